package org.ecoplan.task.report.rest;

import java.util.UUID;
import org.ecoplan.task.report.application.ReadingReports.HandedIn;

/**
 * What was reported for a duty the last time.
 *
 * @param period the quarter reported on, such as {@code 2024-Q4}
 * @param unasked handed in of the unit's own accord (随时报送)
 * @param state SUBMITTED, RETURNED or ACCEPTED: what it says may still be returned
 */
public record PreviousReportView(
        UUID reportId, String period, boolean unasked, String state, SubmissionView submission) {
    static PreviousReportView of(HandedIn last) {
        return new PreviousReportView(
                last.report().id().value(),
                last.report().round().period(),
                last.report().round().unasked(),
                last.report().state().name(),
                SubmissionView.of(last.submission()));
    }
}
