package org.ecoplan.task.report.persistence;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ecoplan.task.evidence.domain.EvidenceId;
import org.ecoplan.task.obligation.domain.ObligationId;
import org.ecoplan.task.report.domain.Figure;
import org.ecoplan.task.report.domain.ReportContent;
import org.ecoplan.task.report.domain.Submission;
import org.jspecify.annotations.Nullable;

/** Row of a submission; the obligations and evidence files it names are kept one a line. */
@Entity
@Table(name = "report_submission")
@IdClass(SubmissionEntity.Key.class)
class SubmissionEntity {
    @Id
    @Column(name = "report_id")
    UUID reportId;

    @Id
    int number;

    int progress;

    @Column(columnDefinition = "text")
    String narrative;

    @Column(columnDefinition = "text")
    @Nullable
    String problems;

    @Column(name = "next_steps", columnDefinition = "text")
    @Nullable
    String nextSteps;

    @Column(name = "met_obligations", columnDefinition = "text")
    String metObligations;

    @Column(name = "retracted_obligations", columnDefinition = "text")
    String retractedObligations;

    @Column(name = "delay_reasons", columnDefinition = "text")
    @Nullable
    String delayReasons;

    @Column(name = "no_progress_reason", columnDefinition = "text")
    @Nullable
    String noProgressReason;

    @Column(columnDefinition = "text")
    String evidence;

    @Column(name = "content_hash")
    String contentHash;

    String submitter;

    @Column(name = "submitted_at")
    Instant submittedAt;

    @Column(name = "days_late")
    int daysLate;

    @Column(name = "taken_back_at")
    @Nullable
    Instant takenBackAt;

    static SubmissionEntity of(UUID reportId, Submission submission) {
        ReportContent content = submission.content();
        SubmissionEntity row = new SubmissionEntity();
        row.reportId = reportId;
        row.number = submission.receipt().number();
        row.progress = content.progress();
        row.narrative = content.narrative();
        row.problems = content.problems();
        row.nextSteps = content.nextSteps();
        row.metObligations = lines(content.metObligations());
        row.retractedObligations = lines(content.retractedObligations());
        row.delayReasons = content.delayReasons();
        row.noProgressReason = content.noProgressReason();
        row.evidence =
                content.evidence().stream().map(id -> id.value().toString()).collect(joining("\n"));
        row.contentHash = submission.receipt().contentHash();
        row.submitter = submission.receipt().submitter();
        row.submittedAt = submission.receipt().submittedAt();
        row.daysLate = submission.receipt().daysLate();
        return row;
    }

    Submission toSubmission(List<Figure> figures) {
        return new Submission(
                new Submission.Receipt(number, progress, contentHash, submitter, submittedAt, daysLate),
                new ReportContent(
                        progress,
                        narrative,
                        problems,
                        nextSteps,
                        obligations(metObligations),
                        obligations(retractedObligations),
                        figures,
                        delayReasons,
                        noProgressReason,
                        evidence.lines()
                                .map(UUID::fromString)
                                .map(EvidenceId::new)
                                .toList()),
                takenBackAt);
    }

    private static String lines(List<ObligationId> obligations) {
        return obligations.stream().map(id -> id.value().toString()).collect(joining("\n"));
    }

    private static List<ObligationId> obligations(String lines) {
        return lines.lines().map(UUID::fromString).map(ObligationId::new).toList();
    }

    record Key(UUID reportId, int number) implements Serializable {}
}
