package org.ecoplan.kit.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.ecoplan.events.ReportSubmitted;
import org.ecoplan.kit.trial.TrialEffects;
import org.ecoplan.testkit.events.EventProbe;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class InboxTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    TrialEffects effects;

    @Test
    void anEventThatComesTwiceHasOneEffect() {
        try (EventProbe probe = EventProbe.open()) {
            ReportSubmitted report = report("2024-Q4");
            UUID id = UUID.randomUUID();
            probe.send(id, "key", "421300", report);
            probe.send(id, "key", "421300", report);
            ReportSubmitted next = report("2024-Q4");
            probe.send("key", "421300", next);

            await().atMost(PATIENCE).until(() -> effects.count("report " + next.reportId()) == 1);
            assertThat(effects.count("report " + report.reportId())).isOne();
        }
    }

    @Test
    void whatCannotBeReadGoesToTheDeadLetterTopicAndTheNextIsTaken() {
        try (EventProbe probe = EventProbe.open()) {
            String broken = "{ not json " + UUID.randomUUID();
            probe.sendRaw(
                    "ecoplan.task.events",
                    "key",
                    broken,
                    Map.of("ce_id", UUID.randomUUID().toString(), "ce_type", "org.ecoplan.ReportSubmitted.v1"));
            probe.sendRaw("ecoplan.task.events", "key", "{}", Map.of("ce_type", "org.ecoplan.Nobody.v9"));
            probe.sendRaw("ecoplan.task.events", "key", "{}", Map.of());
            ReportSubmitted next = report("2024-Q4");
            probe.send("key", "421300", next);

            await().atMost(PATIENCE).until(() -> effects.count("report " + next.reportId()) == 1);
            await().atMost(PATIENCE).until(() -> deadLetters().contains(broken));
            assertThat(deadLetters()).doesNotContain("{}");
        }
    }

    @Test
    void aReactionThatFailsForGoodLeavesNoEffectAndDoesNotStopTheRest() {
        try (EventProbe probe = EventProbe.open()) {
            ReportSubmitted failing = report("FAIL");
            probe.send("key", "421300", failing);
            ReportSubmitted next = report("2024-Q4");
            probe.send("key", "421300", next);

            await().atMost(PATIENCE).until(() -> effects.count("report " + next.reportId()) == 1);
            assertThat(effects.count("report " + failing.reportId())).isZero();
            await().atMost(PATIENCE)
                    .until(() -> deadLetters().stream()
                            .anyMatch(
                                    letter -> letter.contains(failing.reportId().toString())));
        }
    }

    private static ReportSubmitted report(String period) {
        UUID any = UUID.randomUUID();
        return new ReportSubmitted(
                UUID.randomUUID(),
                any,
                any,
                any,
                any,
                "421300",
                period,
                "421303",
                1,
                50,
                "00",
                Instant.EPOCH,
                LocalDate.EPOCH,
                0);
    }

    private static List<String> deadLetters() {
        String brokers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        TopicPartition letters = new TopicPartition("ecoplan.task.events.kit-trial.dlq", 0);
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers), new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(letters));
            consumer.seekToBeginning(List.of(letters));
            List<String> found = new java.util.ArrayList<>();
            consumer.poll(Duration.ofSeconds(1))
                    .forEach((ConsumerRecord<String, String> letter) -> found.add(letter.value()));
            return found;
        }
    }
}
