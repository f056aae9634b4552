package org.ecoplan.plan.round.rest;

import java.time.LocalDate;
import java.util.UUID;
import org.ecoplan.plan.round.domain.Round;

/**
 * A round of quarterly scheduling (季调度).
 *
 * @param late opened late: its due dates count from the opening
 */
public record RoundView(
        UUID roundId,
        UUID planId,
        String period,
        LocalDate openedOn,
        boolean late,
        LocalDate unitReportDue,
        LocalDate leadSummaryDue,
        LocalDate reviewDue) {

    static RoundView of(Round round) {
        return new RoundView(
                round.id().value(),
                round.planId(),
                round.period().toString(),
                round.openedOn(),
                round.late(),
                round.unitReportDue(),
                round.leadSummaryDue(),
                round.reviewDue());
    }
}
