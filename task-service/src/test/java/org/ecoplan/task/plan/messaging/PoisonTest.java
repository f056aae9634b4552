package org.ecoplan.task.plan.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecoplan.events.TaskAssigned;
import org.ecoplan.events.Topic;
import org.ecoplan.task.City;
import org.ecoplan.task.MovingClock;
import org.ecoplan.testkit.events.EventProbe;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class PoisonTest {
    private static final LocalDate FAR = LocalDate.of(2025, 12, 31);

    @Inject
    MovingClock clock;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void whatCannotBeReadOrDoneGoesToTheDeadLetterTopicAndTheNextIsTaken() {
        clock.show("2024-09-12T10:00");
        try (EventProbe sender = EventProbe.open()) {
            // Given
            City city = City.register(sender);
            String plan = city.plan.toString();
            String unreadable = "{\"planId\": \"" + plan + "\", ";

            // When
            sender.sendRaw(Topic.PLAN.topicName(), plan, unreadable, headers("org.ecoplan.PlanTaskIssued.v1"));
            sender.sendRaw(Topic.PLAN.topicName(), plan, "{}", headers("org.ecoplan.SomethingNew.v9"));
            city.send(city.task(1, 1, List.of(city.duty(city.bureau, "SPECTATOR")), FAR));
            try (EventProbe probe = EventProbe.open()) {
                city.send(city.task(2, FAR));

                // Then
                probe.awaitExactly(
                        2, TaskAssigned.class, event -> event.organisation().equals(city.code), Duration.ofMillis(300));
            }
            Set<String> dead = awaitDead(plan, 2);
            assertThat(dead).hasSize(2).contains(unreadable).anyMatch(value -> value.contains("SPECTATOR"));
        }
    }

    private static Map<String, String> headers(String type) {
        return Map.of("ce_id", UUID.randomUUID().toString(), "ce_type", type, "ce_source", "/ecoplan/test");
    }

    private Set<String> awaitDead(String key, int count) {
        TopicPartition partition = new TopicPartition(Topic.PLAN.deadLetterTopicOf("task-service"), 0);
        Set<String> dead = new HashSet<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = System.nanoTime() + Duration.ofSeconds(15).toNanos();
            while (dead.size() < count && System.nanoTime() < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    if (key.equals(message.key())) {
                        dead.add(message.value());
                    }
                });
            }
        }
        return dead;
    }
}
