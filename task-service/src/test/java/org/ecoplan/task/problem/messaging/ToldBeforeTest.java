package org.ecoplan.task.problem.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

/** After an upgrade the topic is read from its beginning. */
class ToldBeforeTest {
    private static final Instant BEGINNING = Instant.parse("2026-11-28T00:00:00Z");

    @Test
    void whatWasToldBeforeThereWereProblemsOpensNone() {
        TopicPartition partition = new TopicPartition("ecoplan.indicator.events", 0);
        ConsumerRecords<String, String> received = new ConsumerRecords<>(
                Map.of(
                        partition,
                        List.of(
                                told("before", BEGINNING.minusMillis(1)),
                                told("at", BEGINNING),
                                told("after", BEGINNING.plusSeconds(60)))),
                Map.of());

        assertThat(StreamSupport.stream(
                                IndicatorEventsIn.toldSince(received, BEGINNING).spliterator(), false)
                        .map(ConsumerRecord::key))
                .containsExactly("at", "after");
    }

    private static ConsumerRecord<String, String> told(String key, Instant at) {
        return new ConsumerRecord<>(
                "ecoplan.indicator.events",
                0,
                0,
                at.toEpochMilli(),
                TimestampType.CREATE_TIME,
                0,
                0,
                key,
                "{}",
                new RecordHeaders(),
                Optional.empty());
    }
}
