package org.ecoplan.kit.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ecoplan.events.EventType;
import org.ecoplan.kit.failure.TransientFailures;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.kit.trace.Cause;
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
                .flatMap(fresh -> InOrder.each(
                        runsOf(arrivals, new HashSet<>(fresh), reactions), run -> effectOf(consumer, run, reactions))));
    }

    /** The arrivals that have an effect, those together that a reaction to a set takes at once. */
    private static List<List<Arrival>> runsOf(List<Arrival> arrivals, Set<UUID> fresh, Reactions reactions) {
        List<List<Arrival>> runs = new ArrayList<>();
        Optional<EventType> growing = Optional.empty();
        for (Arrival arrival : arrivals) {
            Optional<EventType> type = Optional.empty();
            if (arrival instanceof Arrival.Event event) {
                if (!fresh.remove(event.id())) {
                    continue;
                }
                type = Optional.of(event.type())
                        .filter(of -> reactions.toSet(of).isPresent());
            }
            if (type.isEmpty() || !type.equals(growing)) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(arrival);
            growing = type;
        }
        return runs;
    }

    private Uni<Void> effectOf(String consumer, List<Arrival> run, Reactions reactions) {
        return run.get(0) instanceof Arrival.Unusable unusable
                ? park(consumer, unusable)
                : react(run.stream().map(Arrival.Event.class::cast).toList(), reactions);
    }

    /** The effects of a run are written before the next one is looked at, and burden it with nothing. */
    private static Uni<Void> react(List<Arrival.Event> run, Reactions reactions) {
        Arrival.Event first = run.get(0);
        Cause.follow(Arrival.header(first.source(), "ce_traceparent").orElse(null));
        return reactions
                .toSet(first.type())
                .map(reaction ->
                        reaction.to(run.stream().map(Arrival.Event::payload).toList()))
                .orElseGet(() -> reactions.to(first.type()).orElseThrow().to(first.payload(), first.id()))
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
