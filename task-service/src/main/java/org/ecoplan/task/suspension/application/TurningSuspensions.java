package org.ecoplan.task.suspension.application;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ecoplan.kit.audit.Change;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.security.Actor;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.task.obligation.application.ObligatedDuties;
import org.ecoplan.task.obligation.application.ObligatedDuty;
import org.ecoplan.task.obligation.application.StoppingClocks;
import org.ecoplan.task.suspension.domain.Suspension;
import org.ecoplan.task.suspension.domain.SuspensionState;

/**
 * Begins a suspension on its first day and ends it behind its last one, each in a transaction of its own. Until then the
 * ladder leaves its points alone by their dates, so that a late hour or a downtime changes nothing.
 */
@ApplicationScoped
class TurningSuspensions {
    private static final int AT_ONCE = 500;
    private static final Actor THE_SERVICE = new Actor("task-service", "task-service", "task-service");

    private final Suspensions suspensions;
    private final ObligatedDuties duties;
    private final StoppingClocks clocks;
    private final EndingSuspension ending;
    private final SuspensionEvents events;
    private final ServiceClock clock;
    private final Changes changes;

    TurningSuspensions(
            Suspensions suspensions,
            ObligatedDuties duties,
            StoppingClocks clocks,
            EndingSuspension ending,
            SuspensionEvents events,
            ServiceClock clock,
            Changes changes) {
        this.suspensions = suspensions;
        this.duties = duties;
        this.clocks = clocks;
        this.ending = ending;
        this.events = events;
        this.clock = clock;
        this.changes = changes;
    }

    /** Those whose turn it is; there may be more behind them. */
    @WithSession
    Uni<List<Suspensions.Turn>> due(LocalDate today) {
        return suspensions.turning(today, AT_ONCE);
    }

    /** Answers whether the same has another turn on the same day, as after a downtime. */
    @WithTransaction
    Uni<Boolean> turn(Suspensions.Turn turn, LocalDate today) {
        CallerScope scope = new CallerScope(THE_SERVICE, Set.of(), null, turn.organisation(), true, Set.of());
        Instant now = clock.now();
        return suspensions
                .dutyOf(scope, turn.id())
                .flatMap(duty -> duty.isEmpty()
                        ? Uni.createFrom().item(Optional.<ObligatedDuty>empty())
                        : duties.hold(scope, duty.get().value()))
                .flatMap(duty -> duty.isEmpty()
                        ? Uni.createFrom().item(false)
                        : suspensions
                                .findForChange(scope, turn.id())
                                .flatMap(found -> found.isEmpty()
                                        ? Uni.createFrom().item(false)
                                        : turn(scope, duty.get(), found.get(), today, now)));
    }

    private Uni<Boolean> turn(
            CallerScope scope, ObligatedDuty duty, Suspension suspension, LocalDate today, Instant now) {
        if (suspension.state() == SuspensionState.APPROVED && !suspension.from().isAfter(today)) {
            Suspension begun = suspension.begun();
            return suspensions
                    .save(begun)
                    .flatMap(saved -> clocks.heldBy(scope, duty, begun.id().value()))
                    .flatMap(points -> events.started(begun, points, now))
                    .flatMap(told -> note(begun))
                    .replaceWith(begun.until().isBefore(today));
        }
        if (suspension.state() == SuspensionState.RUNNING && suspension.until().isBefore(today)) {
            Suspension expired = suspension.expired(now);
            return ending.end(
                            scope,
                            duty,
                            suspension,
                            expired,
                            Objects.requireNonNull(expired.end()).reason(),
                            now)
                    .flatMap(this::note)
                    .replaceWith(false);
        }
        return Uni.createFrom().item(false);
    }

    private Uni<Void> note(Suspension turned) {
        return changes.note(new Change(
                THE_SERVICE,
                Change.What.of(
                                turned.organisation(),
                                "suspension",
                                turned.id().value(),
                                turned.state().name())
                        .with("duty", turned.duty().value())
                        .with("unit", turned.unitCode()),
                new Change.Why("suspension " + turned.id().value(), null)));
    }
}
