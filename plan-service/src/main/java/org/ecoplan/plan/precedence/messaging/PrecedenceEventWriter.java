package org.ecoplan.plan.precedence.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.ecoplan.events.TargetPrecedenceDecided;
import org.ecoplan.kit.messaging.Outbox;
import org.ecoplan.kit.messaging.Outgoing;
import org.ecoplan.plan.precedence.application.PrecedenceEvents;
import org.ecoplan.plan.precedence.domain.Level;
import org.ecoplan.plan.precedence.domain.Precedence;
import org.ecoplan.plan.precedence.domain.SourceDocument;

/** Writes which level is in force as an event under its plan's key. */
@ApplicationScoped
class PrecedenceEventWriter implements PrecedenceEvents {
    private static final int LONGEST = 500;

    private final Outbox outbox;

    PrecedenceEventWriter(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Uni<Void> decided(Precedence precedence) {
        Precedence.Step last = precedence.steps().get(precedence.steps().size() - 1);
        return outbox.append(new Outgoing(
                        precedence.planId().toString(),
                        precedence.organisation(),
                        new TargetPrecedenceDecided(
                                precedence.id(),
                                precedence.planId(),
                                precedence.organisation(),
                                precedence.targetId(),
                                precedence.own().territory(),
                                precedence.revision(),
                                precedence.state().name(),
                                precedence.inForce().name(),
                                last.question() == null ? null : last.question().name(),
                                level(precedence.own(), precedence.ownDocument()),
                                level(precedence.superior(), precedence.superiorDocument())))
                .version(precedence.revision())
                .because(last.reason()));
    }

    private static TargetPrecedenceDecided.Level level(Level level, SourceDocument document) {
        return new TargetPrecedenceDecided.Level(
                level.indicator(),
                level.territory(),
                level.comparator().name(),
                level.value(),
                level.valueMax(),
                level.unit(),
                level.by(),
                level.everyPeriod(),
                cut(level.quote()),
                document.title(),
                document.number());
    }

    private static String cut(String words) {
        return words.codePointCount(0, words.length()) <= LONGEST
                ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
