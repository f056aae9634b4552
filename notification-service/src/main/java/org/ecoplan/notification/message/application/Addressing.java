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
import org.ecoplan.directory.Unit;
import org.ecoplan.directory.Units;
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
    private final Units units;
    private final Templates templates;

    Addressing(Recipients recipients, Messages messages, Units units, Templates templates) {
        this.recipients = recipients;
        this.messages = messages;
        this.units = units;
        this.templates = templates;
    }

    /** @param all of one channel, in the order in which they shall go out */
    Uni<Map<MessageId, Result>> address(Channel channel, List<Message> all) {
        if (all.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        List<MessageKey> keys = all.stream().map(Message::key).toList();
        return recipients
                .find(channel, keys)
                .flatMap(found -> messages.told(channel, keys)
                        .flatMap(told -> unitNames(keys).map(names -> results(all, found, told, names))));
    }

    private Uni<Map<String, String>> unitNames(List<MessageKey> keys) {
        return units.findAll(keys.stream().map(MessageKey::unitCode).collect(Collectors.toSet()))
                .map(found -> found.stream().collect(Collectors.toMap(Unit::code, Unit::name)));
    }

    private Map<MessageId, Result> results(
            List<Message> all,
            Map<MessageKey, Recipients.Finding> found,
            Set<Telling> toldBefore,
            Map<String, String> unitNames) {
        Set<Telling> told = new HashSet<>(toldBefore);
        Map<MessageId, Result> results = new HashMap<>();
        for (Message message : all) {
            Result result = result(message, Objects.requireNonNull(found.get(message.key())), told, unitNames);
            if (result instanceof Ready ready) {
                Telling.of(message.key(), ready.outgoing().recipient()).forEach(told::add);
            }
            results.put(message.id(), result);
        }
        return results;
    }

    private Result result(
            Message message, Recipients.Finding finding, Set<Telling> told, Map<String, String> unitNames) {
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
        String unitCode = message.key().unitCode();
        return word(message, somebody, unitNames.getOrDefault(unitCode, unitCode));
    }

    /** Who came into the post after the alarm has nothing to be told of its withdrawal. */
    private static boolean heardTheAlarm(Message withdrawal, Recipient recipient, Set<Telling> told) {
        return Telling.of(withdrawal.key().about(), "BREACHED", recipient).anyMatch(told::contains);
    }

    private Result word(Message message, Recipients.Somebody somebody, String unitName) {
        Recipient recipient = somebody.recipient();
        try {
            Wording wording = templates.word(
                    message.kind(), message.key().channel(), unitName, recipient.holderName(), message.variables());
            Letter letter = new Letter(message.id().value(), somebody.address(), wording.headline(), wording.text());
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
