package org.ecoplan.kit.messaging;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.ce.OutgoingCloudEventMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** Puts one outbox row on Kafka as a CloudEvent in binary mode; completes when the broker has acknowledged it. */
@ApplicationScoped
class EventPublisher {
    private final MutinyEmitter<String> emitter;
    private final URI source;

    EventPublisher(
            @Channel("outbox") @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = 1024)
                    MutinyEmitter<String> emitter,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.emitter = emitter;
        this.source = URI.create("/ecoplan/" + service);
    }

    Uni<Void> publish(OutboxRow row) {
        return emitter.sendMessage(Message.of(row.payload(), Metadata.of(recordMetadata(row), cloudEvent(row))));
    }

    private static OutgoingKafkaRecordMetadata<String> recordMetadata(OutboxRow row) {
        return OutgoingKafkaRecordMetadata.<String>builder()
                .withTopic(row.topic())
                .withKey(row.aggregateId())
                .build();
    }

    private OutgoingCloudEventMetadata<String> cloudEvent(OutboxRow row) {
        return OutgoingCloudEventMetadata.<String>builder()
                .withId(row.eventId().toString())
                .withType(row.eventType())
                .withSource(source)
                .withSubject(row.aggregateId())
                .withTimestamp(row.occurredAt().atZone(ZoneOffset.UTC))
                .withDataContentType("application/json")
                .withExtension("organisation", row.organisation())
                .build();
    }
}
