package org.ecoplan.plan.reading.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.outline.Ordinal.Form;
import org.ecoplan.plan.reading.text.Characters;
import org.ecoplan.plan.reading.text.ChineseNumerals;
import org.jspecify.annotations.Nullable;

/** 编号扫描: every place of the clean text that has the shape of an ordinal, in one pass. */
final class OrdinalScanner {

    private static final String PART_MARKS = "章篇";
    private static final String COUNTED_THINGS = "年月日时个项家座条处台辆名位次场户人万亿千百米亩吨类级度市县区省元分天期批";
    /** 1.3月底前完成选址: behind the point stands a date. */
    private static final Pattern DATE = Pattern.compile("\\d{1,2}月|20\\d\\d年");

    /** 附件:2026年重点任务分解表 right over its table. */
    private static final Pattern OVER_A_TABLE = Pattern.compile(":[^\\n\\t:。]{4,40}\\n[^\\n]{0,200}\\t");

    /** A pledge whose articles have (一) below them and no chapters above. */
    private static final Pattern PLEDGE_IN_ARTICLES =
            Pattern.compile("(?s)[^\\n]{0,60}(?:责任书|责任状)[^\\n]{0,14}\\n(?!.*\\n一、).{0,2000}?\\n第一条.{0,200}?\\n\\(一\\)");

    private static final int LONGEST_NUMERAL = 3;

    private final String text;

    /** Forms that only the whole text shows to be ordinals. */
    private final Map<Integer, Ordinal> ofTheWhole = new HashMap<>();

    private final boolean articlesAreChapters;

    OrdinalScanner(String text) {
        this.text = text;
        this.articlesAreChapters = PLEDGE_IN_ARTICLES.matcher(text).lookingAt();
        ofTheWhole.putAll(UnnumberedItems.in(text));
        ofTheWhole.putAll(CircledOrdinals.in(text));
        ofTheWhole.putAll(NamedOrdinals.in(text));
        ofTheWhole.putAll(DecimalOrdinals.in(text));
        ofTheWhole.putAll(UnitHeads.in(text));
    }

