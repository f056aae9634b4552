package org.ecoplan.task.order.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.task.ladder.application.AnswerRung;

/**
 * Tells that an order waits for feedback: before its last day, and when that is over. After a downtime the newest rung that
 * was crossed speaks, an older one is only recorded; a rung of a last day is told once, whatever is done to the order
 * meanwhile.
 */
@ApplicationScoped
class TellingOfFeedback {
    private static final int CHUNK = 200;

    private final Orders orders;
    private final OrderEvents events;
    private final ServiceClock clock;

    TellingOfFeedback(Orders orders, OrderEvents events, ServiceClock clock) {
        this.orders = orders;
        this.events = events;
        this.clock = clock;
    }

    /** Does the next chunk; answers whether there may be more. */
    @WithTransaction
    Uni<Boolean> next(LocalDate today) {
        Instant now = clock.now();
        return orders.holdNext(today, CHUNK)
                .call(held -> InOrder.each(held, order -> tell(order, today, now)))
                .map(held -> held.size() == CHUNK);
    }

    private Uni<Void> tell(AwaitedFeedback order, LocalDate today, Instant now) {
        List<AnswerRung> crossed = AnswerRung.crossed(order.due(), today);
        AnswerRung newest = crossed.isEmpty() ? null : crossed.get(crossed.size() - 1);
        return InOrder.each(crossed, rung -> note(order, rung, rung == newest, now))
                .flatMap(done -> orders.goOn(
                        order, AnswerRung.nextAfter(order.due(), today).orElse(null)));
    }

    private Uni<Void> note(AwaitedFeedback order, AnswerRung rung, boolean speaks, Instant now) {
        return orders.note(order, rung, speaks, now)
                .flatMap(isNew -> isNew && speaks
                        ? events.feedbackDue(order, rung, now)
                        : Uni.createFrom().voidItem());
    }
}
