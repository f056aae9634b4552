package org.ecoplan.kit.messaging;

import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Stands for the inbox of the kit, which the rules know by name. */
public interface Inbox {
    Uni<Void> take(String consumer, ConsumerRecords<String, String> received);
}
