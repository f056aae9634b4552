package org.ecoplan.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The due dates of a round (季调度) that are still open were computed anew, because a calendar year was loaded or corrected.
 * A date that was over keeps its value.
 *
 * @param calendarYear the year that was loaded or corrected
 * @param provisional a due date still rests on a year whose notice is not loaded
 */
public record RoundRescheduled(
        UUID roundId,
        UUID planId,
        String organisation,
        String period,
        int calendarYear,
        LocalDate unitReportDue,
        LocalDate leadSummaryDue,
        LocalDate reviewDue,
        LocalDate formerUnitReportDue,
        LocalDate formerLeadSummaryDue,
        LocalDate formerReviewDue,
        boolean provisional) {}
