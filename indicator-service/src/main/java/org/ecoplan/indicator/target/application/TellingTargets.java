package org.ecoplan.indicator.target.application;

import static java.util.stream.Collectors.toSet;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.ecoplan.indicator.target.application.EvaluatingTargets.Standing;
import org.ecoplan.indicator.target.application.ToldTargets.DuePlan;
import org.ecoplan.indicator.target.application.ToldTargets.Told;
import org.ecoplan.indicator.target.domain.SuperiorLevel;
import org.ecoplan.indicator.target.domain.TargetState;
import org.ecoplan.kernel.ChinaTime;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.kit.messaging.Outbox;
import org.ecoplan.kit.messaging.Outgoing;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.kit.work.Worker;
import org.ecoplan.kit.work.Workers;
import org.jspecify.annotations.Nullable;

/**
 * Tells how the targets of a plan stand, where that has changed: each day, and as soon as a figure, a baseline, a verdict or the
 * plan itself has. One plan a transaction, whose row is locked: what changes meanwhile waits, and has it looked at again.
 */
@ApplicationScoped
public class TellingTargets {
    /** Below the limit of the inbox, which waits for the row of the plan. */
    private static final Duration LIMIT_OF_A_PLAN = Duration.ofSeconds(20);

    private static final Duration REST_AFTER_A_FAILURE = Duration.ofMinutes(1);

    private final Pool pool;
    private final ToldTargets told;
    private final EvaluatingTargets evaluating;
    private final Outbox outbox;
    private final ServiceClock clock;
    private final Worker worker;

    TellingTargets(
            Pool pool,
            ToldTargets told,
            EvaluatingTargets evaluating,
            Outbox outbox,
            ServiceClock clock,
            Workers workers) {
        this.pool = pool;
        this.told = told;
        this.evaluating = evaluating;
        this.outbox = outbox;
        this.clock = clock;
        this.worker = workers.named("targets", LIMIT_OF_A_PLAN);
    }

    @Scheduled(every = "1s", delayed = "3s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> work() {
        return InOrder.whileTrue(this::plan).onFailure().recoverWithNull().replaceWithVoid();
    }

    /** Looks at the next one; answers whether there was one. */
    private Uni<Boolean> plan() {
        AtomicReference<@Nullable DuePlan> at = new AtomicReference<>();
        return worker.step(() -> pool.withTransaction(transaction -> told.next(transaction, clock.now())
                        .flatMap(next -> next.map(plan -> {
                                    at.set(plan);
                                    return plan(transaction, plan).replaceWith(true);
                                })
                                .orElseGet(() -> Uni.createFrom().item(false)))))
                .onFailure()
                .call(failure -> {
                    DuePlan failed = at.get();
                    return failed == null
                            ? Uni.createFrom().voidItem()
                            : told.postpone(failed, clock.now().plus(REST_AFTER_A_FAILURE));
                });
    }

    private Uni<Void> plan(SqlConnection transaction, DuePlan plan) {
        LocalDate today = ChinaTime.today(clock.now());
        Instant tomorrow = today.plusDays(1).atStartOfDay(ChinaTime.ZONE).toInstant();
        return evaluating
                .ofPlan(plan.organisation(), plan.planId(), today)
                .flatMap(standings -> told.find(transaction, targetsOf(standings))
                        .flatMap(before -> tell(transaction, plan, standings, before, today)))
                .flatMap(done -> told.again(transaction, plan, tomorrow));
    }

    private static Set<UUID> targetsOf(List<Standing> standings) {
        return standings.stream().map(one -> one.known().target().id()).collect(toSet());
    }

    private Uni<Void> tell(
            SqlConnection transaction,
            DuePlan plan,
            List<Standing> standings,
            Map<UUID, Told> before,
            LocalDate today) {
        List<Told> changed = new ArrayList<>();
        List<Outgoing> events = new ArrayList<>();
        for (Standing standing : standings) {
            UUID id = standing.known().target().id();
            Told last = before.get(id);
            Told now = new Told(
                    id,
                    last == null ? 1 : last.revision() + 1,
                    standing.evaluation().state().name(),
                    said(standing));
            if (last == null || !last.words().equals(now.words())) {
                changed.add(now);
                TargetEvents tell = new TargetEvents(plan.organisation(), standing, today, now.revision());
                @Nullable TargetState former = last == null ? null : TargetState.valueOf(last.state());
                tell.of(former).forEach(event -> events.add(new Outgoing(id.toString(), plan.organisation(), event)));
            }
        }
        return changed.isEmpty()
                ? Uni.createFrom().voidItem()
                : told.keep(transaction, changed).flatMap(done -> outbox.appendAll(transaction, events));
    }

    /** All that is told of it. */
    private static String said(Standing standing) {
        return standing.evaluation().state() + " " + standing.together() + " "
                + standing.known().unitCodes() + " " + standing.evaluation().words()
                + requiredOf(standing.known().superior());
    }

    /** Nothing of a target whose own level is in force, as it was told before there were others. */
    private static String requiredOf(@Nullable SuperiorLevel superior) {
        return superior != null && superior.inForce()
                ? " " + superior.comparator() + " " + superior.value() + " " + superior.by()
                : "";
    }
}
