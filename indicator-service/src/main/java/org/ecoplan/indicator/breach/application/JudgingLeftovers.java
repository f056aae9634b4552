package org.ecoplan.indicator.breach.application;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.ecoplan.indicator.breach.application.JudgingPages.Step;
import org.ecoplan.indicator.breach.application.JudgingPages.Walk;
import org.ecoplan.indicator.breach.domain.Judgement.Reached;
import org.ecoplan.indicator.breach.domain.OpenJudgement;
import org.ecoplan.indicator.registry.application.FedSeries;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.kit.work.Worker;
import org.ecoplan.kit.work.Workers;
import org.jspecify.annotations.Nullable;

/**
 * Judges what pushes left over, a page a transaction, and keeps after each how far it has come: a restart or a second
 * instance goes on from there. A watch that fails lets the others go first.
 */
@ApplicationScoped
public class JudgingLeftovers {
    private static final Duration LIMIT_OF_A_PAGE = Duration.ofSeconds(30);

    private final Pool pool;
    private final FedSeries series;
    private final WatchStates states;
    private final JudgingPages pages;
    private final Worker worker;
    private final Worker measuring;
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong ageSeconds = new AtomicLong();

    JudgingLeftovers(
            Pool pool,
            FedSeries series,
            WatchStates states,
            JudgingPages pages,
            Workers workers,
            MeterRegistry meters) {
        this.pool = pool;
        this.series = series;
        this.states = states;
        this.pages = pages;
        this.worker = workers.named("leftovers", LIMIT_OF_A_PAGE);
        this.measuring = workers.named("measuring of leftovers", LIMIT_OF_A_PAGE);
        meters.gauge("ecoplan.leftovers.waiting", waiting);
        meters.gauge("ecoplan.leftovers.age.seconds", ageSeconds);
    }

    @Scheduled(every = "1s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> work() {
        return InOrder.whileTrue(this::page).onFailure().recoverWithNull().replaceWithVoid();
    }

    @Scheduled(every = "10s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> measure() {
        return measuring.job(() -> states.waiting()
                .invoke(left -> {
                    waiting.set(left.watches());
                    ageSeconds.set(left.ageSeconds());
                })
                .replaceWithVoid());
    }

    /** Judges a page; answers whether there was work. */
    private Uni<Boolean> page() {
        AtomicReference<@Nullable Watch> at = new AtomicReference<>();
        return worker.step(() -> pool.withTransaction(transaction -> states.next(transaction)
                        .flatMap(next -> next.map(watch -> {
                                    at.set(watch);
                                    return page(transaction, watch).replaceWith(true);
                                })
                                .orElseGet(() -> Uni.createFrom().item(false)))))
                .onFailure()
                .call(failure -> {
                    Watch failed = at.get();
                    return failed == null ? Uni.createFrom().voidItem() : states.postpone(failed.series());
                });
    }

    private Uni<Void> page(SqlConnection transaction, Watch watch) {
        return series.locked(transaction, watch.series())
                .flatMap(found -> found.rules().stream()
                        .filter(rule -> rule.id().equals(watch.rule()))
                        .findFirst()
                        .map(rule -> page(transaction, new WatchedPair(found, rule)))
                        .orElseGet(() -> states.drop(transaction, watch)));
    }

    private Uni<Void> page(SqlConnection transaction, WatchedPair pair) {
        return states.find(transaction, Set.of(pair.watch())).flatMap(standings -> {
            Optional<OpenJudgement> left = Optional.ofNullable(
                    standings.getOrDefault(pair.watch(), Standing.UNKNOWN).left());
            return left.map(one -> page(transaction, new Walk(pair, one, null)))
                    .orElseGet(() -> Uni.createFrom().voidItem());
        });
    }

    private Uni<Void> page(SqlConnection transaction, Walk walk) {
        return pages.judge(transaction, List.of(walk)).flatMap(steps -> {
            Step step = steps.get(0);
            Watch watch = walk.pair().watch();
            return step.judgement().reached() == Reached.PAGE_END
                    ? states.leave(transaction, Map.of(watch, step.left()))
                    : states.drop(transaction, watch);
        });
    }
}
