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
    private volatile Duration offset = Duration.ZERO;

    ServiceClock(Pool pool, @ConfigProperty(name = "ecoplan.demo.clock", defaultValue = "false") boolean movable) {
        this.pool = pool;
        this.movable = movable;
    }

    public Instant now() {
        return real.instant().plus(offset);
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
                .invoke(() -> offset = wanted)
                .replaceWithVoid();
    }

    /** Reads the offset that another instance, or this one before a restart, has stored. */
    Uni<Void> reload() {
        return pool.query("select offset_millis from clock_setting")
                .execute()
                .invoke(rows -> {
                    for (Row row : rows) {
                        offset = Duration.ofMillis(row.getLong("offset_millis"));
                    }
                })
                .replaceWithVoid();
    }
}
