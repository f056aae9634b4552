package org.ecoplan.task.summary.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.task.summary.domain.LeadSummary;
import org.ecoplan.task.summary.domain.PastSummaryStep;
import org.ecoplan.task.summary.domain.SummarySubject;
import org.jspecify.annotations.Nullable;

/**
 * The summary of a task in a round as the API shows it.
 *
 * @param unitCode of the lead unit that owes it
 * @param due last day of the round for summaries
 * @param daysLate how late it came first since it was last expected: late stays late
 * @param contentHash of what was handed in last; in full under {@code /lead-summaries/{summaryId}/submissions}
 * @param version the number in the ETag, for If-Match
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LeadSummaryView(
        UUID summaryId,
        UUID roundId,
        String period,
        UUID planId,
        String planTitle,
        UUID taskId,
        String ordinal,
        String title,
        String unitCode,
        String unitName,
        LocalDate due,
        String state,
        String stateTitle,
        @Nullable Integer daysLate,
        @Nullable String contentHash,
        List<LeadSummaryStepView> history,
        long version) {

    static LeadSummaryView of(LeadSummary summary) {
        SummarySubject subject = summary.subject();
        return new LeadSummaryView(
                summary.id().value(),
                subject.roundId(),
                subject.period(),
                subject.planId(),
                subject.planTitle(),
                subject.taskId(),
                subject.ordinal(),
                subject.title(),
                subject.unitCode(),
                subject.unitName(),
                subject.due(),
                summary.state().name(),
                summary.state().title(),
                summary.daysLate(),
                summary.lastHandedIn().map(PastSummaryStep::contentHash).orElse(null),
                summary.steps().stream().map(LeadSummaryStepView::of).toList(),
                summary.version());
    }

    /** A step that was taken. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LeadSummaryStepView(
            int number,
            String step,
            String stepTitle,
            Instant at,
            String by,
            @Nullable String unit,
            @Nullable String remark,
            String contentHash,
            @Nullable Integer daysLate) {

        static LeadSummaryStepView of(PastSummaryStep step) {
            return new LeadSummaryStepView(
                    step.number(),
                    step.step().name(),
                    step.step().title(),
                    step.at(),
                    step.by(),
                    step.unit(),
                    step.remark(),
                    step.contentHash(),
                    step.daysLate());
        }
    }
}
