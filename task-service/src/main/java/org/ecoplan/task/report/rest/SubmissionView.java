package org.ecoplan.task.report.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ecoplan.task.evidence.domain.EvidenceId;
import org.ecoplan.task.obligation.domain.ObligationId;
import org.ecoplan.task.report.domain.Submission;
import org.jspecify.annotations.Nullable;

/** A submission as the API shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubmissionView(
        int number,
        int progress,
        String narrative,
        @Nullable String problems,
        @Nullable String nextSteps,
        List<UUID> metObligations,
        List<UUID> retractedObligations,
        List<FigureBody> figures,
        @Nullable String delayReasons,
        @Nullable String noProgressReason,
        List<UUID> evidence,
        String contentHash,
        String submitter,
        Instant submittedAt,
        int daysLate,
        @Nullable Instant takenBackAt) {

    static SubmissionView of(Submission submission) {
        return new SubmissionView(
                submission.receipt().number(),
                submission.content().progress(),
                submission.content().narrative(),
                submission.content().problems(),
                submission.content().nextSteps(),
                ids(submission.content().metObligations()),
                ids(submission.content().retractedObligations()),
                submission.content().figures().stream().map(FigureBody::of).toList(),
                submission.content().delayReasons(),
                submission.content().noProgressReason(),
                submission.content().evidence().stream().map(EvidenceId::value).toList(),
                submission.receipt().contentHash(),
                submission.receipt().submitter(),
                submission.receipt().submittedAt(),
                submission.receipt().daysLate(),
                submission.takenBackAt());
    }

    private static List<UUID> ids(List<ObligationId> obligations) {
        return obligations.stream().map(ObligationId::value).toList();
    }
}
