package org.ecoplan.kit.messaging;

import org.ecoplan.events.EventType;

/**
 * An event is larger than a message of the catalogue may be. Whoever lets such an event come about refuses it first,
 * with the place of what is too large ({@link Outbox#bytesOf}); this is the last guard, and it undoes the transaction.
 */
public final class EventTooLargeException extends RuntimeException {
    private final EventType type;
    private final int bytes;

    EventTooLargeException(EventType type, int bytes) {
        super(type.eventName() + " of " + bytes + " bytes; at most " + EventType.LARGEST_BYTES);
        this.type = type;
        this.bytes = bytes;
    }

    public EventType type() {
        return type;
    }

    public int bytes() {
        return bytes;
    }
}
