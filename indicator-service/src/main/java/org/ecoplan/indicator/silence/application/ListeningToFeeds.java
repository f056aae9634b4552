package org.ecoplan.indicator.silence.application;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.ecoplan.events.FeedResumed;
import org.ecoplan.events.FeedSilent;
import org.ecoplan.indicator.silence.application.FeedWatches.Watched;
import org.ecoplan.indicator.silence.domain.Hearing.Look;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.kit.messaging.Outbox;
import org.ecoplan.kit.messaging.Outgoing;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.kit.work.Worker;
import org.ecoplan.kit.work.Workers;

/**
 * Tells once when a watched series falls silent and once when it speaks again. Silence says nothing of what is measured: no breach
 * ends by it. A set of series a transaction, whose rows are locked, so that a second instance tells nothing twice.
 */
@ApplicationScoped
public class ListeningToFeeds {
    private static final Duration LIMIT_OF_A_STEP = Duration.ofSeconds(20);
    private static final int TOGETHER = 200;

    private final Pool pool;
    private final FeedWatches watches;
    private final Outbox outbox;
    private final ServiceClock clock;
    private final Worker worker;
    private final Worker measuring;
    private final AtomicLong silent = new AtomicLong();

    ListeningToFeeds(
            Pool pool, FeedWatches watches, Outbox outbox, ServiceClock clock, Workers workers, MeterRegistry meters) {
        this.pool = pool;
        this.watches = watches;
        this.outbox = outbox;
        this.clock = clock;
        this.worker = workers.named("silence of feeds", LIMIT_OF_A_STEP);
        this.measuring = workers.named("measuring of silence", LIMIT_OF_A_STEP);
        meters.gauge("ecoplan.feeds.silent", silent);
    }

    @Scheduled(every = "2s", delayed = "3s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> work() {
        return InOrder.whileTrue(() -> worker.step(() -> pool.withTransaction(this::look)))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    @Scheduled(every = "30s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> measure() {
        return measuring.job(() -> watches.countSilent().invoke(silent::set).replaceWithVoid());
    }

    /** Answers whether there was one to look at. */
    private Uni<Boolean> look(SqlConnection transaction) {
        Instant now = clock.now();
        return watches.due(transaction, now, TOGETHER)
                .flatMap(due -> due.isEmpty()
                        ? Uni.createFrom().item(false)
                        : tell(transaction, due, now).replaceWith(true));
    }

    private Uni<Void> tell(SqlConnection transaction, List<Watched> due, Instant now) {
        List<Look> looks = new ArrayList<>();
        List<Outgoing> events = new ArrayList<>();
        for (Watched one : due) {
            Look look = one.hearing().look(one.rhythm(), one.lastObservedAt(), now);
            looks.add(look);
            if (look.changed()) {
                events.add(new Outgoing(
                        one.code(),
                        one.organisation(),
                        look.hearing().isSilent() ? silent(one, look, now) : resumed(one, now)));
            }
        }
        return watches.keep(transaction, due, looks)
                .flatMap(
                        done -> events.isEmpty() ? Uni.createFrom().voidItem() : outbox.appendAll(transaction, events));
    }

    private static FeedSilent silent(Watched one, Look look, Instant now) {
        return new FeedSilent(
                one.code(),
                one.organisation(),
                one.indicator(),
                one.station(),
                one.section(),
                one.lastObservedAt(),
                one.rhythm().expectedMinutes(),
                one.rhythm().tolerated(),
                now,
                look.hearing().silences());
    }

    /** A slower rhythm may end a silence of a series that never spoke: it is heard from when that began. */
    private static FeedResumed resumed(Watched one, Instant now) {
        Instant last = one.lastObservedAt();
        return new FeedResumed(
                one.code(),
                one.organisation(),
                one.indicator(),
                one.station(),
                one.section(),
                requireNonNull(one.hearing().silentSince()),
                last == null ? one.rhythm().since() : last,
                now,
                one.hearing().silences());
    }
}
