package org.ecoplan.kit.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ecoplan.kit.failure.TransientFailures;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.kit.work.Worker;
import org.jboss.logging.Logger;

/**
 * Takes some arrivals in, one after another: first all in one transaction; when that fails, each in a transaction of
 * its own, so that one that fails for good is parked alone and nothing of it is left.
 */
@ApplicationScoped
class Lane {
    private static final Logger LOG = Logger.getLogger(Lane.class);
    static final int MOST_TOGETHER = 50;
    private static final int TRIES_OF_A_FAILING_REACTION = 3;

    private final InboxRows inbox;
    private final Parked parked;
    private final MeterRegistry meters;

    Lane(InboxRows inbox, Parked parked, MeterRegistry meters) {
        this.inbox = inbox;
        this.parked = parked;
        this.meters = meters;
    }

    Uni<Void> take(Worker worker, String consumer, List<Arrival> arrivals, Reactions reactions) {
        return worker.step(() -> together(consumer, arrivals, reactions))
                .onFailure()
                .recoverWithUni(
                        failure -> InOrder.each(arrivals, arrival -> alone(worker, consumer, arrival, reactions)));
    }

    private Uni<Void> together(String consumer, List<Arrival> arrivals, Reactions reactions) {
        List<Arrival.Event> events = arrivals.stream()
                .filter(Arrival.Event.class::isInstance)
                .map(Arrival.Event.class::cast)
                .toList();
        return Panache.withTransaction(() -> inbox.take(consumer, events)
                .map(HashSet::new)
                .flatMap(fresh -> InOrder.each(arrivals, arrival -> effectOf(consumer, arrival, fresh, reactions))));
    }

    private Uni<Void> effectOf(String consumer, Arrival arrival, Set<UUID> fresh, Reactions reactions) {
        if (arrival instanceof Arrival.Unusable unusable) {
            return park(consumer, unusable);
        }
        return arrival instanceof Arrival.Event event && fresh.remove(event.id())
                ? react(event, reactions)
                : Uni.createFrom().voidItem();
    }

    /** The effects of an event are written before the next one is looked at, and burden it with nothing. */
    private static Uni<Void> react(Arrival.Event event, Reactions reactions) {
        return reactions
                .to(event.type())
                .orElseThrow()
                .to(event.payload(), event.id())
                .call(() ->
                        Panache.getSession().call(session -> session.flush()).invoke(session -> session.clear()));
    }

    private Uni<Void> alone(Worker worker, String consumer, Arrival arrival, Reactions reactions) {
        return worker.step(() -> together(consumer, List.of(arrival), reactions))
                .onFailure(TransientFailures::isTransient)
                .invoke(() -> meters.counter("ecoplan.inbox.waits", "consumer", consumer)
                        .increment())
                .onFailure(TransientFailures::isTransient)
                .retry()
                .withBackOff(Duration.ofMillis(200), Duration.ofSeconds(5))
                .indefinitely()
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(100))
                .atMost(TRIES_OF_A_FAILING_REACTION - 1L)
                .onFailure()
                .recoverWithUni(failure -> parkFailing(worker, consumer, arrival, failure));
    }

    private Uni<Void> parkFailing(Worker worker, String consumer, Arrival arrival, Throwable failure) {
        if (!(arrival instanceof Arrival.Event event)) {
            return Uni.createFrom().failure(failure);
        }
        LOG.errorf(
                failure,
                "event %s of %s is parked by %s",
                event.id(),
                event.type().eventName(),
                consumer);
        count(consumer, Parked.Reason.FAILED);
        return worker.step(() -> Panache.withTransaction(() -> inbox.take(consumer, List.of(event))
                        .flatMap(taken -> parked.keep(
                                consumer, event.source(), event.id(), Parked.Reason.FAILED, messageOf(failure)))))
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(200), Duration.ofSeconds(5))
                .indefinitely();
    }

    private Uni<Void> park(String consumer, Arrival.Unusable unusable) {
        LOG.errorf(
                "record at %s-%d@%d is parked by %s: %s",
                unusable.source().topic(),
                unusable.source().partition(),
                unusable.source().offset(),
                consumer,
                unusable.failure());
        count(consumer, unusable.reason());
        return parked.keep(
                consumer, unusable.source(), Arrival.idIfAny(unusable.source()), unusable.reason(), unusable.failure());
    }

    private void count(String consumer, Parked.Reason reason) {
        meters.counter("ecoplan.inbox.parked", "consumer", consumer, "reason", reason.name())
                .increment();
    }

    private static String messageOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }
}
