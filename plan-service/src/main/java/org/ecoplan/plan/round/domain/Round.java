package org.ecoplan.plan.round.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.ecoplan.kernel.ReportingPeriod;

/**
 * A round of quarterly scheduling (季调度) of one plan; there is one a quarter.
 *
 * @param openedOn the day on which it was opened
 * @param late opened after the first working day behind the quarter: the due dates count from the opening
 * @param unitReportDue last day for the units' reports
 * @param leadSummaryDue last day for the lead units' summaries
 * @param reviewDue last day for the review
 */
public record Round(
        RoundId id,
        UUID planId,
        String organisation,
        ReportingPeriod period,
        LocalDate openedOn,
        boolean late,
        LocalDate unitReportDue,
        LocalDate leadSummaryDue,
        LocalDate reviewDue) {}
