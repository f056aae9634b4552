package org.ecoplan.kit.messaging;

import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.List;
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

    /** One reaction to events that came one after another; it runs inside the inbox's transaction. */
    @FunctionalInterface
    public interface SetReaction<E extends Record> {
        /** @param events in their order, of one key or of several; at least one */
        Uni<Void> to(List<E> events);
    }

    private final Map<EventType, Reaction<Record>> byType;
    private final Map<EventType, SetReaction<Record>> sets;
    private final boolean keepTheOrderOfAll;

    private Reactions(
            Map<EventType, Reaction<Record>> byType,
            Map<EventType, SetReaction<Record>> sets,
            boolean keepTheOrderOfAll) {
        this.byType = Map.copyOf(byType);
        this.sets = Map.copyOf(sets);
        this.keepTheOrderOfAll = keepTheOrderOfAll;
    }

    public static Reactions none() {
        return new Reactions(Map.of(), Map.of(), false);
    }

    /** These reactions, and events of different keys too one after another, as they came. */
    public Reactions inTheOrderOfAll() {
        return new Reactions(byType, sets, true);
    }

    /** These reactions and one more. */
    public <E extends Record> Reactions on(Class<E> event, Reaction<E> reaction) {
        Map<EventType, Reaction<Record>> more = new HashMap<>(byType);
        more.put(typeOf(event), (payload, eventId) -> reaction.to(event.cast(payload), eventId));
        return new Reactions(more, sets, keepTheOrderOfAll);
    }

    /**
     * These reactions and one to all events of a type that follow each other in a portion, for effects that are written
     * as a set. A portion that fails is taken in event by event, each then a set of its own.
     */
    public <E extends Record> Reactions onSet(Class<E> event, SetReaction<E> reaction) {
        Map<EventType, SetReaction<Record>> more = new HashMap<>(sets);
        more.put(
                typeOf(event),
                payloads -> reaction.to(payloads.stream().map(event::cast).toList()));
        return new Reactions(byType, more, keepTheOrderOfAll)
                .on(event, (payload, eventId) -> reaction.to(List.of(payload)));
    }

    Optional<SetReaction<Record>> toSet(EventType type) {
        return Optional.ofNullable(sets.get(type));
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
