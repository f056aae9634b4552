package org.ecoplan.plan.reading.source;

import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;

/** 编号格式: how the counter of a list is written (ISO/IEC 29500 ST_NumberFormat, CSS list-style-type). */
enum NumberStyle {
    DECIMAL(Integer::toString),
    DECIMAL_ZERO(number -> number < 10 ? "0" + number : Integer.toString(number)),
    DECIMAL_FULL_WIDTH(NumberStyle::fullWidth),
    UPPER_LETTER(number -> letter(number, 'A')),
    LOWER_LETTER(number -> letter(number, 'a')),
    UPPER_ROMAN(NumberStyle::roman),
    LOWER_ROMAN(number -> roman(number).toLowerCase(Locale.ROOT)),
    CHINESE_COUNTING(ChineseNumerals::counting),
    CHINESE_LEGAL(ChineseNumerals::legal),
    CHINESE_DIGITS(ChineseNumerals::digits),
    CIRCLED(number -> from(number, "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚")),
    PARENTHESIZED(number -> from(number, "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇")),
    FULL_STOPPED(number -> from(number, "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛")),
    CIRCLED_CHINESE(number -> from(number, "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉")),
    HEAVENLY_STEM(number -> from(number, "甲乙丙丁戊己庚辛壬癸")),
    EARTHLY_BRANCH(number -> from(number, "子丑寅卯辰巳午未申酉戌亥")),
    NOTHING(number -> "");

    private static final Map<String, NumberStyle> WORD = Map.ofEntries(
            Map.entry("decimalZero", DECIMAL_ZERO),
            Map.entry("decimalFullWidth", DECIMAL_FULL_WIDTH),
            Map.entry("decimalFullWidth2", DECIMAL_FULL_WIDTH),
            Map.entry("upperLetter", UPPER_LETTER),
            Map.entry("lowerLetter", LOWER_LETTER),
            Map.entry("upperRoman", UPPER_ROMAN),
            Map.entry("lowerRoman", LOWER_ROMAN),
            Map.entry("chineseCounting", CHINESE_COUNTING),
            Map.entry("chineseCountingThousand", CHINESE_COUNTING),
            Map.entry("taiwaneseCounting", CHINESE_COUNTING),
            Map.entry("taiwaneseCountingThousand", CHINESE_COUNTING),
            Map.entry("japaneseCounting", CHINESE_COUNTING),
            Map.entry("chineseLegalSimplified", CHINESE_LEGAL),
            Map.entry("ideographLegalTraditional", CHINESE_LEGAL),
            Map.entry("ideographDigital", CHINESE_DIGITS),
            Map.entry("taiwaneseDigital", CHINESE_DIGITS),
            Map.entry("decimalEnclosedCircle", CIRCLED),
            Map.entry("decimalEnclosedCircleChinese", CIRCLED),
            Map.entry("decimalEnclosedParen", PARENTHESIZED),
            Map.entry("decimalEnclosedFullstop", FULL_STOPPED),
            Map.entry("ideographEnclosedCircle", CIRCLED_CHINESE),
            Map.entry("ideographTraditional", HEAVENLY_STEM),
            Map.entry("ideographZodiac", EARTHLY_BRANCH),
            Map.entry("none", NOTHING));

    private static final Map<String, NumberStyle> PAGE = Map.ofEntries(
            Map.entry("a", LOWER_LETTER),
            Map.entry("A", UPPER_LETTER),
            Map.entry("i", LOWER_ROMAN),
            Map.entry("I", UPPER_ROMAN),
            Map.entry("lower-alpha", LOWER_LETTER),
            Map.entry("lower-latin", LOWER_LETTER),
            Map.entry("upper-alpha", UPPER_LETTER),
            Map.entry("upper-latin", UPPER_LETTER),
            Map.entry("lower-roman", LOWER_ROMAN),
            Map.entry("upper-roman", UPPER_ROMAN),
            Map.entry("decimal-leading-zero", DECIMAL_ZERO),
            Map.entry("cjk-ideographic", CHINESE_COUNTING),
            Map.entry("simp-chinese-informal", CHINESE_COUNTING),
            Map.entry("trad-chinese-informal", CHINESE_COUNTING),
            Map.entry("simp-chinese-formal", CHINESE_LEGAL),
            Map.entry("cjk-decimal", CHINESE_DIGITS),
            Map.entry("none", NOTHING));

    private final IntFunction<String> writing;

    NumberStyle(IntFunction<String> writing) {
        this.writing = writing;
    }

    static NumberStyle ofWord(String format) {
        return WORD.getOrDefault(format, DECIMAL);
    }

    /** The style of an HTML {@code type} attribute or of a CSS {@code list-style-type}. */
    static NumberStyle ofPage(String type) {
        return PAGE.getOrDefault(type, DECIMAL);
    }

    String write(int number) {
        return writing.apply(number);
    }

    private static String from(int number, String signs) {
        return number >= 1 && number <= signs.length() ? signs.substring(number - 1, number) : Integer.toString(number);
    }

    private static String fullWidth(int number) {
        StringBuilder wide = new StringBuilder();
        Integer.toString(number).chars().forEach(digit -> wide.append((char) (digit - '0' + '０')));
        return wide.toString();
    }

    /** A to Z, then AA, BB … as word processors count. */
    private static String letter(int number, char first) {
        if (number < 1 || number > 26 * 30) {
            return Integer.toString(number);
        }
        return Character.toString(first + (number - 1) % 26).repeat((number - 1) / 26 + 1);
    }

    private static String roman(int number) {
        if (number < 1 || number > 3_999) {
            return Integer.toString(number);
        }
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder roman = new StringBuilder();
        int rest = number;
        for (int at = 0; at < values.length; at++) {
            roman.append(signs[at].repeat(rest / values[at]));
            rest %= values[at];
        }
        return roman.toString();
    }
}
