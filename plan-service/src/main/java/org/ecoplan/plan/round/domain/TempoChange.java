package org.ecoplan.plan.round.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kernel.ReportingPeriod;

/**
 * That a plan in force is dispatched at another tempo from a day on (调度频次调整), by decision.
 *
 * @param version of the plan that the change made
 * @param formerDays the days of the rounds that were to come at the former tempo
 */
public record TempoChange(
        UUID planId,
        long version,
        ReportingPeriod.Length before,
        ReportingPeriod.Length after,
        String reason,
        String by,
        Instant at,
        List<FormerDay> formerDays) {

    /** A day that was to come. */
    public record FormerDay(LocalDate day, TimetableEvent event, String period) {}

    public TempoChange {
        formerDays = List.copyOf(formerDays);
    }
}
