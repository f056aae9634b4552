package org.ecoplan.task.progress.application;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Change.What;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.task.progress.domain.LampThresholds;

/** The office sets from where on the lamps of a plan change; every version stays. */
@ApplicationScoped
public class SettingThresholds {
    private final Thresholds thresholds;
    private final ServiceClock clock;
    private final Changes changes;

    SettingThresholds(Thresholds thresholds, ServiceClock clock, Changes changes) {
        this.thresholds = thresholds;
        this.clock = clock;
        this.changes = changes;
    }

    /** The versions of a plan, newest first; none where the default holds. */
    @WithSession
    public Uni<Outcome<List<SetThresholds>>> read(CallerScope scope, UUID planId) {
        return thresholds
                .isPlan(scope, planId)
                .flatMap(there ->
                        there ? thresholds.of(scope, planId).map(Outcome::done) : Outcomes.refused(Refusal.notFound()));
    }

    /** @param expectedVersion of those that the caller has seen, 0 for the default */
    @WithTransaction
    public Uni<Outcome<List<SetThresholds>>> set(
            CallerScope scope, UUID planId, long expectedVersion, LampThresholds wanted, String reason) {
        return thresholds.isPlan(scope, planId).flatMap(there -> {
            if (!there) {
                return Outcomes.refused(Refusal.notFound());
            }
            return thresholds
                    .of(scope, planId)
                    .flatMap(known -> refusal(known, expectedVersion, wanted)
                            .map(Outcomes::<List<SetThresholds>>refused)
                            .orElseGet(() -> add(scope, planId, wanted, reason)));
        });
    }

    private static Optional<Refusal> refusal(List<SetThresholds> known, long expected, LampThresholds wanted) {
        int current = known.isEmpty() ? 0 : known.get(0).thresholds().version();
        return current == expected ? wanted.refusal() : Optional.of(Refusal.stale());
    }

    private Uni<Outcome<List<SetThresholds>>> add(
            CallerScope scope, UUID planId, LampThresholds wanted, String reason) {
        SetThresholds added = new SetThresholds(wanted, clock.now(), scope.subject(), reason);
        return thresholds
                .add(planId, scope.organisationOrNone(), added)
                .flatMap(first -> first
                        ? changes.note(scope, noted(scope, planId, wanted), reason)
                                .flatMap(done -> thresholds.of(scope, planId))
                                .map(Outcome::done)
                        : Outcomes.refused(Refusal.stale()));
    }

    private static What noted(CallerScope scope, UUID planId, LampThresholds set) {
        return What.of(scope.organisationOrNone(), "lamp-thresholds", planId, "SET")
                .version(set.version())
                .with("yellowBehind", set.yellowBehind())
                .with("redBehind", set.redBehind())
                .with("dueSoonDays", set.dueSoonDays());
    }
}
