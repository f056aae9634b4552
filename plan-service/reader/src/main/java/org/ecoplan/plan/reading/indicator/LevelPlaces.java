package org.ecoplan.plan.reading.indicator;

import org.ecoplan.plan.reading.clause.ClauseView;
import org.ecoplan.plan.reading.text.Brackets;

/** 指标的位置: where in its clause the words of a level begin and end. */
final class LevelPlaces {

    private LevelPlaces() {}

    /** Skips the joint words between two levels of a clause. */
    static int joined(String text, int from, int limit) {
        int i = from;
        while (i < limit && "、和及与或,的,以".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    /** Where the words of a level end before the joint to the next. */
    static int withoutJoint(ClauseView view, int next, int levelEnd) {
        String text = view.text();
        int end = next;
        if (next < view.place().end()) {
            while (end > levelEnd && "、和及与或以".indexOf(text.charAt(end - 1)) < 0) {
                end--;
            }
            while (end > levelEnd && "、和及与或以".indexOf(text.charAt(end - 1)) >= 0) {
                end--;
            }
        }
        return Math.max(end, levelEnd);
    }

    /** Where the bracket or quotation mark opens that a place stands in, or -1. */
    static int bracketAround(ClauseView view, int place) {
        String text = view.text();
        for (int i = Math.max(view.place().start(), place - 200); i < place; i++) {
            if (Brackets.opens(text.charAt(i))) {
                int close = Brackets.close(text, i, view.place().end());
                if (close > place) {
                    return i;
                }
            }
        }
        return -1;
    }
}
