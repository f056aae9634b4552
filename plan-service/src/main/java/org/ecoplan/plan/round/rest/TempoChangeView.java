package org.ecoplan.plan.round.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ecoplan.kernel.ReportingPeriod;
import org.ecoplan.plan.round.domain.TempoChange;
import org.ecoplan.plan.round.domain.TimetableEvent;

/**
 * A change of the tempo of a plan.
 *
 * @param version of the plan that it made
 * @param formerDays the days of rounds that were to come at the former tempo
 */
public record TempoChangeView(
        long version,
        ReportingPeriod.Length before,
        ReportingPeriod.Length after,
        String reason,
        String decidedBy,
        Instant decidedAt,
        List<FormerDayView> formerDays) {

    /** A day that was to come. */
    public record FormerDayView(LocalDate day, TimetableEvent event, String label, String period) {}

    static TempoChangeView of(TempoChange change) {
        return new TempoChangeView(
                change.version(),
                change.before(),
                change.after(),
                change.reason(),
                change.by(),
                change.at(),
                change.formerDays().stream()
                        .map(one -> new FormerDayView(
                                one.day(), one.event(), one.event().label(), one.period()))
                        .toList());
    }
}
