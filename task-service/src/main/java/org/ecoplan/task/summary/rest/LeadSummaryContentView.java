package org.ecoplan.task.summary.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.ecoplan.task.summary.application.HandedInSummary;
import org.jspecify.annotations.Nullable;

/**
 * A summary as it was handed in, in full.
 *
 * @param number of the step by which it was
 * @param daysLate calendar days after its last day, 0 when in time
 * @param basis what it rested on then
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LeadSummaryContentView(
        int number,
        Instant submittedAt,
        String submitter,
        int daysLate,
        String contentHash,
        int progress,
        String narrative,
        @Nullable String problems,
        @Nullable String nextSteps,
        @Nullable String delayReasons,
        LeadSummaryBasisView basis) {

    static LeadSummaryContentView of(HandedInSummary handedIn) {
        return new LeadSummaryContentView(
                handedIn.step().number(),
                handedIn.step().at(),
                handedIn.step().by(),
                handedIn.step().daysLate() == null ? 0 : handedIn.step().daysLate(),
                handedIn.step().contentHash(),
                handedIn.content().progress(),
                handedIn.content().narrative(),
                handedIn.content().problems(),
                handedIn.content().nextSteps(),
                handedIn.content().delayReasons(),
                LeadSummaryBasisView.of(handedIn.basis()));
    }
}
