package org.ecoplan.plan.reading.source;

/** 中文数字: the number words that list numbers are written in. */
final class ChineseNumerals {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String LEGAL = "零壹贰叁肆伍陆柒捌玖";
    private static final int[] UNITS = {1_000, 100, 10, 1};

    private ChineseNumerals() {}

    /** 十、二十一、一百零一: up to 9,999. */
    static String counting(int number) {
        String words = spell(number, "零" + DIGITS.substring(1), "千百十");
        return words.startsWith("一十") ? words.substring(1) : words;
    }

    /** 壹拾、贰拾壹、壹佰零壹. */
    static String legal(int number) {
        return spell(number, LEGAL, "仟佰拾");
    }

    /** 一〇、二一、一〇一: digit by digit. */
    static String digits(int number) {
        StringBuilder digits = new StringBuilder();
        Integer.toString(number).chars().forEach(digit -> digits.append(DIGITS.charAt(digit - '0')));
        return digits.toString();
    }

    private static String spell(int number, String digits, String units) {
        if (number <= 0 || number > 9_999) {
            return Integer.toString(number);
        }
        StringBuilder words = new StringBuilder();
        boolean gap = false;
        for (int place = 0; place < UNITS.length; place++) {
            int digit = number / UNITS[place] % 10;
            if (digit == 0) {
                gap = !words.isEmpty();
                continue;
            }
            words.append(gap ? digits.substring(0, 1) : "").append(digits.charAt(digit));
            words.append(place < units.length() ? units.substring(place, place + 1) : "");
            gap = false;
        }
        return words.toString();
    }
}
