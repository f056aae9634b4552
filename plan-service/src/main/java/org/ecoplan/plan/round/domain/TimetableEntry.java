package org.ecoplan.plan.round.domain;

import java.time.LocalDate;
import org.ecoplan.kernel.ReportingPeriod;
import org.jspecify.annotations.Nullable;

/**
 * A day in the life of a plan.
 *
 * @param period which it concerns, absent where it concerns none
 * @param quote the words of the document that ask for it, absent where it is the rule of the system
 * @param provisional the day rests on a calendar year whose notice is not loaded and may move
 */
public record TimetableEntry(
        LocalDate day,
        TimetableEvent event,
        @Nullable ReportingPeriod period,
        @Nullable String quote,
        boolean provisional) {}
