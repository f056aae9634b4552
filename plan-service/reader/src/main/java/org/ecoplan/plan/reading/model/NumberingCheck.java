package org.ecoplan.plan.reading.model;

import java.util.List;

/**
 * 编号核对: the found tasks against the document's own numbering.
 *
 * @param found    number of tasks read
 * @param printed  number of tasks that the printed ordinals ask for
 * @param breaks   where the printed ordinals are not a row
 */
public record NumberingCheck(int found, int printed, List<Break> breaks) {

    public NumberingCheck {
        breaks = List.copyOf(breaks);
    }

    /** 断号: a place where the numbering jumps, goes back or repeats. */
    public record Break(Span span, String message) {}

    public boolean agrees() {
        return found == printed && breaks.isEmpty();
    }
}
