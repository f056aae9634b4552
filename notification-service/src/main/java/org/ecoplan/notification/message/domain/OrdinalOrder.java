package org.ecoplan.notification.message.domain;

import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The order of the numbers that tasks have in a plan (序号): 「（九）」 before 「（十）」, 「2.3」 before 「2.10」. */
final class OrdinalOrder {
    /** What has no number comes last. */
    static final Comparator<String> AS_PRINTED = Comparator.comparing(OrdinalOrder::numbersOf, OrdinalOrder::compare);

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}|[一二三四五六七八九十百]+|[①-⑳]");
    private static final String DIGITS = "〇一二三四五六七八九";

    private OrdinalOrder() {}

    private static int[] numbersOf(String ordinal) {
        return NUMBER.matcher(ordinal)
                .results()
                .map(MatchResult::group)
                .mapToInt(OrdinalOrder::valueOf)
                .toArray();
    }

    private static int compare(int[] one, int[] other) {
        return one.length == 0 || other.length == 0
                ? Integer.compare(other.length == 0 ? 0 : 1, one.length == 0 ? 0 : 1)
                : Arrays.compare(one, other);
    }

    private static int valueOf(String number) {
        char first = number.charAt(0);
        if (first >= '①' && first <= '⑳') {
            return first - '①' + 1;
        }
        return Character.isDigit(first) ? Integer.parseInt(number) : chinese(number);
    }

    /** 「二十三」 is 23, 「一百零五」 105. */
    private static int chinese(String number) {
        int sum = 0;
        int digit = 0;
        for (char sign : number.toCharArray()) {
            if (sign == '十' || sign == '百') {
                sum += Math.max(digit, 1) * (sign == '十' ? 10 : 100);
                digit = 0;
            } else {
                digit = DIGITS.indexOf(sign);
            }
        }
        return sum + digit;
    }
}
