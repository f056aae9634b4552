package org.ecoplan.kit.time;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Keeps the movable clock of every instance of a service on the stored offset; idle where it may not be moved. */
@ApplicationScoped
class ClockReload {
    private final ServiceClock clock;

    ClockReload(ServiceClock clock) {
        this.clock = clock;
    }

    void atStart(@Observes StartupEvent start) {
        if (clock.movable()) {
            clock.reload().await().atMost(Duration.ofSeconds(30));
        }
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> eachMoment() {
        return clock.movable() ? clock.reload() : Uni.createFrom().voidItem();
    }
}
