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
 * Runs the relay from the start of the service to its end: at once when a transaction with events has committed. For a
 * while after there was something it looks again every few milliseconds, as of several transactions at one time only
 * one tells of its commit; and now and then it looks for what was not heard of.
 */
@ApplicationScoped
class OutboxPump {
    private static final Duration LIMIT_OF_A_PASS = Duration.ofSeconds(25);
    private static final long LOOK_AGAIN_MILLIS = 20;
    private static final int LOOKS_AFTER_THE_LAST_FIND = 25;

    private final OutboxRelay relay;
    private final CommitSignal commits;
    private final Worker worker;
    private final Context context;
    private final Duration pause;
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger looksLeft = new AtomicInteger();
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
        commits.listen(this::committed);
    }

    void stop(@Observes ShutdownEvent stopping) {
        context.owner().cancelTimer(timer);
        commits.stop();
    }

    private void committed() {
        looksLeft.set(LOOKS_AFTER_THE_LAST_FIND);
        call();
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
        } else if (looksLeft.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            context.owner().setTimer(LOOK_AGAIN_MILLIS, later -> call());
        }
    }

    private Uni<Void> drain() {
        return InOrder.whileTrue(() -> worker.step(relay::publishBatch).map(this::wasThereSomething));
    }

    private boolean wasThereSomething(int published) {
        if (published > 0) {
            looksLeft.set(LOOKS_AFTER_THE_LAST_FIND);
        }
        return published > 0;
    }
}
