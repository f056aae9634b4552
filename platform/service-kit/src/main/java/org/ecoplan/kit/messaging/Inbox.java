package org.ecoplan.kit.messaging;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecoplan.events.EventType;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.kit.flow.OwnContext;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.kit.work.Worker;
import org.ecoplan.kit.work.Workers;
import org.jboss.logging.Logger;

/**
 * Takes events in exactly once: the id of each is written in the transaction of its effect, and the records are
 * acknowledged after the commit. The records of a batch are taken in several lanes side by side; those of one key stay
 * in one lane and in their order. What cannot be read, is of a type that this version does not know, or fails for a
 * reason of its own is parked alone ({@link Parked}); what is nothing of ours is counted and acknowledged; while the
 * database is away the consumer waits and tries again.
 */
@ApplicationScoped
public class Inbox {
    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final int LANES = 4;

    private final ObjectReader json;
    private final MeterRegistry meters;
    private final Workers workers;
    private final Lane lane;
    private final ServiceClock clock;
    private final Duration limitOfAStep;

    Inbox(
            ObjectMapper json,
            MeterRegistry meters,
            Workers workers,
            Lane lane,
            ServiceClock clock,
            @ConfigProperty(name = "ecoplan.inbox.limit", defaultValue = "30S") Duration limitOfAStep) {
        this.json = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.meters = meters;
        this.workers = workers;
        this.lane = lane;
        this.clock = clock;
        this.limitOfAStep = limitOfAStep;
    }

    /**
     * Takes a batch in; ends when each of its records has had its effect or is parked, and never fails.
     *
     * @param consumer name of the consumer within the service; an event has one effect on each
     * @param received the records as they came
     */
    public Uni<Void> take(String consumer, ConsumerRecords<String, String> received, Reactions reactions) {
        Worker worker = workerOf(consumer);
        TreeMap<Integer, List<Arrival>> lanes = new TreeMap<>();
        for (ConsumerRecord<String, String> each : received) {
            Arrival arrival = Arrival.of(each, json);
            count(consumer, arrival, reactions);
            if (concerns(arrival, reactions)) {
                lanes.computeIfAbsent(laneOf(each, reactions), none -> new ArrayList<>())
                        .add(arrival);
            }
        }
        noteAge(consumer, received);
        return inLanes(worker, consumer, lanes.values(), reactions)
                .onFailure()
                .invoke(bug -> LOG.errorf(bug, "batch of %s not taken in; it is tried again", consumer))
                .onFailure()
                .retry()
                .withBackOff(Duration.ofSeconds(1), Duration.ofSeconds(30))
                .indefinitely();
    }

    /** The worker of a consumer, as health and metrics name it. */
    Worker workerOf(String consumer) {
        return workers.named("inbox " + consumer, limitOfAStep);
    }

    private Uni<Void> inLanes(Worker worker, String consumer, Collection<List<Arrival>> lanes, Reactions reactions) {
        return Multi.createFrom()
                .iterable(lanes)
                .onItem()
                .transformToUni(arrivals -> OwnContext.run(() -> InOrder.inChunks(
                                arrivals, Lane.MOST_TOGETHER, chunk -> lane.take(worker, consumer, chunk, reactions))
                        .replaceWith(Boolean.TRUE)))
                .merge(LANES)
                .onItem()
                .ignoreAsUni();
    }

    private static int laneOf(ConsumerRecord<String, String> received, Reactions reactions) {
        String key = received.key();
        return reactions.keepTheOrderOfAll() || key == null ? 0 : Math.floorMod(key.hashCode(), LANES);
    }

    private static boolean concerns(Arrival arrival, Reactions reactions) {
        return arrival instanceof Arrival.Unusable
                || arrival instanceof Arrival.Event event
                        && reactions.to(event.type()).isPresent();
    }

    private void noteAge(String consumer, ConsumerRecords<String, String> received) {
        long now = clock.realNow().toEpochMilli();
        for (ConsumerRecord<String, String> oldest : received) {
            meters.timer("ecoplan.inbox.age", "consumer", consumer)
                    .record(Duration.ofMillis(Math.max(0, now - oldest.timestamp())));
            return;
        }
    }

    private void count(String consumer, Arrival arrival, Reactions reactions) {
        String type = "foreign";
        if (arrival instanceof Arrival.Event event) {
            type = event.type().eventName();
        } else if (arrival instanceof Arrival.Unusable unusable) {
            type = Arrival.header(unusable.source(), "ce_type")
                    .flatMap(EventType::ofCloudEventType)
                    .map(EventType::eventName)
                    .orElse("unknown");
        } else {
            LOG.debugf("record of foreign type acknowledged by %s", consumer);
        }
        meters.counter(
                        "ecoplan.inbox.events",
                        "consumer",
                        consumer,
                        "type",
                        type,
                        "handled",
                        String.valueOf(concerns(arrival, reactions)))
                .increment();
    }
}
