package org.ecoplan.kit.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.events.EventType;
import org.ecoplan.kit.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Takes a parked event in after all, in the running transaction: the effect is there once, or not at all. */
@ApplicationScoped
public class Replaying {
    private static final String TAKE =
            "insert into inbox (consumer, event_id, event_type, taken_at) values (?1, ?2, ?3, now()) on conflict do nothing";

    private final List<EventConsumer> consumers;
    private final ObjectReader json;

    Replaying(@All List<EventConsumer> consumers, ObjectMapper json) {
        this.consumers = consumers;
        this.json = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** Has the consumer react once more; a problem where nobody can. */
    public Uni<Void> replay(ParkedEvent parked) {
        UUID id = parked.eventId();
        EventType type = Optional.ofNullable(parked.eventType())
                .flatMap(EventType::ofCloudEventType)
                .orElseThrow(() -> Problems.problem(409, "UNKNOWN_EVENT_TYPE", "本版本不认识该事件类型,请先升级", "/eventType"));
        if (id == null) {
            throw Problems.problem(409, "EVENT_WITHOUT_ID", "该事件没有编号,只能跳过", "/eventId");
        }
        Reactions.Reaction<Record> reaction = reactionOf(parked.consumer(), type);
        Record payload = payloadOf(parked.payload(), type);
        return parked.reason().equals(Parked.Reason.FAILED.name())
                ? reaction.to(payload, id)
                : take(parked, id)
                        .flatMap(taken -> taken == 0 ? Uni.createFrom().voidItem() : reaction.to(payload, id));
    }

    private Reactions.Reaction<Record> reactionOf(String consumer, EventType type) {
        return consumers.stream()
                .filter(each -> each.consumer().equals(consumer))
                .flatMap(each -> each.reactions().to(type).stream())
                .findFirst()
                .orElseThrow(() -> Problems.problem(409, "NOT_CONSUMED", "本服务不再处理该类事件", "/eventType"));
    }

    private Record payloadOf(@Nullable String payload, EventType type) {
        try {
            return Arrival.read(payload, type, json);
        } catch (JsonProcessingException | IllegalArgumentException unreadable) {
            throw Problems.problem(409, "UNREADABLE_EVENT", "该事件的内容仍无法读取", "/payload");
        }
    }

    /** An event that failed was noted as taken when it was parked; one that could not be read was not. */
    private static Uni<Integer> take(ParkedEvent parked, UUID id) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(TAKE)
                        .setParameter(1, parked.consumer())
                        .setParameter(2, id)
                        .setParameter(3, parked.eventType())
                        .executeUpdate());
    }
}
