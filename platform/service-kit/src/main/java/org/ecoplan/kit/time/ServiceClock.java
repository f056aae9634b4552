package org.ecoplan.kit.time;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The one clock of a service. Real time, or, where a demonstration may move it, real time plus a stored
 * offset that all instances of the service share.
 */
@ApplicationScoped
public class ServiceClock {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Clock real = Clock.systemUTC();
    private final Pool pool;
    private final boolean movable;
    private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);

    ServiceClock(Pool pool, @ConfigProperty(name = "ecoplan.demo.clock", defaultValue = "false") boolean movable) {
        this.pool = pool;
        this.movable = movable;
    }

    public Instant now() {
        return real.instant().plus(offset.get());
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now(), ZONE);
    }

    /** Time of the machine, for what concerns the machine: back-off, leases, tokens. */
    public Instant realNow() {
        return real.instant();
    }

    public boolean movable() {
        return movable;
    }

    /** From {@code realTime} on the clock shows {@code shown} and runs on; ignored where it may not be moved. */
    public Uni<Void> show(Instant realTime, Instant shown) {
        if (!movable) {
            return Uni.createFrom().voidItem();
        }
        Duration wanted = Duration.between(realTime, shown);
        return pool.preparedQuery("update clock_setting set offset_millis = $1")
                .execute(Tuple.of(wanted.toMillis()))
                .invoke(() -> offset.set(wanted))
                .replaceWithVoid();
    }

    /**
     * Reads the offset that another instance, or this one before a restart, has stored; one that was read before the
     * clock was moved here is not taken over.
     */
    Uni<Void> reload() {
        Duration before = offset.get();
        return pool.query("select offset_millis from clock_setting")
                .execute()
                .invoke(rows -> {
                    for (Row row : rows) {
                        offset.compareAndSet(before, Duration.ofMillis(row.getLong("offset_millis")));
                    }
                })
                .replaceWithVoid();
    }
}
