package org.ecoplan.plan.plan.domain;

/** How a comparison of two documents says things to people. */
final class Words {
    private static final int LONGEST = 200;
    private static final int AROUND = 12;

    private Words() {}

    static String of(Comparison comparator) {
        return switch (comparator) {
            case GE -> "不低于";
            case GT -> "高于";
            case LE -> "不高于";
            case LT -> "低于";
            case EQ -> "等于";
            case ABOUT -> "左右";
            case RANK_LE -> "排名不低于第";
            case RANK_OUT_OF_LAST -> "退出后几名";
            case INCREASE_GE -> "提高不低于";
            case DECREASE_GE -> "下降不低于";
            case GROWTH_GE -> "增长不低于";
            case BETWEEN -> "介于";
            case ZERO -> "清零";
            case QUALITATIVE -> "定性";
            case SUPERIOR -> "以上级要求为准";
        };
    }

    static String of(Strength strength) {
        return strength == Strength.BINDING ? "约束性" : "预期性";
    }

    static String clipped(String words) {
        return words.codePointCount(0, words.length()) <= LONGEST
                ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST)) + "…";
    }

    /** The part of the one in which it differs from the other, with some letters around, cut where it is long. */
    static String different(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int ahead = 0;
        while (ahead < shorter && one.charAt(ahead) == other.charAt(ahead)) {
            ahead++;
        }
        int behind = 0;
        while (behind < shorter - ahead
                && one.charAt(one.length() - 1 - behind) == other.charAt(other.length() - 1 - behind)) {
            behind++;
        }
        int from = whole(one, Math.max(0, ahead - AROUND));
        int to = whole(one, Math.min(one.length(), one.length() - behind + AROUND));
        return (from > 0 ? "…" : "") + clipped(one.substring(from, to)) + (to < one.length() ? "…" : "");
    }

    private static int whole(String words, int at) {
        boolean splitsALetter = at > 0 && at < words.length() && Character.isLowSurrogate(words.charAt(at));
        return splitsALetter ? at - 1 : at;
    }
}
