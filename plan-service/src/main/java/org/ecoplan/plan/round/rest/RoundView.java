package org.ecoplan.plan.round.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.plan.round.application.FormerDueDates;
import org.ecoplan.plan.round.application.ShownRound;
import org.ecoplan.plan.round.domain.Round;

/**
 * A round of quarterly scheduling (季调度).
 *
 * @param late opened late: its due dates count from the opening
 * @param provisional a due date rests on a calendar year whose notice is not loaded and may move
 * @param former what the due dates were before a calendar year was loaded or corrected, oldest first
 */
public record RoundView(
        UUID roundId,
        UUID planId,
        String period,
        LocalDate openedOn,
        boolean late,
        LocalDate unitReportDue,
        LocalDate leadSummaryDue,
        LocalDate reviewDue,
        boolean provisional,
        List<Former> former) {

    /**
     * 原截止日.
     *
     * @param calendarYear the year that was loaded or corrected
     */
    public record Former(
            LocalDate unitReportDue,
            LocalDate leadSummaryDue,
            LocalDate reviewDue,
            boolean provisional,
            int calendarYear,
            Instant replacedAt) {
        static Former of(FormerDueDates former) {
            return new Former(
                    former.due().unitReport(),
                    former.due().leadSummary(),
                    former.due().review(),
                    former.due().provisional(),
                    former.calendarYear(),
                    former.replacedAt());
        }
    }

    static RoundView of(ShownRound shown) {
        Round round = shown.round();
        return new RoundView(
                round.id().value(),
                round.planId(),
                round.period().toString(),
                round.openedOn(),
                round.late(),
                round.due().unitReport(),
                round.due().leadSummary(),
                round.due().review(),
                round.due().provisional(),
                shown.former().stream().map(Former::of).toList());
    }
}
