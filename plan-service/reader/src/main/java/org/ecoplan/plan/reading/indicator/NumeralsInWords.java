package org.ecoplan.plan.reading.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.text.ChineseNumerals;
import org.ecoplan.plan.reading.text.Stretch;
import org.jspecify.annotations.Nullable;

/** 汉字数字与分数: 百分之九十, 千分之八, 三成, 十分之一, 1/4, 三百二十公顷, 1千5百吨, 前三名. */
final class NumeralsInWords {

    private static final String NUMERAL = "[一二两三四五六七八九十百千万零〇]";
    private static final Pattern PERCENT = Pattern.compile("百分之(" + NUMERAL + "{1,4})(?:点([一二三四五六七八九零]{1,2}))?");
    private static final Pattern PER_MILLE = Pattern.compile("千分之(" + NUMERAL + "{1,4})");
    private static final Pattern TENTHS =
            Pattern.compile("(?<![\\d一二三四五六七八九十])([一二两三四五六七八九]|\\d)成(?:半)?(?=以上|以下|以内|左右|的|[,、。;)\\n]|$)");
    private static final Pattern HALF = Pattern.compile("(?:一半|半数)(?=以上|以下|以内|左右|的|$)");
    private static final Pattern FRACTION_IN_WORDS = Pattern.compile("([二三四五六七八九十]|二十|五十)分之([一二三四五六七八九])");
    private static final Pattern FRACTION = Pattern.compile("(?<![\\d.])(\\d)/(\\d{1,2})(?![\\d/])");
    private static final Pattern RANK = Pattern.compile("(?<=[前后])([一二三四五六七八九十]{1,3})(?=[名位]|$|,)");
    private static final Pattern MIXED = Pattern.compile("\\d{1,4}(?:[万千百]\\d{1,3})+[万千百]?");
    private static final Pattern AMOUNT =
            Pattern.compile("(?<![第之一二两三四五六七八九十百千万零〇年])(" + NUMERAL + "{2,9})(?=[\\p{IsHan}])");
    /** 四点五公里. */
    private static final Pattern DECIMAL = Pattern.compile(
            "(?<![第之一二两三四五六七八九十百千万零〇年月日\\d])(" + NUMERAL + "{1,5})点([零一二三四五六七八九]{1,3})(?=\\p{IsHan})(?![分钟时半])");
    /** 建成处理中心三个, 示范场一至两家: a few at the end of a clause. */
    private static final Pattern FEW = Pattern.compile(
            "(?<=[\\p{IsHan}])(?<![第之一二两三四五六七八九十百千万零〇年每各几前后])([二两三四五六七八九]|一(?=[至到]))(?=(?:[至到][二两三四五六七八九十])?(?:个|家|座|处|条|台|所)(?:$|[,;。、(]))|(?<=[一二两三四五六七八九][至到])([二两三四五六七八九十])(?=(?:个|家|座|处|条|台|所)(?:$|[,;。、(]))");

    /** 储备不少于五吨, 建成庙湾、上坪等五个村处理站: one character behind a comparator or the end of a list. */
    private static final Pattern ONE_CHARACTER = Pattern.compile(
            "(?<=不少于|不低于|不超过|不高于|不得少于|不得超过|至少|达到|(?<!我|你|他)等)([二两三四五六七八九十])(?=(?:个|家|座|处|条|台|所|套|吨|亩|公里|公顷|名|户|辆|项)(?![月季年星]))");

    private static final Pattern LARGE = Pattern.compile("[百千万]|[一二三四五六七八九]十[一二三四五六七八九]|十[一二三四五六七八九]");
    private static final String MARKS = "一二两三四五六七八九十百千万成半/";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private NumeralsInWords() {}

    static List<Quantity> in(String text, int start, int end) {
        List<Quantity> found = new ArrayList<>();
        if (!mayStandIn(text, start, end)) {
            return found;
        }
        Matcher m = PERCENT.matcher(text).region(start, end);
        while (m.find()) {
            long whole = m.group(1).equals("百") ? 100 : value(m.group(1));
            String point = m.group(2);
            BigDecimal value = point == null ? BigDecimal.valueOf(whole) : new BigDecimal(whole + "." + digits(point));
            add(found, m, value, "%");
        }
        m = PER_MILLE.matcher(text).region(start, end);
        while (m.find()) {
            add(found, m, BigDecimal.valueOf(value(m.group(1))), "‰");
        }
        m = TENTHS.matcher(text).region(start, end).useTransparentBounds(true);
        while (m.find()) {
            int half = m.group().endsWith("半") ? 5 : 0;
            add(found, m, BigDecimal.valueOf(value(m.group(1)) * 10 + half), "%");
        }
        m = HALF.matcher(text).region(start, end);
        while (m.find()) {
            add(found, m, BigDecimal.valueOf(50), "%");
        }
        m = FRACTION_IN_WORDS.matcher(text).region(start, end);
        while (m.find()) {
            addFraction(found, m, value(m.group(2)), value(m.group(1)));
        }
        m = FRACTION.matcher(text).region(start, end).useTransparentBounds(true);
        while (m.find()) {
            addFraction(found, m, value(m.group(1)), value(m.group(2)));
        }
        addAmounts(text, start, end, found);
        return found;
    }

