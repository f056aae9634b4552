package org.ecoplan.kit.messaging;

/** A consumer of a service, as it is asked when an event that it could not take in is replayed. */
public interface EventConsumer {
    /** Its name in the inbox. */
    String consumer();

    /** What it does on which event. */
    Reactions reactions();
}
