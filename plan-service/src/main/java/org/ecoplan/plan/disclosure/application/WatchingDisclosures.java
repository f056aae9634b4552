package org.ecoplan.plan.disclosure.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.kit.schedule.Watermarks;
import org.ecoplan.kit.security.Actor;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.kit.work.TimeLimit;
import org.ecoplan.kit.work.Worker;
import org.ecoplan.kit.work.Workers;
import org.ecoplan.plan.disclosure.domain.DisclosureDuty;
import org.ecoplan.plan.disclosure.domain.MissedDisclosure;
import org.ecoplan.plan.plan.application.IssuedPlans;
import org.ecoplan.plan.plan.application.PlanFacts;
import org.ecoplan.plan.plan.application.PlanRhythm;
import org.ecoplan.plan.plan.domain.PlanId;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Finds what was to be disclosed by a day that is over and was not, each once, whatever happened in between. A plan for which that
 * fails stops itself only: it is logged and tried again at the next look.
 */
@ApplicationScoped
public class WatchingDisclosures {
    private static final Logger LOG = Logger.getLogger(WatchingDisclosures.class);
    private static final Actor THE_SERVICE = new Actor("plan-service", "plan-service", "plan-service");
    private static final String KIND = "disclosure";
    private static final int AT_ONCE = 50;
    private static final Duration LIMIT_OF_A_PLAN = Duration.ofSeconds(20);

    private final IssuedPlans plans;
    private final DisclosureDuties duties;
    private final DisclosureEvents events;
    private final Watermarks watermarks;
    private final ServiceClock clock;
    private final Worker worker;

    WatchingDisclosures(
            IssuedPlans plans,
            DisclosureDuties duties,
            DisclosureEvents events,
            Watermarks watermarks,
            ServiceClock clock,
            Workers workers) {
        this.plans = plans;
        this.duties = duties;
        this.events = events;
        this.watermarks = watermarks;
        this.clock = clock;
        this.worker = workers.named("disclosures", LIMIT_OF_A_PLAN.multipliedBy(AT_ONCE));
    }

    /** Looks once at every plan that is behind. */
    public Uni<Void> look() {
        LocalDate today = clock.today();
        AtomicReference<@Nullable PlanId> last = new AtomicReference<>();
        return InOrder.whileTrue(() -> worker.step(() -> plans.behind(KIND, today, last.get(), AT_ONCE)
                .call(behind -> InOrder.each(behind, plan -> lookAt(plan, today)))
                .invoke(behind -> behind.stream().reduce((one, next) -> next).ifPresent(end -> last.set(end.id())))
                .map(behind -> behind.size() == AT_ONCE)));
    }

    private Uni<Void> lookAt(PlanFacts plan, LocalDate today) {
        return TimeLimit.of(
                        LIMIT_OF_A_PLAN,
                        () -> watermarks.advance(
                                KIND,
                                plan.id().toString(),
                                plan.inForceSince().minusDays(1),
                                today,
                                (reached, upTo) -> overSince(plan, reached, upTo)))
                .invoke(worker::progress)
                .onFailure()
                .recoverWithUni(failure -> {
                    LOG.errorf(failure, "disclosures of plan %s are not looked at now", plan.id());
                    return Uni.createFrom().voidItem();
                });
    }

    /** What was due from the day that was reached to yesterday. */
    private Uni<Void> overSince(PlanFacts plan, LocalDate reached, LocalDate today) {
        CallerScope scope = new CallerScope(THE_SERVICE, Set.of(), null, plan.organisation(), true, Set.of());
        return rhythm(scope, plan)
                .flatMap(due -> InOrder.each(
                        due.stream()
                                .filter(duty -> !duty.due().isBefore(reached)
                                        && duty.due().isBefore(today))
                                .toList(),
                        duty -> find(plan, duty, today)));
    }

    private Uni<List<DisclosureDuty>> rhythm(CallerScope scope, PlanFacts plan) {
        return plans.rhythm(scope, plan.id())
                .map(found -> found.fold(
                        rhythm -> dutiesOf(rhythm, plan.inForceSince()), refused -> List.<DisclosureDuty>of()));
    }

    private static List<DisclosureDuty> dutiesOf(PlanRhythm rhythm, LocalDate inForceSince) {
        return rhythm.repeated().stream()
                .flatMap(repeated -> DisclosureDuty.of(repeated.quote(), repeated.due(), inForceSince).stream())
                .toList();
    }

    private Uni<Void> find(PlanFacts plan, DisclosureDuty duty, LocalDate today) {
        return duties.isDisclosed(plan.id().value(), duty.from(), duty.due())
                .flatMap(done -> done ? Uni.createFrom().voidItem() : miss(plan, duty, today));
    }

    private Uni<Void> miss(PlanFacts plan, DisclosureDuty duty, LocalDate today) {
        MissedDisclosure missed =
                new MissedDisclosure(UUID.randomUUID(), plan.id().value(), plan.organisation(), duty, null);
        return duties.addIfMissing(missed)
                .flatMap(added ->
                        added ? events.missed(missed, today) : Uni.createFrom().voidItem());
    }
}
