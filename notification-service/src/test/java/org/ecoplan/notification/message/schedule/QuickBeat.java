package org.ecoplan.notification.message.schedule;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.ecoplan.testkit.stack.OnVertx;

/** Beats beside the scheduler, whose shortest pause is a second, as another instance of the service would. */
@ApplicationScoped
class QuickBeat {
    private static final long PAUSE_MILLIS = 100;

    private final Vertx vertx;
    private final List<Run> runs;
    private long timer;

    QuickBeat(Vertx vertx, DeliveryBeat beat) {
        this.vertx = vertx;
        this.runs = List.of(
                new Run(beat::sms),
                new Run(beat::email),
                new Run(beat::smsDigests),
                new Run(beat::emailDigests),
                new Run(beat::smsOutcomes),
                new Run(beat::emailOutcomes));
    }

    void start(@Observes StartupEvent started) {
        timer = vertx.setPeriodic(PAUSE_MILLIS, now -> runs.forEach(run -> run.unlessRunning(vertx)));
    }

    void stop(@Observes ShutdownEvent stopped) {
        vertx.cancelTimer(timer);
    }

    private static final class Run {
        private final Supplier<Uni<Void>> work;
        private final AtomicBoolean running = new AtomicBoolean();

        Run(Supplier<Uni<Void>> work) {
            this.work = work;
        }

        void unlessRunning(Vertx vertx) {
            if (running.compareAndSet(false, true)) {
                OnVertx.start(vertx, work).whenComplete((done, failed) -> running.set(false));
            }
        }
    }
}
