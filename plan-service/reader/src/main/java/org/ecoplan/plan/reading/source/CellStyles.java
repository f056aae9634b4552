package org.ecoplan.plan.reading.source;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** 单元格样式: which cell styles of a workbook print a number as a date or as a share. */
final class CellStyles implements WordXml.Listener {

    private static final Pattern DATE_FORMAT = Pattern.compile("[yY年]|[mM月].*[dD日]|[dD日].*[mM月]");
    private static final Pattern LITERAL = Pattern.compile("\"[^\"年月日%]*\"|\\[[^\\]]*\\]|\\\\.");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,20})?(?:[eE][-+]?\\d{1,2})?");
    /** Day 1 is 1 January 1900, and the year 1900 is counted as a leap year. */
    private static final LocalDate DAY_NULL = LocalDate.of(1899, 12, 30);

    private static final int FIRST_DAY = 61;
    private static final int LAST_DAY = 2_958_465;
    /** 0.30000000000000004 is how a spreadsheet stores 0.3. */
    private static final MathContext PRINTED = new MathContext(12);

    /** 数字的写法. */
    private enum Kind {
        PLAIN,
        DATE,
        SHARE
    }

    private final Map<Integer, Kind> formats = new HashMap<>();
    private final List<Kind> styles = new ArrayList<>();
    private boolean inStyles;

    @Override
    public void open(WordXml.Tag tag) {
        switch (tag.name()) {
            case "numFmt" -> formats.put(tag.number("numFmtId", -1), kind(String.valueOf(tag.attribute("formatCode"))));
            case "cellXfs" -> inStyles = true;
            case "xf" -> {
                if (inStyles) {
                    int format = tag.number("numFmtId", 0);
                    styles.add(formats.getOrDefault(format, builtIn(format)));
                }
            }
            default -> {}
        }
    }

    @Override
    public void close(String name) {
        inStyles &= !name.equals("cellXfs");
    }

    private static Kind kind(String code) {
        String signs = LITERAL.matcher(code).replaceAll("");
        return signs.indexOf('%') >= 0 ? Kind.SHARE : DATE_FORMAT.matcher(signs).find() ? Kind.DATE : Kind.PLAIN;
    }

    private static Kind builtIn(int format) {
        boolean date = (format >= 14 && format <= 17)
                || format == 22
                || (format >= 27 && format <= 31)
                || (format >= 50 && format <= 58);
        return format == 9 || format == 10 ? Kind.SHARE : date ? Kind.DATE : Kind.PLAIN;
    }

    /** The number as its style prints it: 45992 is 2025年12月1日, 0.85 is 85%. */
    String print(String stored, int style) {
        if (!NUMBER.matcher(stored).matches()) {
            return stored;
        }
        BigDecimal number = new BigDecimal(stored).round(PRINTED);
        Kind kind = style >= 0 && style < styles.size() ? styles.get(style) : Kind.PLAIN;
        int day = number.intValue();
        if (kind == Kind.DATE && number.signum() > 0 && day >= FIRST_DAY && day <= LAST_DAY) {
            LocalDate date = DAY_NULL.plusDays(day);
            return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
        }
        return kind == Kind.SHARE ? plain(number.movePointRight(2)) + "%" : plain(number);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
