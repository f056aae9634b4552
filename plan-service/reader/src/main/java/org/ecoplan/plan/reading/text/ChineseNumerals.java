package org.ecoplan.plan.reading.text;

/** 汉字数字 from 一 to 九十九. */
public final class ChineseNumerals {

    private static final String DIGITS = "零一二三四五六七八九";

    private ChineseNumerals() {}

    public static boolean isNumeral(char c) {
        return c == '十' || c == '两' || c == '〇' || DIGITS.indexOf(c) >= 0;
    }

    /** The value of a numeral such as 二十三, or -1 where the characters are none. */
    public static int valueOf(CharSequence numeral) {
        int length = numeral.length();
        if (length == 0 || length > 3) {
            return -1;
        }
        int ten = -1;
        for (int i = 0; i < length; i++) {
            if (numeral.charAt(i) == '十') {
                if (ten >= 0) {
                    return -1;
                }
                ten = i;
            }
        }
        if (ten < 0) {
            return length == 1 ? digit(numeral.charAt(0)) : -1;
        }
        int tens = ten == 0 ? 1 : ten == 1 ? digit(numeral.charAt(0)) : -1;
        int ones = ten == length - 1 ? 0 : length - ten == 2 ? digit(numeral.charAt(length - 1)) : -1;
        return tens < 0 || ones < 0 ? -1 : tens * 10 + ones;
    }

    private static int digit(char c) {
        return c == '两' ? 2 : c == '〇' ? 0 : DIGITS.indexOf(c);
    }
}
