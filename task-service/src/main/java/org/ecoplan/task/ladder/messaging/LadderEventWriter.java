package org.ecoplan.task.ladder.messaging;

import static java.lang.Math.toIntExact;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ecoplan.events.ObligationReminded;
import org.ecoplan.events.TaskDueSoon;
import org.ecoplan.events.TaskOverdue;
import org.ecoplan.events.WarningAcknowledged;
import org.ecoplan.kernel.ChinaTime;
import org.ecoplan.kernel.Deadline;
import org.ecoplan.kit.messaging.Outbox;
import org.ecoplan.kit.messaging.Outgoing;
import org.ecoplan.task.ladder.application.AcknowledgedWarning;
import org.ecoplan.task.ladder.application.LadderEvents;
import org.ecoplan.task.ladder.domain.Addressee;
import org.ecoplan.task.ladder.domain.Rung;
import org.ecoplan.task.obligation.application.OpenObligation;
import org.jspecify.annotations.Nullable;

/** Writes {@link TaskDueSoon}, {@link TaskOverdue}, {@link ObligationReminded} and {@link WarningAcknowledged} under the key of the duty. */
@ApplicationScoped
class LadderEventWriter implements LadderEvents {
    private final Outbox outbox;

    LadderEventWriter(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Uni<Void> crossed(List<OpenObligation> obligations, Rung rung, Instant at) {
        return outbox.appendAll(obligations.stream()
                .map(obligation -> new Outgoing(
                        obligation.assignmentId().toString(),
                        obligation.organisation(),
                        rung.isOverdue() ? overdue(obligation, rung, at) : dueSoon(obligation, rung, at)))
                .toList());
    }

    @Override
    public Uni<Void> reminded(List<OpenObligation> obligations, String text, Instant at) {
        return outbox.appendAll(obligations.stream()
                .map(obligation -> new Outgoing(
                                obligation.assignmentId().toString(),
                                obligation.organisation(),
                                reminded(obligation, text, at))
                        .because(text))
                .toList());
    }

    @Override
    public Uni<Void> acknowledged(OpenObligation obligation, AcknowledgedWarning warning) {
        return outbox.append(new Outgoing(
                        obligation.assignmentId().toString(),
                        obligation.organisation(),
                        new WarningAcknowledged(
                                obligation.assignmentId(),
                                obligation.id().value(),
                                obligation.planId(),
                                obligation.taskId(),
                                obligation.organisation(),
                                obligation.ordinal(),
                                obligation.title(),
                                obligation.unitCode(),
                                obligation.role(),
                                obligation.what(),
                                obligation.deadline(),
                                obligation.deadlineVersion(),
                                warning.rung(),
                                warning.until(),
                                warning.forUnit(),
                                warning.text(),
                                warning.at()))
                .because(warning.text()));
    }

    private static ObligationReminded reminded(OpenObligation obligation, String text, Instant at) {
        return new ObligationReminded(
                obligation.assignmentId(),
                obligation.id().value(),
                obligation.planId(),
                obligation.taskId(),
                obligation.organisation(),
                obligation.ordinal(),
                obligation.title(),
                obligation.unitCode(),
                obligation.role(),
                obligation.what(),
                obligation.deadline(),
                obligation.deadlineVersion(),
                text,
                at);
    }

    private static TaskDueSoon dueSoon(OpenObligation obligation, Rung rung, Instant at) {
        LocalDate today = ChinaTime.today(at);
        return new TaskDueSoon(
                obligation.assignmentId(),
                obligation.id().value(),
                obligation.planId(),
                obligation.taskId(),
                obligation.organisation(),
                obligation.ordinal(),
                obligation.title(),
                obligation.unitCode(),
                obligation.role(),
                obligation.what(),
                obligation.deadline(),
                obligation.deadlineVersion(),
                rung.name(),
                toIntExact(new Deadline(obligation.deadline()).daysUntil(today)),
                at,
                rung.level().number(),
                posts(rung));
    }

    private static TaskOverdue overdue(OpenObligation obligation, Rung rung, Instant at) {
        LocalDate today = ChinaTime.today(at);
        return new TaskOverdue(
                obligation.assignmentId(),
                obligation.id().value(),
                obligation.planId(),
                obligation.taskId(),
                obligation.organisation(),
                obligation.ordinal(),
                obligation.title(),
                obligation.unitCode(),
                obligation.role(),
                obligation.what(),
                obligation.deadline(),
                obligation.deadlineVersion(),
                rung.name(),
                toIntExact(new Deadline(obligation.deadline()).daysOver(today)),
                at,
                rung.level().number(),
                posts(rung));
    }

    private static @Nullable List<String> posts(Rung rung) {
        return rung.speaksTo().isEmpty()
                ? null
                : rung.speaksTo().stream().map(Addressee::name).toList();
    }
}
