package org.ecoplan.task.summary.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.ecoplan.task.summary.application.SummaryDraft;
import org.ecoplan.task.summary.domain.Proposal;
import org.jspecify.annotations.Nullable;

/** A summary as far as it is written; what is there keeps the lengths of what is handed in. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LeadSummaryDraftForm(
        @Nullable @Min(value = 0, message = "须为 0 至 100") @Max(value = 100, message = "须为 0 至 100")
        Integer progress,

        @Nullable @Size(max = Proposal.LONGEST_NARRATIVE, message = "最长 20000 个字符")
        String narrative,

        @Nullable @Size(max = Proposal.LONGEST_PART, message = "最长 10000 个字符")
        String problems,

        @Nullable @Size(max = Proposal.LONGEST_PART, message = "最长 10000 个字符")
        String nextSteps,

        @Nullable @Size(max = Proposal.LONGEST_PART, message = "最长 10000 个字符")
        String delayReasons) {

    SummaryDraft.Form form() {
        return new SummaryDraft.Form(progress, narrative, problems, nextSteps, delayReasons);
    }

    static LeadSummaryDraftForm of(SummaryDraft.Form form) {
        return new LeadSummaryDraftForm(
                form.progress(), form.narrative(), form.problems(), form.nextSteps(), form.delayReasons());
    }

    static LeadSummaryDraftForm of(Proposal proposal) {
        return new LeadSummaryDraftForm(
                null, proposal.narrative(), proposal.problems(), proposal.nextSteps(), proposal.delayReasons());
    }
}
