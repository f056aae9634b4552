package org.ecoplan.kit.time;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import org.ecoplan.kit.work.Worker;
import org.ecoplan.kit.work.Workers;

/** Keeps the movable clock of every instance of a service on the stored offset; idle where it may not be moved. */
@ApplicationScoped
class ClockReload {
    private final ServiceClock clock;
    private final Worker worker;

    ClockReload(ServiceClock clock, Workers workers) {
        this.clock = clock;
        this.worker = workers.named("clock", Duration.ofSeconds(10));
    }

    /** Before scheduled work and consumers begin: they would do in real time what is due in the shown one. */
    void atStart(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE - 1) StartupEvent start) {
        if (clock.movable()) {
            clock.reload().await().atMost(Duration.ofSeconds(30));
        }
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> eachMoment() {
        return worker.job(
                () -> clock.movable() ? clock.reload() : Uni.createFrom().voidItem());
    }
}
