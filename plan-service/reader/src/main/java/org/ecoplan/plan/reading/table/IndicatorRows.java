package org.ecoplan.plan.reading.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.model.Comparator;
import org.ecoplan.plan.reading.text.Stretch;
import org.jspecify.annotations.Nullable;

/** 指标表读取: a row an indicator, with its unit, its level for one or more years, and whether it is binding. */
public final class IndicatorRows {

    private static final Pattern NAME = Pattern.compile("指标(?:名称)?$|^名称$");
    private static final Pattern MEASURE = Pattern.compile("^(?:计量)?单位$");
    private static final Pattern LEVEL = Pattern.compile("目标|规划值|考核值|\\d{4}年");
    private static final Pattern ACTUAL = Pattern.compile("现状|基准|实际|完成值|完成情况|基数|上年|累计");
    private static final Pattern KIND = Pattern.compile("属性|性质|类型");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})年");
    private static final Pattern UNIT_IN_NAME = Pattern.compile("\\(([^()年]{1,10})\\)$");
    private static final Pattern EXPECTED = Pattern.compile("预期|指导");

    private final Table table;
    private final String text;

    IndicatorRows(Table table, String text) {
        this.table = table;
        this.text = text;
    }

    public static List<Row> of(Table table, String text) {
        return new IndicatorRows(table, text).read();
    }

    /**
     * 一个目标值.
     *
     * @param by       end of the year over the column, null where none is printed
     * @param expected 预期性
     * @param place    from the name to the level
     */
    public record Row(
            String indicator,
            Comparator comparator,
            BigDecimal value,
            @Nullable String unit,
            @Nullable LocalDate by,
            boolean expected,
            Stretch figure,
            Stretch place) {}

    /** A name on one side, a level on the other, and nobody who is responsible. */
    boolean isOne() {
        return column(NAME) >= 0 && !levels().isEmpty();
    }

    private List<Row> read() {
        int name = column(NAME);
        int measure = column(MEASURE);
        int kind = column(KIND);
        List<Row> rows = new ArrayList<>();
        for (List<Stretch> cells : table.rows()) {
            for (int level : levels()) {
                if (name < cells.size() && level < cells.size()) {
                    row(cells, name, level, measure, kind).ifPresent(rows::add);
                }
            }
        }
        return rows;
    }

    private Optional<Row> row(List<Stretch> cells, int name, int level, int measure, int kind) {
        String indicator = cells.get(name).of(text);
        return LevelCell.of(cells.get(level), text, indicator)
                .map(found -> new Row(
                        bare(indicator),
                        found.comparator(),
                        found.value(),
                        found.unit() != null
                                ? found.unit()
                                : measure >= 0 ? cell(cells, measure) : bracketed(indicator),
                        year(table.heading().get(level).of(text)),
                        EXPECTED.matcher(String.valueOf(cell(cells, kind))).find(),
                        found.figure(),
                        new Stretch(cells.get(name).start(), cells.get(level).end())));
    }

    /** 优良天数比例(%): the name carries the unit of measure. */
    static @Nullable String bracketed(String indicator) {
        Matcher unit = UNIT_IN_NAME.matcher(indicator);
        return unit.find() ? unit.group(1) : null;
    }

    /** The name without the unit of measure that it carries. */
    static String bare(String indicator) {
        return UNIT_IN_NAME.matcher(indicator).replaceFirst("");
    }

    private @Nullable String cell(List<Stretch> cells, int column) {
        String words =
                column < 0 || column >= cells.size() ? "" : cells.get(column).of(text);
        return words.isEmpty() ? null : words;
    }

    /** The end of the year that a heading prints. */
    static @Nullable LocalDate year(String heading) {
        Matcher year = YEAR.matcher(heading);
        return year.find() ? LocalDate.of(Integer.parseInt(year.group(1)), 12, 31) : null;
    }

    private int column(Pattern heading) {
        for (int i = 0; i < table.heading().size(); i++) {
            if (heading.matcher(table.heading().get(i).of(text)).find()) {
                return i;
            }
        }
        return -1;
    }

    /** Columns of levels: those called so, where there are any; else those of a year. */
    private List<Integer> levels() {
        int name = column(NAME);
        List<Integer> all = new ArrayList<>();
        List<Integer> named = new ArrayList<>();
        for (int i = 0; i < table.heading().size(); i++) {
            String words = table.heading().get(i).of(text);
            if (i != name
                    && LEVEL.matcher(words).find()
                    && !ACTUAL.matcher(words).find()) {
                all.add(i);
                if (words.contains("目标") || words.contains("值")) {
                    named.add(i);
                }
            }
        }
        return named.isEmpty() ? all : named;
    }
}
