package org.ecoplan.task.problem.messaging;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.ecoplan.events.BreachWithdrawn;
import org.ecoplan.events.IndicatorBreached;
import org.ecoplan.events.IndicatorRecovered;
import org.ecoplan.kit.flow.OwnContext;
import org.ecoplan.kit.messaging.EventConsumer;
import org.ecoplan.kit.messaging.Inbox;
import org.ecoplan.kit.messaging.Reactions;
import org.ecoplan.task.problem.application.OpeningByBreach;
import org.ecoplan.task.problem.domain.Finding;
import org.ecoplan.task.problem.domain.Origin;

/**
 * What indicator-service tells: a breach opens the draft of a problem, which follows how the breach stands; a false alarm
 * takes it back. A service that has no problems yet reads the topic from its beginning: breaches of the time before are not
 * drafts that wait for somebody.
 */
@ApplicationScoped
class IndicatorEventsIn implements EventConsumer {
    private final Inbox inbox;
    private final OpeningByBreach opening;
    private final Reactions reactions;

    IndicatorEventsIn(Inbox inbox, OpeningByBreach opening) {
        this.inbox = inbox;
        this.opening = opening;
        this.reactions = Reactions.none()
                .on(IndicatorBreached.class, (event, id) -> opening.open(event.organisation(), finding(event), id))
                .on(IndicatorRecovered.class, (event, id) -> opening.recovered(event.breachId(), id))
                .on(
                        BreachWithdrawn.class,
                        (event, id) -> opening.withdraw(
                                event.breachId(), event.replacedBy(), event.value(), event.observedAt(), id));
    }

    private static Finding finding(IndicatorBreached event) {
        Finding.Breach breach = new Finding.Breach(
                event.breachId(),
                event.series(),
                event.indicator(),
                event.value(),
                event.comparator(),
                event.limit(),
                event.unit(),
                event.observedAt(),
                event.station(),
                event.clause(),
                Finding.Standing.OPEN);
        return new Finding(
                Origin.BREACH,
                breach.title(),
                event.clause(),
                event.station() == null ? null : new Finding.Place(event.station(), null, null),
                event.planId(),
                event.taskId(),
                null,
                breach,
                null,
                null,
                event.openedAt());
    }

    @Override
    public String consumer() {
        return "problems";
    }

    @Override
    public Reactions reactions() {
        return reactions;
    }

    @Incoming("indicator-events")
    Uni<Void> on(ConsumerRecords<String, String> received) {
        return OwnContext.run(opening::beginning)
                .onFailure()
                .retry()
                .withBackOff(Duration.ofSeconds(1), Duration.ofSeconds(30))
                .indefinitely()
                .flatMap(since -> inbox.take(consumer(), toldSince(received, since), reactions));
    }

    /** By the time of the broker, which no clock of the service moves. */
    static ConsumerRecords<String, String> toldSince(ConsumerRecords<String, String> received, Instant since) {
        return new ConsumerRecords<>(
                received.partitions().stream()
                        .collect(toMap(
                                identity(),
                                partition -> received.records(partition).stream()
                                        .filter(one -> one.timestamp() >= since.toEpochMilli())
                                        .toList())),
                received.nextOffsets());
    }
}
