package org.ecoplan.plan.round.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.ecoplan.kernel.ReportingPeriod;

/**
 * A round of quarterly scheduling (季调度) of one plan; there is one a quarter.
 *
 * @param openedOn the day on which it was opened
 * @param late opened after the first working day behind the quarter: the due dates count from the opening
 * @param due by when who has to answer
 */
public record Round(
        RoundId id,
        UUID planId,
        String organisation,
        ReportingPeriod period,
        LocalDate openedOn,
        boolean late,
        DueDates due) {

    /** The day after which working days are counted. */
    public LocalDate countedFrom() {
        return late ? openedOn : period.end();
    }

    public Round with(DueDates other) {
        return new Round(id, planId, organisation, period, openedOn, late, other);
    }
}
