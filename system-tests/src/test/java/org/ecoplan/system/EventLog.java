package org.ecoplan.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.ecoplan.events.Topic;

/** Everything that was published on a topic, read anew each time: each event once, under its CloudEvents id. */
final class EventLog {
    private final String brokers;
    private final Topic topic;

    EventLog(String brokers, Topic topic) {
        this.brokers = brokers;
        this.topic = topic;
    }

    /** @param key record key */
    record Published(String id, String type, String key, JsonNode data) {}

    /** The events of a kind, in the order of their keys. */
    List<Published> events(String name, Predicate<JsonNode> which) {
        return all().stream()
                .filter(event -> event.type().equals("org.ecoplan." + name + ".v1") && which.test(event.data()))
                .toList();
    }

    private List<Published> all() {
        Map<String, Published> byId = new LinkedHashMap<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers), new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = new ArrayList<>();
            for (int i = 0; i < topic.partitions(); i++) {
                partitions.add(new TopicPartition(topic.topicName(), i));
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (ConsumerRecord<String, String> found : consumer.poll(Duration.ofMillis(500))) {
                    String id = header(found, "ce_id");
                    byId.putIfAbsent(
                            id, new Published(id, header(found, "ce_type"), found.key(), Caller.parse(found.value())));
                }
            }
        }
        return List.copyOf(byId.values());
    }

    private static String header(ConsumerRecord<String, String> found, String name) {
        return new String(found.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
