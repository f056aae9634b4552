package org.ecoplan.kit.messaging;

import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.events.EventType;

/** What a consumer does on which event; events it has no reaction to are counted and acknowledged. */
public final class Reactions {

    /** One reaction; it runs inside the inbox's transaction. */
    @FunctionalInterface
    public interface Reaction<E extends Record> {
        /** @param eventId CloudEvents id: the cause that a change or a message can name */
        Uni<Void> to(E event, UUID eventId);
    }

    private final Map<EventType, Reaction<Record>> byType;
    private final boolean keepTheOrderOfAll;

    private Reactions(Map<EventType, Reaction<Record>> byType, boolean keepTheOrderOfAll) {
        this.byType = Map.copyOf(byType);
        this.keepTheOrderOfAll = keepTheOrderOfAll;
    }

    public static Reactions none() {
        return new Reactions(Map.of(), false);
    }

    /** These reactions, and events of different keys too one after another, as they came. */
    public Reactions inTheOrderOfAll() {
        return new Reactions(byType, true);
    }

    /** These reactions and one more. */
    public <E extends Record> Reactions on(Class<E> event, Reaction<E> reaction) {
        Map<EventType, Reaction<Record>> more = new HashMap<>(byType);
        more.put(typeOf(event), (payload, eventId) -> reaction.to(event.cast(payload), eventId));
        return new Reactions(more, keepTheOrderOfAll);
    }

    Optional<Reaction<Record>> to(EventType type) {
        return Optional.ofNullable(byType.get(type));
    }

    boolean keepTheOrderOfAll() {
        return keepTheOrderOfAll;
    }

    private static EventType typeOf(Class<? extends Record> event) {
        for (EventType type : EventType.values()) {
            if (type.payload().equals(event)) {
                return type;
            }
        }
        throw new IllegalArgumentException(event + " is in no catalogue");
    }
}
