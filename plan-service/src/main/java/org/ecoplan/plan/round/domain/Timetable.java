package org.ecoplan.plan.round.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days of a plan from its issue to its end, in their order.
 *
 * @param undated words that ask for something again and again whose days cannot be told from the plan alone
 */
public record Timetable(List<TimetableEntry> entries, List<String> undated) {

    /** The same without what comes after the day on which the plan was closed; the whole where it runs. */
    public Timetable upTo(@Nullable LocalDate closedOn) {
        return closedOn == null
                ? this
                : new Timetable(
                        entries.stream()
                                .filter(entry -> !entry.day().isAfter(closedOn))
                                .toList(),
                        undated);
    }
}
