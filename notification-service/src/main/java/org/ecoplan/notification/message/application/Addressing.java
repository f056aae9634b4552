package org.ecoplan.notification.message.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.notification.channel.Channel;
import org.ecoplan.notification.channel.Letter;
import org.ecoplan.notification.message.domain.MessageId;
import org.ecoplan.notification.routing.NoticeKind;
import org.ecoplan.notification.template.application.Templates;
import org.ecoplan.notification.template.application.Wording;
import org.jboss.logging.Logger;

/** Makes letters of messages: finds the recipients and puts the notices into words; some questions for all of them. */
@ApplicationScoped
class Addressing {
    private static final Logger LOG = Logger.getLogger(Addressing.class);

    private final Recipients recipients;
    private final Messages messages;
    private final Names names;
    private final Templates templates;
    private final ServiceClock clock;

    Addressing(Recipients recipients, Messages messages, Names names, Templates templates, ServiceClock clock) {
        this.recipients = recipients;
        this.messages = messages;
        this.names = names;
        this.templates = templates;
        this.clock = clock;
    }

    /** @param all of one channel, in the order in which they shall go out */
    Uni<Map<MessageId, Result>> address(Channel channel, List<Message> all) {
        if (all.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        List<MessageKey> keys = all.stream().map(Message::key).toList();
        return recipients
                .find(channel, all.stream().map(Place::of).collect(Collectors.toSet()))
                .flatMap(found -> messages.told(channel, keys)
                        .flatMap(told -> names.of(all).map(known -> results(all, found, told, known))));
    }

    private Map<MessageId, Result> results(
            List<Message> all, Map<Place, Recipients.Finding> found, Set<Telling> toldBefore, Names.Known known) {
        Set<Telling> told = new HashSet<>(toldBefore);
        Map<MessageId, Result> results = new HashMap<>();
        for (Message message : all) {
            Result result = result(message, Objects.requireNonNull(found.get(Place.of(message))), told, known);
            if (result instanceof Ready ready) {
                Telling.of(message.key(), ready.outgoing().recipient()).forEach(told::add);
            }
            results.put(message.id(), result);
        }
        return results;
    }

    private Result result(Message message, Recipients.Finding finding, Set<Telling> told, Names.Known known) {
        if (finding instanceof Recipients.Nobody nobody) {
            return new NotReady(NotReady.Kind.NOBODY, nobody.reason());
        }
        Recipients.Somebody somebody = (Recipients.Somebody) finding;
        if (Telling.of(message.key(), somebody.recipient()).anyMatch(told::contains)) {
            return new NotReady(NotReady.Kind.NEEDLESS, "SAME_RECIPIENT");
        }
        if (message.kind() == NoticeKind.BREACH_WITHDRAWN && !heardTheAlarm(message, somebody.recipient(), told)) {
            return new NotReady(NotReady.Kind.NEEDLESS, "NOT_TOLD");
        }
        return word(message, somebody, known);
    }

    /** Who came into the post after the alarm has nothing to be told of its withdrawal. */
    private static boolean heardTheAlarm(Message withdrawal, Recipient recipient, Set<Telling> told) {
        return Telling.of(withdrawal.key().about(), "BREACHED", recipient).anyMatch(told::contains);
    }

    private Result word(Message message, Recipients.Somebody somebody, Names.Known known) {
        Recipient recipient = somebody.recipient();
        try {
            Wording wording = templates.word(
                    message.kind(), message.key().channel(), known.valuesOf(message, recipient, clock.today()));
            Letter letter = new Letter(
                    message.id().value(),
                    somebody.address(),
                    wording.headline(),
                    wording.text(),
                    known.signature(message.organisation()));
            return new Ready(new Message.Outgoing(recipient, wording), letter);
        } catch (RuntimeException noWords) {
            LOG.errorf(noWords, "message %s cannot be put into words", message.id());
            return new NotReady(NotReady.Kind.NO_WORDS, "TEMPLATE_FAILED");
        }
    }

    sealed interface Result {}

    record Ready(Message.Outgoing outgoing, Letter letter) implements Result {}

    record NotReady(Kind kind, String reason) implements Result {
        enum Kind {
            NOBODY,
            NEEDLESS,
            NO_WORDS
        }
    }
}
