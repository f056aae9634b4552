package org.ecoplan.kernel;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The punctuation of official documents (GB/T 15834): full width in Chinese text, whatever the source was typed with. What
 * stands between Latin letters and digits only stays as it is.
 */
public final class ChinesePunctuation {
    private static final String HALF = ",:;?!()";
    /** in the same order */
    private static final String FULL = "\uFF0C\uFF1A\uFF1B\uFF1F\uFF01\uFF08\uFF09";

    private ChinesePunctuation() {}

    public static String of(String text) {
        StringBuilder full = new StringBuilder(text);
        Deque<Integer> open = new ArrayDeque<>();
        for (int at = 0; at < full.length(); at++) {
            char sign = full.charAt(at);
            if (sign == '(') {
                open.push(at);
            } else if (sign == ')') {
                Integer opened = open.poll();
                if (opened != null && (isInChinese(full, opened) || isInChinese(full, at))) {
                    widen(full, opened);
                    widen(full, at);
                }
            } else if (HALF.indexOf(sign) >= 0 && isInChinese(full, at)) {
                widen(full, at);
            }
        }
        return full.toString();
    }

    private static void widen(StringBuilder text, int at) {
        text.setCharAt(at, FULL.charAt(HALF.indexOf(text.charAt(at))));
    }

    private static boolean isInChinese(CharSequence text, int at) {
        return at > 0 && isChinese(text.charAt(at - 1)) || at + 1 < text.length() && isChinese(text.charAt(at + 1));
    }

    /** A Han character, or punctuation of full width. */
    private static boolean isChinese(char sign) {
        return Character.UnicodeScript.of(sign) == Character.UnicodeScript.HAN
                || sign >= '\u3000' && sign <= '\u303F'
                || sign >= '\uFF00' && sign <= '\uFFEF';
    }
}
