package org.ecoplan.task;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.ecoplan.kernel.ChinaTime;
import org.ecoplan.kit.time.ServiceClock;

/** Moves the clock of the service under test. */
@ApplicationScoped
public class MovingClock {
    private final ServiceClock clock;

    MovingClock(ServiceClock clock) {
        this.clock = clock;
    }

    /** From now on it is that local time in Shanghai, such as {@code 2024-12-31T23:59}. */
    public void show(String localTime) {
        Instant shown = LocalDateTime.parse(localTime).atZone(ChinaTime.ZONE).toInstant();
        Uni<Void> moved = clock.show(Instant.now(), shown);
        moved.await().atMost(Duration.ofSeconds(5));
    }
}