    List<Ordinal> scan() {
        List<Ordinal> found = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            Ordinal ordinal = at(i);
            if (ordinal != null) {
                found.add(ordinal);
                i = Math.max(i, ordinal.end() - 1);
            }
        }
        return found;
    }

    private @Nullable Ordinal at(int i) {
        char c = text.charAt(i);
        if (lineStarts(i) && ofTheWhole.containsKey(i)) {
            return ofTheWhole.get(i);
        }
        if (c == '(') {
            return inBrackets(i);
        }
        if (c == '第') {
            return part(i);
        }
        if (c == '附') {
            return annex(i);
        }
        if (ChineseNumerals.isNumeral(c) && !follows(i, c)) {
            return chapter(i);
        }
        return Characters.isDigit(c) && !followsFigure(i) ? item(i) : null;
    }

    private boolean follows(int i, char numeral) {
        return i > 0 && (ChineseNumerals.isNumeral(text.charAt(i - 1)) || text.charAt(i - 1) == '第');
    }

    private boolean followsFigure(int i) {
        return i > 0
                && (Characters.isDigit(text.charAt(i - 1))
                        || Characters.isLatin(text.charAt(i - 1))
                        || text.charAt(i - 1) == '.'
                        || text.charAt(i - 1) == '-');
    }

    private @Nullable Ordinal inBrackets(int i) {
        int close = numeralEnd(i + 1);
        if (close > i + 1 && charAt(close) == ')') {
            int number = ChineseNumerals.valueOf(text.substring(i + 1, close));
            return number > 0 ? make(OrdinalKind.SECTION, number, text.substring(i, close + 1), i, close + 1) : null;
        }
        close = digitsEnd(i + 1);
        if (close > i + 1 && close <= i + 3 && charAt(close) == ')') {
            int number = Integer.parseInt(text.substring(i + 1, close));
            return make(OrdinalKind.SUB_ITEM, number, text.substring(i, close + 1), i, close + 1);
        }
        return null;
    }

    private @Nullable Ordinal part(int i) {
        int end = numeralEnd(i + 1);
        int number = ChineseNumerals.valueOf(text.substring(i + 1, end));
        if (number <= 0) {
            return null;
        }
        if (charAt(end) == '节') {
            return make(OrdinalKind.PART_SECTION, number, text.substring(i, end + 1), i, end + 1);
        }
        if (charAt(end) == '条') {
            return charAt(end + 1) == '款'
                    ? null
                    : make(
                            articlesAreChapters ? OrdinalKind.CHAPTER : OrdinalKind.ARTICLE,
                            number,
                            text.substring(i, end + 1),
                            i,
                            end + 1);
        }
        int mark = PART_MARKS.indexOf(charAt(end)) >= 0 ? end + 1 : text.startsWith("部分", end) ? end + 2 : -1;
        return mark < 0 ? null : make(OrdinalKind.PART, number, text.substring(i, mark), i, mark);
    }

    private @Nullable Ordinal annex(int i) {
        if (!lineStarts(i) || !(text.startsWith("附件", i) || text.startsWith("附表", i))) {
            return null;
        }
        int end = digitsEnd(i + 2);
        int number = end > i + 2 && end <= i + 4 ? Integer.parseInt(text.substring(i + 2, end)) : 1;
        boolean alone = charAt(end) == '\n'
                || OVER_A_TABLE.matcher(text).region(end, text.length()).lookingAt();
        return alone ? new Ordinal(OrdinalKind.ANNEX, number, text.substring(i, end), i, end, Form.LINE_START) : null;
    }

    private @Nullable Ordinal chapter(int i) {
        int end = numeralEnd(i);
        char mark = charAt(end);
        int number = ChineseNumerals.valueOf(text.substring(i, end));
        boolean marked = mark == '、' || (lineStarts(i) && mark == '.');
        return number > 0 && marked ? make(OrdinalKind.CHAPTER, number, text.substring(i, end), i, end + 1) : null;
    }

    private @Nullable Ordinal item(int i) {
        int end = digitsEnd(i);
        if (end > i + LONGEST_NUMERAL) {
            return null;
        }
        int number = Integer.parseInt(text.substring(i, end));
        char mark = charAt(end);
        char next = charAt(end + 1);
        if ((mark == '.' || mark == '、' || mark == ')')
                && !Characters.isDigit(next)
                && next != '\n'
                && !Characters.isLatin(next)) {
            return make(OrdinalKind.ITEM, number, text.substring(i, end), i, end + 1);
        }
        boolean latin = lineStarts(i) && Characters.isLatin(next);
        boolean dated = (lineStarts(i) || "。;:".indexOf(text.charAt(i - 1)) >= 0)
                && DATE.matcher(text).region(end + 1, text.length()).lookingAt();
        if (mark == '.' && (latin || dated)) {
            return make(OrdinalKind.ITEM, number, text.substring(i, end), i, end + 1);
        }
        if (mark == ',' && Characters.isHan(next)) {
            return new Ordinal(OrdinalKind.ITEM, number, text.substring(i, end), i, end + 1, Form.DAMAGED);
        }
        if (Characters.isHan(mark) && Characters.isHan(next) && COUNTED_THINGS.indexOf(mark) < 0) {
            return new Ordinal(OrdinalKind.ITEM, number, text.substring(i, end), i, end, Form.DAMAGED);
        }
        return null;
    }

    private Ordinal make(OrdinalKind kind, int number, String printed, int start, int end) {
        return new Ordinal(
                kind, number, printed, start, withBullets(end), lineStarts(start) ? Form.LINE_START : Form.INLINE);
    }

    /** (一)●治理扬尘: the signs of a list behind an ordinal are no words of its title. */
    private int withBullets(int end) {
        int words = end;
        while (Characters.isBullet(charAt(words))) {
            words++;
        }
        return words;
    }

    private boolean lineStarts(int i) {
        return i == 0 || text.charAt(i - 1) == '\n';
    }

    private int numeralEnd(int i) {
        int end = i;
        while (end < text.length() && end < i + LONGEST_NUMERAL + 1 && ChineseNumerals.isNumeral(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private int digitsEnd(int i) {
        int end = i;
        while (end < text.length() && end < i + LONGEST_NUMERAL + 2 && Characters.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private char charAt(int i) {
        return i < text.length() ? text.charAt(i) : '\n';
    }
}
