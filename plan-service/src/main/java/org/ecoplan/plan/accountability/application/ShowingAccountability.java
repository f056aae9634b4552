package org.ecoplan.plan.accountability.application;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.plan.accountability.domain.Accountability;
import org.ecoplan.plan.plan.domain.PlanId;
import org.jspecify.annotations.Nullable;

/** What of accountability exists for whom: all for the office, for a unit what was served to its branch. */
@ApplicationScoped
public class ShowingAccountability {
    private final Accountabilities accountabilities;
    private final ServiceClock clock;

    ShowingAccountability(Accountabilities accountabilities, ServiceClock clock) {
        this.accountabilities = accountabilities;
        this.clock = clock;
    }

    /** A unit needs no part in the plan to see what was served to it. */
    @WithSession
    public Uni<List<Accountability>> ofPlan(
            CallerScope caller, PlanId planId, Accountabilities.Filter filter, @Nullable UUID before, int limit) {
        return accountabilities.ofPlan(caller, planId.value(), filter, before, limit);
    }

    @WithSession
    public Uni<Outcome<Accountability>> show(CallerScope caller, PlanId planId, UUID id) {
        return accountabilities
                .find(caller, planId.value(), id)
                .map(found -> found.filter(one -> caller.seesAllOf(one.organisation())
                                || one.wasServed() && caller.sees(one.organisation(), one.unit()))
                        .map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(Refusal.notFound())));
    }

    /** On which states are told: what is in effect ends with its last day. */
    public LocalDate today() {
        return clock.today();
    }
}
