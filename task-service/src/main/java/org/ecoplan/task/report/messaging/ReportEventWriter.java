package org.ecoplan.task.report.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.ecoplan.events.ReportRequested;
import org.ecoplan.events.ReportSubmitted;
import org.ecoplan.kit.messaging.Outbox;
import org.ecoplan.task.report.application.ReportEvents;
import org.ecoplan.task.report.domain.Report;
import org.ecoplan.task.report.domain.ReportSubject;
import org.ecoplan.task.report.domain.Round;
import org.ecoplan.task.report.domain.Submission;

/** Writes {@link ReportRequested} and {@link ReportSubmitted} under the key of the duty. */
@ApplicationScoped
class ReportEventWriter implements ReportEvents {
    private final Outbox outbox;

    ReportEventWriter(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Uni<Void> requested(Report report) {
        Round round = report.round();
        ReportSubject subject = report.subject();
        return append(
                report,
                new ReportRequested(
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
                        round.due().lastDay()));
    }

    @Override
    public Uni<Void> submitted(Report report) {
        Round round = report.round();
        ReportSubject subject = report.subject();
        Submission submission = report.latest();
        return append(
                report,
                new ReportSubmitted(
                        report.id().value(),
                        round.id().value(),
                        subject.assignmentId().value(),
                        round.planId(),
                        subject.taskId(),
                        round.organisation(),
                        round.period(),
                        subject.unitCode(),
                        submission.number(),
                        submission.content().progress(),
                        submission.contentHash(),
                        submission.submittedAt(),
                        round.due().lastDay(),
                        submission.daysLate()));
    }

    private Uni<Void> append(Report report, Record event) {
        return outbox.append(
                report.subject().assignmentId().value().toString(),
                report.round().organisation(),
                event);
    }
}
