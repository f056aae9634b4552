package org.ecoplan.task.suspension.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.obligation.application.ObligatedDuty;
import org.ecoplan.task.obligation.application.StoppingClocks;
import org.ecoplan.task.suspension.domain.Suspension;
import org.ecoplan.task.suspension.domain.SuspensionState;

/**
 * Lets the clocks go on: first it is told that they do, then which deadlines are later, then what is due. Runs in the caller's
 * transaction.
 */
@ApplicationScoped
class EndingSuspension {
    private final Suspensions suspensions;
    private final StoppingClocks clocks;
    private final SuspensionEvents events;

    EndingSuspension(Suspensions suspensions, StoppingClocks clocks, SuspensionEvents events) {
        this.suspensions = suspensions;
        this.clocks = clocks;
        this.events = events;
    }

    /** @param reason why it ends, for people */
    Uni<Suspension> end(
            CallerScope scope, ObligatedDuty duty, Suspension before, Suspension ended, String reason, Instant now) {
        LocalDate lastDay = Objects.requireNonNull(ended.end()).lastDay();
        return suspensions
                .save(ended)
                .flatMap(saved -> before.state() == SuspensionState.RUNNING
                        ? clocks.heldBy(scope, duty, ended.id().value()).flatMap(points -> events.ended(ended, points))
                        : Uni.createFrom().voidItem())
                .flatMap(told -> clocks.goOn(scope, duty, ended.id().value(), lastDay, "中止结束:" + reason, now))
                .replaceWith(ended);
    }
}
