package org.ecoplan.notification.message.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.ecoplan.directory.Unit;
import org.ecoplan.directory.Units;
import org.ecoplan.notification.channel.Letter;
import org.ecoplan.notification.template.application.Templates;
import org.ecoplan.notification.template.application.Wording;
import org.jboss.logging.Logger;

/** Makes a letter of a message: finds the recipient and puts the notice into words. */
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

    Uni<Result> address(Message message) {
        return recipients.find(message.key()).flatMap(finding -> {
            if (finding instanceof Recipients.Somebody somebody) {
                return addressTo(somebody, message);
            }
            String reason = ((Recipients.Nobody) finding).reason();
            return Uni.createFrom().item(new NotReady(NotReady.Kind.NOBODY, reason));
        });
    }

    private Uni<Result> addressTo(Recipients.Somebody somebody, Message message) {
        return messages.isToldTo(somebody.recipient().holderId(), message)
                .flatMap(told -> told
                        ? Uni.createFrom().item(new NotReady(NotReady.Kind.TOLD_ALREADY, "SAME_RECIPIENT"))
                        : units.find(message.key().unitCode())
                                .map(unit -> word(
                                        message,
                                        somebody,
                                        unit.map(Unit::name)
                                                .orElse(message.key().unitCode()))));
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
            TOLD_ALREADY,
            NO_WORDS
        }
    }
}
