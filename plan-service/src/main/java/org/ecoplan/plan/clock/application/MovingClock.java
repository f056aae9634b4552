package org.ecoplan.plan.clock.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.ecoplan.events.ClockMoved;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Change.What;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.messaging.Outbox;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;

/** Moves the clock (拨动演示时钟) of this service and, by an event, of all others. */
@ApplicationScoped
public class MovingClock {
    private static final String KEY = "clock";
    private static final String THE_WHOLE_COUNTRY = "CN";
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private final ServiceClock clock;
    private final Outbox outbox;
    private final Changes changes;

    MovingClock(ServiceClock clock, Outbox outbox, Changes changes) {
        this.clock = clock;
        this.outbox = outbox;
        this.changes = changes;
    }

    @WithTransaction
    public Uni<Outcome<Instant>> move(CallerScope caller, Instant shown) {
        if (!clock.movable()) {
            return refused(Refusal.notFound());
        }
        if (shown.isBefore(EARLIEST) || shown.isAfter(LATEST)) {
            return refused(Refusal.invalid("INSTANT_OUT_OF_RANGE", "时间须在 2000 年至 2099 年之间", "/instant"));
        }
        Instant real = clock.realNow();
        return outbox.append(KEY, THE_WHOLE_COUNTRY, new ClockMoved(real, shown))
                .flatMap(done ->
                        changes.note(caller, What.of("", "clock", KEY, "MOVED").with("shown", shown)))
                .flatMap(done -> clock.show(real, shown))
                .map(done -> Outcome.done(shown));
    }

    private static Uni<Outcome<Instant>> refused(Refusal refusal) {
        return Uni.createFrom().item(Outcome.refused(refusal));
    }
}
