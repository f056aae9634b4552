package org.ecoplan.plan.round.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.plan.round.domain.Timetable;
import org.ecoplan.plan.round.domain.TimetableEntry;
import org.ecoplan.plan.round.domain.TimetableEvent;
import org.jspecify.annotations.Nullable;

/**
 * The days of a plan.
 *
 * @param undated words of the document that ask for something again and again whose days cannot be told from the plan alone
 */
public record TimetableView(UUID planId, List<EntryView> items, List<String> undated) {

    /**
     * A day.
     *
     * @param label what happens, in words
     * @param period which it concerns, absent where it concerns none
     * @param quote the words of the document that ask for it, absent where it is the rule of the system
     * @param provisional the day rests on a calendar year whose notice is not loaded and may move
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EntryView(
            LocalDate day,
            TimetableEvent event,
            String label,
            @Nullable String period,
            @Nullable String quote,
            boolean provisional) {
        static EntryView of(TimetableEntry entry) {
            return new EntryView(
                    entry.day(),
                    entry.event(),
                    entry.event().label(),
                    entry.period() == null ? null : entry.period().toString(),
                    entry.quote(),
                    entry.provisional());
        }
    }

    static TimetableView of(UUID planId, Timetable timetable) {
        return new TimetableView(
                planId, timetable.entries().stream().map(EntryView::of).toList(), timetable.undated());
    }
}
