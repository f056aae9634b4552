package org.ecoplan.task.summary.messaging;

import static java.time.temporal.ChronoUnit.DAYS;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.ecoplan.events.LeadSummaryDue;
import org.ecoplan.events.LeadSummaryStepTaken;
import org.ecoplan.kernel.ChinaTime;
import org.ecoplan.kit.messaging.Outbox;
import org.ecoplan.kit.messaging.Outgoing;
import org.ecoplan.task.ladder.application.AnswerRung;
import org.ecoplan.task.summary.application.OwedSummary;
import org.ecoplan.task.summary.application.SummaryEvents;
import org.ecoplan.task.summary.domain.LeadSummary;
import org.ecoplan.task.summary.domain.PastSummaryStep;
import org.ecoplan.task.summary.domain.SummarySubject;
import org.jspecify.annotations.Nullable;

/** Writes what becomes of summaries under the key of the summary. */
@ApplicationScoped
class SummaryEventWriter implements SummaryEvents {
    private final Outbox outbox;

    SummaryEventWriter(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Uni<Void> asked(List<LeadSummary> summaries, Instant at) {
        return outbox.appendAll(summaries.stream()
                .map(summary -> told(summary, "ASK", null, null, at))
                .toList());
    }

    @Override
    public Uni<Void> withdrawn(List<LeadSummary> summaries, Instant at) {
        return outbox.appendAll(summaries.stream()
                .map(summary -> told(summary, "WITHDRAW", null, null, at))
                .toList());
    }

    @Override
    public Uni<Void> stepped(LeadSummary summary) {
        PastSummaryStep step = summary.lastStep().orElseThrow();
        return outbox.append(told(summary, step.step().name(), step.contentHash(), step.remark(), step.at()));
    }

    private static Outgoing told(
            LeadSummary summary, String step, @Nullable String contentHash, @Nullable String reason, Instant at) {
        SummarySubject subject = summary.subject();
        return new Outgoing(
                        summary.id().value().toString(),
                        subject.organisation(),
                        new LeadSummaryStepTaken(
                                summary.id().value(),
                                subject.roundId(),
                                subject.planId(),
                                subject.taskId(),
                                subject.organisation(),
                                subject.period(),
                                subject.ordinal(),
                                subject.title(),
                                subject.unitCode(),
                                subject.due(),
                                step,
                                summary.state().name(),
                                contentHash,
                                summary.daysLate(),
                                reason,
                                at))
                .version(summary.version())
                .because(reason);
    }

    @Override
    public Uni<Void> due(OwedSummary summary, AnswerRung rung, Instant at) {
        SummarySubject subject = summary.subject();
        return outbox.append(new Outgoing(
                summary.id().value().toString(),
                subject.organisation(),
                new LeadSummaryDue(
                        summary.id().value(),
                        subject.roundId(),
                        subject.planId(),
                        subject.taskId(),
                        subject.organisation(),
                        subject.period(),
                        subject.ordinal(),
                        subject.title(),
                        subject.unitCode(),
                        subject.due(),
                        rung.name(),
                        Math.toIntExact(DAYS.between(subject.due(), ChinaTime.today(at))),
                        at)));
    }
}
