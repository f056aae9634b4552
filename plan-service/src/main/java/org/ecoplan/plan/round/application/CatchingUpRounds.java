package org.ecoplan.plan.round.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.ecoplan.kernel.ReportingPeriod;
import org.ecoplan.kit.schedule.Watermarks;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.plan.plan.application.IssuedPlans;
import org.ecoplan.plan.plan.application.PlanFacts;
import org.ecoplan.plan.round.domain.RoundPolicy;

/**
 * Opens the rounds of the quarters that ended since this was last looked at, each once, whatever happened in between.
 * A quarter that ended before a plan was issued here has no round of its own accord.
 */
@ApplicationScoped
public class CatchingUpRounds {
    private static final String KIND = "quarterly-round";

    private final IssuedPlans plans;
    private final OpeningRound opening;
    private final Watermarks watermarks;
    private final ServiceClock clock;

    CatchingUpRounds(IssuedPlans plans, OpeningRound opening, Watermarks watermarks, ServiceClock clock) {
        this.plans = plans;
        this.opening = opening;
        this.watermarks = watermarks;
        this.clock = clock;
    }

    public Uni<Void> catchUp() {
        LocalDate today = clock.today();
        return plans.behind(KIND, today).flatMap(behind -> catchUp(behind, today));
    }

    private Uni<Void> catchUp(List<PlanFacts> behind, LocalDate today) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (PlanFacts plan : behind) {
            done = done.flatMap(before -> catchUp(plan, today));
        }
        return done;
    }

    private Uni<Void> catchUp(PlanFacts plan, LocalDate today) {
        LocalDate start = plan.inForceSince().minusDays(1);
        return watermarks.advance(KIND, plan.id().toString(), start, today, (reached, upTo) -> {
            LocalDate since = reached.isBefore(start) ? start : reached;
            return open(plan, RoundPolicy.endedSince(since, upTo));
        });
    }

    private Uni<Void> open(PlanFacts plan, List<ReportingPeriod> quarters) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (ReportingPeriod quarter : quarters) {
            done = done.flatMap(before -> opening.add(plan, quarter).replaceWithVoid());
        }
        return done;
    }
}
