package org.ecoplan.task.summary.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.ecoplan.task.summary.application.ReadingSummaries.InWork;
import org.ecoplan.task.summary.domain.Proposal;
import org.jspecify.annotations.Nullable;

/**
 * A summary in work.
 *
 * @param basis the reports as they are now
 * @param proposal the words of the accepted reports, each line with its unit (汇总初稿); the progress is the lead unit's to say
 * @param draft what the lead unit has saved; absent where there is none, and for other units
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LeadSummaryDraftView(
        UUID summaryId,
        LeadSummaryBasisView basis,
        LeadSummaryDraftForm proposal,
        @Nullable LeadSummaryDraftForm draft,
        @Nullable String savedBy,
        @Nullable Instant savedAt,
        long version) {

    static LeadSummaryDraftView of(InWork work) {
        return new LeadSummaryDraftView(
                work.summary().id().value(),
                LeadSummaryBasisView.of(work.basis()),
                LeadSummaryDraftForm.of(Proposal.of(work.basis())),
                work.draft() == null
                        ? null
                        : LeadSummaryDraftForm.of(work.draft().form()),
                work.draft() == null ? null : work.draft().savedBy(),
                work.draft() == null ? null : work.draft().savedAt(),
                work.summary().version());
    }
}
