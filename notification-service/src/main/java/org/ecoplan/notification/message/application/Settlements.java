package org.ecoplan.notification.message.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.ecoplan.events.ReminderFailed;
import org.ecoplan.events.ReminderSent;
import org.ecoplan.kit.messaging.Outbox;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.notification.incident.Incidents;
import org.ecoplan.notification.template.application.Templates;

/**
 * Records a step of a message together with what follows from it, in the running transaction: ReminderSent and
 * the end of the incidents, or ReminderFailed and an incident.
 */
@ApplicationScoped
class Settlements {
    private final Messages messages;
    private final Incidents incidents;
    private final Outbox outbox;
    private final ServiceClock clock;

    Settlements(Messages messages, Incidents incidents, Outbox outbox, ServiceClock clock) {
        this.messages = messages;
        this.incidents = incidents;
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<Void> record(Message message) {
        Uni<Void> saved = messages.save(message, clock.now());
        return switch (message.delivery().state()) {
            case SENT -> saved.flatMap(done -> tellSent(message));
            case FAILED -> saved.flatMap(done -> tellFailed(message));
            case PENDING, SENDING, UNCERTAIN, SKIPPED -> saved;
        };
    }

    private Uni<Void> tellSent(Message message) {
        return append(message, sent(message)).flatMap(done -> incidents.close(trouble(message, "")));
    }

    private Uni<Void> tellFailed(Message message) {
        String reason = String.valueOf(message.delivery().reason());
        return append(message, failed(message, reason))
                .flatMap(done ->
                        incidents.open(trouble(message, reason), message.id().value()));
    }

    private Uni<Void> append(Message message, Record event) {
        return outbox.append(message.id().toString(), message.organisation(), event);
    }

    private static Incidents.Trouble trouble(Message message, String reason) {
        MessageKey key = message.key();
        return new Incidents.Trouble(message.organisation(), key.unitCode(), key.post(), key.channel(), reason);
    }

    private ReminderSent sent(Message message) {
        MessageKey key = message.key();
        return new ReminderSent(
                message.id().value(),
                message.organisation(),
                key.channel().name(),
                Templates.codeOf(message.kind(), key.channel()),
                key.about().id(),
                key.rung(),
                key.unitCode(),
                key.post().name(),
                Objects.requireNonNull(message.outgoing()).recipient().holderId(),
                message.cause().toString(),
                clock.now());
    }

    private ReminderFailed failed(Message message, String reason) {
        MessageKey key = message.key();
        Message.Outgoing outgoing = message.outgoing();
        return new ReminderFailed(
                message.id().value(),
                message.organisation(),
                key.channel().name(),
                Templates.codeOf(message.kind(), key.channel()),
                key.about().id(),
                key.rung(),
                key.unitCode(),
                key.post().name(),
                outgoing == null ? null : outgoing.recipient().holderId(),
                message.cause().toString(),
                reason,
                clock.now());
    }
}
