package org.ecoplan.plan.round.application;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.ecoplan.kernel.ReportingPeriod;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.kit.schedule.Watermarks;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.kit.work.TimeLimit;
import org.ecoplan.kit.work.Worker;
import org.ecoplan.kit.work.Workers;
import org.ecoplan.plan.plan.application.IssuedPlans;
import org.ecoplan.plan.plan.application.PlanFacts;
import org.ecoplan.plan.plan.domain.PlanId;
import org.ecoplan.plan.round.domain.RoundPolicy;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Opens the rounds of the quarters (months, half-years) that ended since this was last looked at, each once, whatever happened in between.
 * A plan for which that fails stops itself only: it is logged, counted and tried again at the next look.
 */
@ApplicationScoped
public class CatchingUpRounds {
    private static final Logger LOG = Logger.getLogger(CatchingUpRounds.class);
    private static final String KIND = "quarterly-round";
    private static final int AT_ONCE = 50;
    private static final Duration LIMIT_OF_A_PLAN = Duration.ofSeconds(20);

    /** A longer step is a long downtime or a clock that is wrong: it is done, and said. */
    private static final int DAYS_WORTH_A_WORD = 40;

    private final IssuedPlans plans;
    private final OpeningRound opening;
    private final Watermarks watermarks;
    private final ServiceClock clock;
    private final Worker worker;
    private final AtomicInteger failing = new AtomicInteger();

    CatchingUpRounds(
            IssuedPlans plans,
            OpeningRound opening,
            Watermarks watermarks,
            ServiceClock clock,
            Workers workers,
            MeterRegistry meters) {
        this.plans = plans;
        this.opening = opening;
        this.watermarks = watermarks;
        this.clock = clock;
        this.worker = workers.named("rounds", LIMIT_OF_A_PLAN.multipliedBy(AT_ONCE));
        meters.gauge("ecoplan.rounds.failing.plans", failing);
    }

    /** Looks once at every plan that is behind. */
    public Uni<Void> catchUp() {
        LocalDate today = clock.today();
        AtomicReference<@Nullable PlanId> last = new AtomicReference<>();
        AtomicInteger failed = new AtomicInteger();
        return InOrder.whileTrue(() -> worker.step(() -> plans.behind(KIND, today, last.get(), AT_ONCE)
                        .call(behind -> catchUpAll(behind, today, failed))
                        .invoke(behind ->
                                behind.stream().reduce((one, next) -> next).ifPresent(end -> last.set(end.id())))
                        .map(behind -> behind.size() == AT_ONCE)))
                .invoke(() -> failing.set(failed.get()));
    }

    private Uni<Void> catchUpAll(List<PlanFacts> behind, LocalDate today, AtomicInteger failed) {
        return InOrder.each(
                behind,
                plan -> catchUpOne(plan, today)
                        .invoke(worker::progress)
                        .onFailure()
                        .recoverWithUni(failure -> {
                            failed.incrementAndGet();
                            LOG.errorf(failure, "rounds of plan %s are not opened now", plan.id());
                            return Uni.createFrom().voidItem();
                        }));
    }

    private Uni<Void> catchUpOne(PlanFacts plan, LocalDate today) {
        LocalDate start = plan.inForceSince().minusDays(1);
        return TimeLimit.of(
                LIMIT_OF_A_PLAN,
                () -> watermarks.advance(KIND, plan.id().toString(), start, today, (reached, upTo) -> {
                    LocalDate since = reached.isBefore(start) ? start : reached;
                    sayWhenFar(plan, since, upTo);
                    return open(plan, RoundPolicy.overSince(plan.rounds(), since, upTo));
                }));
    }

    private static void sayWhenFar(PlanFacts plan, LocalDate since, LocalDate upTo) {
        long days = ChronoUnit.DAYS.between(since, upTo);
        if (days > DAYS_WORTH_A_WORD) {
            LOG.warnf("rounds of plan %s are caught up over %d days, from %s to %s", plan.id(), days, since, upTo);
        }
    }

    private Uni<Void> open(PlanFacts plan, List<ReportingPeriod> quarters) {
        return InOrder.each(
                quarters.stream()
                        .filter(quarter -> RoundPolicy.hasRound(quarter, plan.inForceSince(), plan.periodEnd()))
                        .toList(),
                quarter -> opening.add(plan, quarter));
    }
}
