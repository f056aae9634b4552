package org.ecoplan.task.order.messaging;

import static java.time.temporal.ChronoUnit.DAYS;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.ecoplan.events.SupervisionOrderFeedbackDue;
import org.ecoplan.events.SupervisionOrderIssued;
import org.ecoplan.events.SupervisionOrderStepTaken;
import org.ecoplan.kernel.ChinaTime;
import org.ecoplan.kit.messaging.Outbox;
import org.ecoplan.kit.messaging.Outgoing;
import org.ecoplan.task.ladder.application.AnswerRung;
import org.ecoplan.task.order.application.AwaitedFeedback;
import org.ecoplan.task.order.application.OrderEvents;
import org.ecoplan.task.order.domain.Ground;
import org.ecoplan.task.order.domain.OrderStep;
import org.ecoplan.task.order.domain.PastOrderStep;
import org.ecoplan.task.order.domain.SupervisionOrder;

/** Writes the events of an order under its key. */
@ApplicationScoped
class OrderEventWriter implements OrderEvents {
    private final Outbox outbox;

    OrderEventWriter(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Uni<Void> issued(SupervisionOrder order) {
        return outbox.append(new Outgoing(
                        order.id().value().toString(),
                        order.organisation(),
                        new SupervisionOrderIssued(
                                order.id().value(),
                                order.grounds().get(0).planId(),
                                order.organisation(),
                                order.number().text(),
                                order.number().year(),
                                order.number().sequence(),
                                order.addressee(),
                                order.copies(),
                                order.subject(),
                                order.demand(),
                                order.grounds().stream()
                                        .map(Ground::assignmentId)
                                        .distinct()
                                        .toList(),
                                order.feedback().due(),
                                order.feedback().provisional() ? true : null,
                                order.issue().at()))
                .version(order.version()));
    }

    @Override
    public Uni<Void> stepped(SupervisionOrder order) {
        PastOrderStep step = order.lastStep();
        String reason = step.step().party() == OrderStep.Party.OTHER ? step.text() : null;
        return outbox.append(new Outgoing(
                        order.id().value().toString(),
                        order.organisation(),
                        new SupervisionOrderStepTaken(
                                order.id().value(),
                                order.grounds().get(0).planId(),
                                order.organisation(),
                                order.number().text(),
                                order.addressee(),
                                order.subject(),
                                step.step().name(),
                                order.state().name(),
                                reason,
                                order.feedback().due(),
                                order.lateness().orElse(null),
                                step.climbGround() == null
                                        ? null
                                        : step.climbGround().name(),
                                step.at()))
                .version(order.version())
                .because(reason));
    }

    @Override
    public Uni<Void> feedbackDue(AwaitedFeedback order, AnswerRung rung, Instant at) {
        return outbox.append(new Outgoing(
                order.id().value().toString(),
                order.organisation(),
                new SupervisionOrderFeedbackDue(
                        order.id().value(),
                        order.planId(),
                        order.organisation(),
                        order.number().text(),
                        order.addressee(),
                        order.subject(),
                        order.due(),
                        rung.name(),
                        Math.toIntExact(DAYS.between(order.due(), ChinaTime.today(at))),
                        at)));
    }
}
