package org.ecoplan.indicator.breach.application;

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
import java.util.concurrent.atomic.AtomicReference;
import org.ecoplan.indicator.breach.application.JudgingPages.Step;
import org.ecoplan.indicator.breach.application.JudgingPages.Walk;
import org.ecoplan.indicator.breach.domain.Judgement.Reached;
import org.ecoplan.indicator.breach.domain.OpenJudgement;
import org.ecoplan.indicator.registry.application.FedSeries;
import org.ecoplan.kit.flow.InOrder;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Judges what pushes left over, a page a transaction, and keeps after each how far it has come: a restart or a second
 * instance goes on from there. A watch that fails lets the others go first.
 */
@ApplicationScoped
public class JudgingLeftovers {
    private static final Logger LOG = Logger.getLogger(JudgingLeftovers.class);
    private static final Duration LIMIT_OF_A_PAGE = Duration.ofSeconds(30);

    private final Pool pool;
    private final FedSeries series;
    private final WatchStates states;
    private final JudgingPages pages;

    JudgingLeftovers(Pool pool, FedSeries series, WatchStates states, JudgingPages pages) {
        this.pool = pool;
        this.series = series;
        this.states = states;
        this.pages = pages;
    }

    @Scheduled(
            every = "${ecoplan.leftovers.pause:1s}",
            delayed = "${ecoplan.leftovers.pause:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> work() {
        return InOrder.whileTrue(this::page);
    }

    /** Judges a page; answers whether there was work. */
    private Uni<Boolean> page() {
        AtomicReference<@Nullable Watch> at = new AtomicReference<>();
        return pool.withTransaction(transaction -> states.next(transaction)
                        .flatMap(next -> next.map(watch -> {
                                    at.set(watch);
                                    return page(transaction, watch).replaceWith(true);
                                })
                                .orElseGet(() -> Uni.createFrom().item(false))))
                .ifNoItem()
                .after(LIMIT_OF_A_PAGE)
                .fail()
                .onFailure()
                .recoverWithUni(failure -> giveWay(at.get(), failure));
    }

    private Uni<Boolean> giveWay(@Nullable Watch failed, Throwable failure) {
        if (failed == null) {
            LOG.warnf("what pushes left over cannot be judged now: %s", failure);
            return Uni.createFrom().item(false);
        }
        LOG.errorf(
                failure,
                "series %d is not judged now, others go first",
                failed.series().value());
        return states.postpone(failed.series()).replaceWith(true).onFailure().recoverWithItem(false);
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
