package org.ecoplan.plan.round.domain;

import java.time.LocalDate;

/**
 * By when a round is answered (截止日).
 *
 * @param unitReport last day for the units' reports
 * @param leadSummary last day for the lead units' summaries
 * @param review last day for the review
 * @param provisional one of them rests on a calendar year whose notice is not loaded
 */
public record DueDates(LocalDate unitReport, LocalDate leadSummary, LocalDate review, boolean provisional) {

    /**
     * These dates after the calendar has changed: those that are still open move, one that is over stays, and none moves
     * into the past.
     */
    DueDates movedTo(DueDates other, LocalDate today) {
        return new DueDates(
                moved(unitReport, other.unitReport, today),
                moved(leadSummary, other.leadSummary, today),
                moved(review, other.review, today),
                other.provisional);
    }

    private static LocalDate moved(LocalDate from, LocalDate to, LocalDate today) {
        return from.isBefore(today) || to.isBefore(today) ? from : to;
    }
}
