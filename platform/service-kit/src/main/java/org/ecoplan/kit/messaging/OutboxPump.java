package org.ecoplan.kit.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.kit.work.Worker;
import org.ecoplan.kit.work.Workers;

/**
 * Runs the relay from the start of the service to its end: at once when a transaction with events has committed, and
 * now and then for what was not heard of.
 */
@ApplicationScoped
class OutboxPump {
    private static final Duration LIMIT_OF_A_PASS = Duration.ofSeconds(25);

    private final OutboxRelay relay;
    private final CommitSignal commits;
    private final Worker worker;
    private final Context context;
    private final Duration pause;
    private final AtomicInteger calls = new AtomicInteger();
    private volatile long timer;

    OutboxPump(
            OutboxRelay relay,
            CommitSignal commits,
            Workers workers,
            Vertx vertx,
            @ConfigProperty(name = "ecoplan.outbox.pause", defaultValue = "1S") Duration pause) {
        this.relay = relay;
        this.commits = commits;
        this.worker = workers.named("outbox", LIMIT_OF_A_PASS);
        this.context = vertx.getOrCreateContext();
        this.pause = pause;
    }

    void start(@Observes @Priority(5000) StartupEvent started) {
        timer = context.owner().setPeriodic(1, pause.toMillis(), tick -> call());
        commits.listen(this::call);
    }

    void stop(@Observes ShutdownEvent stopping) {
        context.owner().cancelTimer(timer);
        commits.stop();
    }

    /** Calls for a run; calls that come while one is on are answered together by the next. */
    private void call() {
        if (calls.getAndIncrement() == 0) {
            run();
        }
    }

    private void run() {
        int answered = calls.get();
        context.runOnContext(now -> drain().subscribe().with(done -> ended(answered), failure -> ended(answered)));
    }

    private void ended(int answered) {
        if (calls.addAndGet(-answered) > 0) {
            run();
        }
    }

    private Uni<Void> drain() {
        return InOrder.whileTrue(() -> worker.step(relay::publishBatch).map(published -> published > 0));
    }
}
