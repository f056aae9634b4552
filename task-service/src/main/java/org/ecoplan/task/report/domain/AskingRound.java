package org.ecoplan.task.report.domain;

import static java.lang.Math.toIntExact;

import java.time.LocalDate;
import java.util.UUID;
import org.ecoplan.kernel.Deadline;
import org.ecoplan.kernel.ReportingPeriod;
import org.ecoplan.task.round.domain.RoundId;

/**
 * What asks for a report: a round of quarterly scheduling (季调度) of a plan, or nothing but the unit itself.
 *
 * @param period the quarter reported on, such as {@code 2024-Q4}
 * @param due the round's own deadline for the units' reports
 * @param unasked no round at all: a unit reports of its own accord (随时报送). Its due date is the day of the report
 */
public record AskingRound(
        RoundId id,
        UUID planId,
        String organisation,
        String period,
        LocalDate openedOn,
        Deadline due,
        boolean unasked) {

    /** A round that was opened. */
    public static AskingRound scheduled(
            RoundId id, UUID planId, String organisation, String period, LocalDate openedOn, Deadline due) {
        return new AskingRound(id, planId, organisation, period, openedOn, due, false);
    }

    /** The occasion of a report that a unit makes of its own accord on a day. */
    public static AskingRound unasked(UUID planId, String organisation, LocalDate today) {
        return new AskingRound(
                new RoundId(UUID.randomUUID()),
                planId,
                organisation,
                ReportingPeriod.quarterOf(today).toString(),
                today,
                new Deadline(today),
                true);
    }

    /** Calendar days by which a report handed in on a day is late; what nobody asked for cannot be late. */
    int daysLate(LocalDate day) {
        return unasked ? 0 : toIntExact(due.daysOver(day));
    }
}
