package org.ecoplan.notification.message.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Change.What;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.notification.message.domain.Delivery;
import org.ecoplan.notification.message.domain.DeliveryState;
import org.ecoplan.notification.message.domain.MessageId;

/** A person has looked whether an uncertain message arrived (人工核实): it counts as sent, or is sent again. */
@ApplicationScoped
public class SettlingByHand {
    private final Messages messages;
    private final Settlements settlements;
    private final DeliveryTimes times;
    private final ServiceClock clock;
    private final Changes changes;

    SettlingByHand(
            Messages messages, Settlements settlements, DeliveryTimes times, ServiceClock clock, Changes changes) {
        this.messages = messages;
        this.settlements = settlements;
        this.times = times;
        this.clock = clock;
        this.changes = changes;
    }

    @WithTransaction
    public Uni<Outcome<MessageId>> settle(CallerScope scope, MessageId id, boolean accepted) {
        return messages.lockedFor(scope, id)
                .flatMap(found -> found.map(message -> settle(scope, message, accepted))
                        .orElseGet(() -> refused(Refusal.notFound())));
    }

    private Uni<Outcome<MessageId>> settle(CallerScope scope, Message message, boolean accepted) {
        Delivery delivery = message.delivery();
        if (delivery.state() != DeliveryState.UNCERTAIN) {
            return refused(Refusal.conflict("OUTCOME_KNOWN", "该消息的发送结果已确定或仍在发送"));
        }
        Delivery settled =
                accepted ? delivery.accepted() : delivery.postponed("NOT_ACCEPTED", clock.realNow(), times.retries());
        What change = What.of(
                message.organisation(),
                "message",
                message.id().value(),
                accepted ? "SETTLED_AS_SENT" : "SETTLED_AS_LOST");
        return settlements
                .recordAll(List.of(message.with(settled)))
                .call(() -> changes.note(scope, change))
                .replaceWith(Outcome.done(message.id()));
    }

    private static Uni<Outcome<MessageId>> refused(Refusal refusal) {
        return Uni.createFrom().item(Outcome.refused(refusal));
    }
}
