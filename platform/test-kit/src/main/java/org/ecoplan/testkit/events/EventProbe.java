package org.ecoplan.testkit.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.ecoplan.events.EventType;
import org.ecoplan.events.Topic;

/**
 * Reads every event of the system from the moment it is opened, and sends events as another service would.
 * {@code try (EventProbe probe = EventProbe.open()) { … probe.awaitOne(TaskOverdue.class, e -> …) }}
 */
public final class EventProbe implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final KafkaConsumer<String, String> consumer;
    private final KafkaProducer<String, String> producer;
    private final List<SentEvent> seen = new ArrayList<>();
    private final List<UUID> sent = new ArrayList<>();

    private EventProbe(String brokers) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        brokers,
                        ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                        "2000"),
                new StringDeserializer(),
                new StringDeserializer());
        producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers),
                new StringSerializer(),
                new StringSerializer());
        List<TopicPartition> partitions = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            for (int partition = 0; partition < topic.partitions(); partition++) {
                partitions.add(new TopicPartition(topic.topicName(), partition));
            }
        }
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /** A probe on the broker of the service under test. */
    public static EventProbe open() {
        return open(ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
    }

    public static EventProbe open(String brokers) {
        return new EventProbe(brokers);
    }

    /** Waits for the one event of a kind and answers it as it came. */
    public <E extends Record> SentEvent awaitAsSent(Class<E> event, Predicate<E> which) {
        E found = awaitOne(event, which);
        return seen.stream().filter(each -> each.payload() == found).findFirst().orElseThrow();
    }

    /** Waits for exactly {@code count} events of a kind; more of them, also within {@code quiet} afterwards, is an error. */
    public <E extends Record> List<E> awaitExactly(int count, Class<E> event, Predicate<E> which, Duration quiet) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (matching(event, which).size() < count && System.nanoTime() < end) {
            poll(Duration.ofMillis(100));
        }
        long quietEnd = System.nanoTime() + quiet.toNanos();
        while (System.nanoTime() < quietEnd) {
            poll(Duration.ofMillis(100));
        }
        return counted(count, event, which);
    }

    private <E extends Record> List<E> counted(int count, Class<E> event, Predicate<E> which) {
        List<E> found = matching(event, which);
        if (found.size() != count) {
            throw new AssertionError("expected " + count + " " + event.getSimpleName() + " but saw " + found.size()
                    + ": " + found + "; all seen: " + seen);
        }
        return found;
    }

    /**
     * Expects exactly {@code count} events of a kind among all that the broker has by now. For a test that knows
     * otherwise that nothing more is on its way, so that no time has to pass.
     */
    public <E extends Record> List<E> exactly(int count, Class<E> event, Predicate<E> which) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (ends.entrySet().stream().anyMatch(each -> consumer.position(each.getKey()) < each.getValue())) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not read to " + ends + " in " + PATIENCE);
            }
            poll(Duration.ofMillis(100));
        }
        return counted(count, event, which);
    }

    public <E extends Record> E awaitOne(Class<E> event, Predicate<E> which) {
        return awaitExactly(1, event, which, Duration.ofMillis(300)).get(0);
    }

    public <E extends Record> void expectNone(Class<E> event, Predicate<E> which, Duration quiet) {
        awaitExactly(0, event, which, quiet);
    }

    /** Everything seen so far. */
    public List<SentEvent> seen() {
        poll(Duration.ofMillis(200));
        return List.copyOf(seen);
    }

    /** Sends an event as another service would; answers its id. */
    public UUID send(String key, String organisation, Record event) {
        UUID id = UUID.randomUUID();
        send(id, key, organisation, event);
        return id;
    }

    /** Sends an event under a given id, for instance a second time. */
    public void send(UUID id, String key, String organisation, Record event) {
        send(id, key, organisation, event, Map.of());
    }

    /** Sends events under one key, the next before the last has arrived. */
    public void sendAll(String key, String organisation, List<? extends Record> events) {
        events.stream()
                .map(event -> start(UUID.randomUUID(), key, organisation, event, Map.of()))
                .toList()
                .forEach(EventProbe::awaitArrival);
    }

    /** The ids of the events that it has sent. */
    public List<UUID> sent() {
        return List.copyOf(sent);
    }

    /** Sends an event with further headers. */
    public void send(UUID id, String key, String organisation, Record event, Map<String, String> further) {
        awaitArrival(start(id, key, organisation, event, further));
    }

    private Future<RecordMetadata> start(
            UUID id, String key, String organisation, Record event, Map<String, String> further) {
        EventType type = EventType.of(event);
        sent.add(id);
        try {
            Map<String, String> headers = new HashMap<>(further);
            headers.putAll(Map.of(
                    "ce_specversion",
                    "1.0",
                    "ce_id",
                    id.toString(),
                    "ce_type",
                    type.cloudEventType(),
                    "ce_source",
                    "/ecoplan/test",
                    "ce_subject",
                    key,
                    "ce_organisation",
                    organisation,
                    "content-type",
                    "application/json"));
            return start(type.topic().topicName(), key, JSON.writeValueAsString(event), headers);
        } catch (JsonProcessingException unwritable) {
            throw new AssertionError(unwritable);
        }
    }

    /** Sends whatever bytes and headers a test wants. */
    public void sendRaw(String topic, String key, String value, Map<String, String> headers) {
        awaitArrival(start(topic, key, value, headers));
    }

    private Future<RecordMetadata> start(String topic, String key, String value, Map<String, String> headers) {
        ProducerRecord<String, String> message = new ProducerRecord<>(topic, key, value);
        headers.forEach((name, text) -> message.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return producer.send(message);
    }

    private static void awaitArrival(Future<RecordMetadata> message) {
        try {
            message.get(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        } catch (ExecutionException | TimeoutException notSent) {
            throw new AssertionError(notSent);
        }
    }

    private <E extends Record> List<E> matching(Class<E> event, Predicate<E> which) {
        return seen.stream()
                .map(SentEvent::payload)
                .filter(event::isInstance)
                .map(event::cast)
                .filter(which)
                .toList();
    }

    private void poll(Duration patience) {
        for (ConsumerRecord<String, String> message : consumer.poll(patience)) {
            EventType.ofCloudEventType(header(message, "ce_type"))
                    .ifPresent(type -> seen.add(new SentEvent(
                            UUID.fromString(header(message, "ce_id")),
                            type,
                            message.key(),
                            parse(message, type),
                            headers(message))));
        }
    }

    private static Record parse(ConsumerRecord<String, String> message, EventType type) {
        try {
            return JSON.readValue(message.value(), type.payload());
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(message.value(), unreadable);
        }
    }

    private static Map<String, String> headers(ConsumerRecord<String, String> message) {
        Map<String, String> headers = new HashMap<>();
        message.headers().forEach(each -> headers.put(each.key(), new String(each.value(), StandardCharsets.UTF_8)));
        return headers;
    }

    private static String header(ConsumerRecord<String, String> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
        producer.close();
    }
}
