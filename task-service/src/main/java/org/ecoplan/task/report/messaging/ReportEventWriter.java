package org.ecoplan.task.report.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.ecoplan.events.ReportAccepted;
import org.ecoplan.events.ReportReleased;
import org.ecoplan.events.ReportReminded;
import org.ecoplan.events.ReportRequested;
import org.ecoplan.events.ReportReturned;
import org.ecoplan.events.ReportSubmitted;
import org.ecoplan.events.ReportWithdrawn;
import org.ecoplan.kit.messaging.Outbox;
import org.ecoplan.kit.messaging.Outgoing;
import org.ecoplan.task.evidence.domain.EvidenceId;
import org.ecoplan.task.obligation.domain.ObligationId;
import org.ecoplan.task.report.application.ReportEvents;
import org.ecoplan.task.report.domain.AskingRound;
import org.ecoplan.task.report.domain.Report;
import org.ecoplan.task.report.domain.ReportSubject;
import org.ecoplan.task.report.domain.Review;
import org.ecoplan.task.report.domain.Submission;

/** Writes what becomes of reports under the key of the duty. */
@ApplicationScoped
class ReportEventWriter implements ReportEvents {
    private final Outbox outbox;

    ReportEventWriter(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Uni<Void> requested(List<Report> reports) {
        return outbox.appendAll(reports.stream()
                .map(report -> new Outgoing(keyOf(report), report.round().organisation(), requested(report)))
                .toList());
    }

    private static ReportRequested requested(Report report) {
        AskingRound round = report.round();
        ReportSubject subject = report.subject();
        return new ReportRequested(
                report.id().value(),
                round.id().value(),
                subject.assignmentId().value(),
                round.planId(),
                subject.taskId(),
                round.organisation(),
                round.period(),
                subject.ordinal(),
                subject.title(),
                subject.unitCode(),
                round.due().lastDay());
    }

    @Override
    public Uni<Void> released(List<Report> reports, String reason, Instant at) {
        return outbox.appendAll(reports.stream()
                .map(report -> new Outgoing(keyOf(report), report.round().organisation(), released(report, reason, at)))
                .toList());
    }

    private static ReportReleased released(Report report, String reason, Instant at) {
        AskingRound round = report.round();
        ReportSubject subject = report.subject();
        return new ReportReleased(
                report.id().value(),
                round.id().value(),
                subject.assignmentId().value(),
                round.planId(),
                subject.taskId(),
                round.organisation(),
                round.period(),
                subject.ordinal(),
                subject.title(),
                subject.unitCode(),
                round.due().lastDay(),
                reason,
                at);
    }

    @Override
    public Uni<Void> reminded(List<Report> reports, LocalDate today) {
        return outbox.appendAll(reports.stream()
                .map(report -> new Outgoing(keyOf(report), report.round().organisation(), reminded(report, today)))
                .toList());
    }

    private static ReportReminded reminded(Report report, LocalDate today) {
        AskingRound round = report.round();
        ReportSubject subject = report.subject();
        return new ReportReminded(
                report.id().value(),
                round.id().value(),
                subject.assignmentId().value(),
                round.planId(),
                subject.taskId(),
                round.organisation(),
                round.period(),
                subject.ordinal(),
                subject.title(),
                subject.unitCode(),
                round.due().lastDay(),
                today);
    }

    @Override
    public Uni<Void> submitted(Report report, Submission submission) {
        AskingRound round = report.round();
        ReportSubject subject = report.subject();
        Submission.Receipt receipt = submission.receipt();
        return outbox.append(
                keyOf(report),
                round.organisation(),
                new ReportSubmitted(
                        report.id().value(),
                        round.id().value(),
                        subject.assignmentId().value(),
                        round.planId(),
                        subject.taskId(),
                        round.organisation(),
                        round.period(),
                        subject.unitCode(),
                        receipt.number(),
                        receipt.progress(),
                        receipt.contentHash(),
                        receipt.submittedAt(),
                        round.due().lastDay(),
                        receipt.daysLate(),
                        submission.content().metObligations().stream()
                                .map(ObligationId::value)
                                .distinct()
                                .toList(),
                        round.unasked() ? true : null,
                        submission.content().evidence().stream()
                                .map(EvidenceId::value)
                                .toList()));
    }

    @Override
    public Uni<Void> takenBack(Report report, Instant at) {
        AskingRound round = report.round();
        ReportSubject subject = report.subject();
        return append(
                report,
                new ReportWithdrawn(
                        report.id().value(),
                        round.id().value(),
                        subject.assignmentId().value(),
                        round.planId(),
                        subject.taskId(),
                        round.organisation(),
                        round.period(),
                        subject.ordinal(),
                        subject.title(),
                        subject.unitCode(),
                        report.lastSubmission().number(),
                        report.lastSubmission().contentHash(),
                        round.due().lastDay(),
                        at));
    }

    @Override
    public Uni<Void> returned(Report report) {
        AskingRound round = report.round();
        ReportSubject subject = report.subject();
        Review review = report.lastReview();
        return append(
                report,
                new ReportReturned(
                        report.id().value(),
                        round.id().value(),
                        subject.assignmentId().value(),
                        round.planId(),
                        subject.taskId(),
                        round.organisation(),
                        round.period(),
                        subject.ordinal(),
                        subject.title(),
                        subject.unitCode(),
                        review.submission(),
                        review.contentHash(),
                        round.due().lastDay(),
                        review.reviewerUnit(),
                        Objects.requireNonNull(review.remark(), "a return has a reason"),
                        review.points().stream()
                                .map(point -> new ReportReturned.Point(point.pointer(), point.remark()))
                                .toList(),
                        review.verdict() == Review.Verdict.ACCEPTANCE_VOIDED,
                        review.at()));
    }

    @Override
    public Uni<Void> accepted(Report report, List<ObligationId> met) {
        AskingRound round = report.round();
        ReportSubject subject = report.subject();
        Review review = report.lastReview();
        return append(
                report,
                new ReportAccepted(
                        report.id().value(),
                        round.id().value(),
                        subject.assignmentId().value(),
                        round.planId(),
                        subject.taskId(),
                        round.organisation(),
                        round.period(),
                        subject.ordinal(),
                        subject.title(),
                        subject.unitCode(),
                        review.submission(),
                        review.contentHash(),
                        report.lastSubmission().progress(),
                        report.lastSubmission().daysLate(),
                        review.reviewerUnit(),
                        review.remark(),
                        review.at(),
                        met.stream().map(ObligationId::value).toList()));
    }

    private Uni<Void> append(Report report, Record event) {
        return outbox.append(keyOf(report), report.round().organisation(), event);
    }

    private static String keyOf(Report report) {
        return report.subject().assignmentId().value().toString();
    }
}
