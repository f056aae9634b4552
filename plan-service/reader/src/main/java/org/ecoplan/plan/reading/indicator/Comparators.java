package org.ecoplan.plan.reading.indicator;

import org.ecoplan.plan.reading.model.Comparator;

/** 比较方式: the word before the figure and the word behind it taken together. */
final class Comparators {

    private Comparators() {}

    static Comparator of(ComparatorWord word, Bound bound, FigureGroup group, String subject) {
        Comparator comparator = word.comparator();
        if (bound == Bound.AROUND) {
            return Comparator.ABOUT;
        }
        return switch (comparator) {
            case GE -> bound == Bound.DOWN ? Comparator.LE : Comparator.GE;
            case LE -> bound == Bound.UP ? Comparator.GE : Comparator.LE;
            case GT -> isBetterWhenLower(word, group, subject) ? Comparator.LT : Comparator.GT;
            default -> comparator;
        };
    }

    /** A bare figure: N, N以上 reach up, N以下 reaches down. */
    static Comparator plain(Bound bound) {
        return switch (bound) {
            case AROUND -> Comparator.ABOUT;
            case DOWN -> Comparator.LE;
            default -> Comparator.GE;
        };
    }

    /** 优于 for a concentration means lower. */
    private static boolean isBetterWhenLower(ComparatorWord word, FigureGroup group, String subject) {
        boolean concentration = subject.contains("浓度")
                || (group.last().unit() != null && group.last().unit().matches("(?:微克|毫克|[uμµ]g|mg).*"));
        return word.id().equals("level.above-better") && concentration;
    }
}