    /** A numeral, 半 or the stroke of a fraction: without one there is nothing to read. */
    private static boolean mayStandIn(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (MARKS.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Numbers with a unit behind them, and ranks, which need none. */
    private static void addAmounts(String text, int start, int end, List<Quantity> found) {
        Matcher m = MIXED.matcher(text).region(start, end);
        while (m.find()) {
            long value = mixed(m.group());
            if (value > 0) {
                addAmount(text, m.start(), m.end(), end, value, found);
            }
        }
        m = AMOUNT.matcher(text).region(start, end).useTransparentBounds(true);
        while (m.find()) {
            int figureEnd = m.end(1) - (m.group(1).endsWith("万") && m.end(1) - m.start(1) > 1 ? 1 : 0); // 二十万吨
            UnitsOfMeasure.Found unit = UnitsOfMeasure.at(text, figureEnd, end);
            boolean measured = unit.sort() == UnitsOfMeasure.Sort.PHYSICAL && unit.length() > 1
                    || unit.words().equals("亩")
                    || unit.words().equals("吨")
                    || (unit.sort() == UnitsOfMeasure.Sort.COUNTING && unit.length() == 1);
            long value = value(text.substring(m.start(1), figureEnd));
            if (measured && value > 9 && LARGE.matcher(m.group(1)).find()) {
                addAmount(text, m.start(), figureEnd, end, value, found);
            }
        }
        m = DECIMAL.matcher(text).region(start, end).useTransparentBounds(true);
        while (m.find()) {
            UnitsOfMeasure.Found unit = UnitsOfMeasure.at(text, m.end(), end);
            if (unit.sort() != UnitsOfMeasure.Sort.NONE) {
                BigDecimal value = new BigDecimal(value(m.group(1)) + "." + digits(m.group(2)));
                found.add(new Quantity(
                        new Stretch(m.start(), m.end()), m.end() + unit.length(), value, unit.words(), unit.sort()));
            }
        }
        m = FEW.matcher(text).region(start, end).useTransparentBounds(true);
        while (m.find()) {
            int one = m.group(1) == null ? 2 : 1;
            addAmount(text, m.start(one), m.end(one), end, value(m.group(one)), found);
        }
        m = ONE_CHARACTER.matcher(text).region(start, end).useTransparentBounds(true);
        while (m.find()) {
            int at = m.start();
            if (found.stream().noneMatch(one -> one.start() == at)) {
                addAmount(text, m.start(), m.end(), end, value(m.group(1)), found);
            }
        }
        m = RANK.matcher(text).region(start, end).useTransparentBounds(true);
        while (m.find()) {
            addAmount(text, m.start(), m.end(), end, value(m.group(1)), found);
        }
    }

    private static void addAmount(String text, int start, int figureEnd, int end, long value, List<Quantity> found) {
        if (value > 0) {
            UnitsOfMeasure.Found unit = UnitsOfMeasure.at(text, figureEnd, end);
            found.add(new Quantity(
                    new Stretch(start, figureEnd),
                    figureEnd + unit.length(),
                    BigDecimal.valueOf(value),
                    unit.words().isEmpty() ? null : unit.words(),
                    unit.sort()));
        }
    }

    private static void add(List<Quantity> found, Matcher m, BigDecimal value, String unit) {
        if (value.signum() > 0) {
            found.add(new Quantity(new Stretch(m.start(), m.end()), m.end(), value, unit, UnitsOfMeasure.Sort.PERCENT));
        }
    }

    /** A fraction is its share in per cent where that comes out even; 1/3 is left to a person. */
    private static void addFraction(List<Quantity> found, Matcher m, long part, long whole) {
        if (whole > 0 && part > 0 && part < whole) {
            BigDecimal hundredfold = HUNDRED.multiply(BigDecimal.valueOf(part));
            BigDecimal[] share = hundredfold.divideAndRemainder(BigDecimal.valueOf(whole));
            boolean even = share[1].signum() == 0;
            found.add(new Quantity(
                    new Stretch(m.start(), m.end()),
                    m.end(),
                    even ? share[0] : hundredfold,
                    even ? "%" : Quantity.FRACTION,
                    UnitsOfMeasure.Sort.PERCENT));
        }
    }

    private static long mixed(String printed) {
        long sum = 0;
        long number = 0;
        long smallest = Long.MAX_VALUE;
        for (int i = 0; i < printed.length(); i++) {
            char c = printed.charAt(i);
            if (Character.isDigit(c)) {
                number = number * 10 + (c - '0');
            } else {
                long scale = scale(c);
                if (scale >= smallest) {
                    return -1;
                }
                smallest = scale;
                sum += number * scale;
                number = 0;
            }
        }
        return number == 0 ? sum : -1;
    }

    /** The value of digits or of a numeral up to 千万, -1 where the characters are none. */
    private static long value(@Nullable String printed) {
        if (printed == null) {
            return -1;
        }
        long sum = 0;
        long section = 0;
        long digit = -1;
        for (int i = 0; i < printed.length(); i++) {
            char c = printed.charAt(i);
            if (Character.isDigit(c)) {
                digit = Math.max(digit, 0) * 10 + (c - '0');
            } else if (c == '零' || c == '〇') {
                digit = -1;
            } else if (scale(c) > 0) {
                long scale = scale(c);
                if (scale == 10_000) {
                    sum += (section + Math.max(digit, 0)) * scale;
                    section = 0;
                } else {
                    section += (digit < 0 ? 1 : digit) * scale;
                }
                digit = -1;
            } else {
                digit = ChineseNumerals.valueOf(String.valueOf(c));
            }
        }
        return sum + section + Math.max(digit, 0);
    }

    private static long scale(char c) {
        return switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1_000;
            case '万' -> 10_000;
            default -> 0;
        };
    }

    private static String digits(String words) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            digits.append(Math.max(0, ChineseNumerals.valueOf(String.valueOf(words.charAt(i)))));
        }
        return digits.toString();
    }
}
