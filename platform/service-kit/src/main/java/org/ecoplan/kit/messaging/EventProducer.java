package org.ecoplan.kit.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Puts outbox rows on Kafka as CloudEvents in binary mode, many at a time: they are sent in their order without
 * waiting for each other, and the acknowledgements of all are awaited together.
 *
 * <p>The producer is idempotent and never gives a record up by itself, so nothing overtakes within a partition. When
 * the broker does not answer in time the whole producer is closed and what it still held is given up: nothing of it
 * can come out later behind newer rows.
 */
@ApplicationScoped
class EventProducer {
    private static final Duration ACKNOWLEDGED_WITHIN = Duration.ofSeconds(8);
    private static final Map<String, Object> SETTINGS = Map.of(
            ProducerConfig.ACKS_CONFIG,
            "all",
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
            true,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
            Integer.MAX_VALUE,
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
            5000,
            ProducerConfig.MAX_BLOCK_MS_CONFIG,
            4000,
            ProducerConfig.LINGER_MS_CONFIG,
            1,
            ProducerConfig.BATCH_SIZE_CONFIG,
            64 * 1024,
            ProducerConfig.BUFFER_MEMORY_CONFIG,
            12L * 1024 * 1024,
            ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
            2000);

    private final String brokers;
    private final String source;
    private @Nullable Producer<String, String> producer;

    EventProducer(
            @ConfigProperty(name = "kafka.bootstrap.servers") String brokers,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.brokers = brokers;
        this.source = "/ecoplan/" + service;
    }

    /** Sends the rows; answers in their order what became of each: {@code null} for one that the broker has. */
    Uni<List<@Nullable Throwable>> send(List<OutboxRow> rows) {
        return Uni.createFrom().item(() -> sendAndWait(rows)).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private synchronized List<@Nullable Throwable> sendAndWait(List<OutboxRow> rows) {
        List<CompletableFuture<Void>> acknowledgements = new ArrayList<>();
        Producer<String, String> sending = producer();
        for (OutboxRow row : rows) {
            CompletableFuture<Void> acknowledged = new CompletableFuture<>();
            acknowledgements.add(acknowledged);
            sendOne(sending, row, acknowledged);
            if (isAway(acknowledged)) {
                break; // the broker is away: the rows behind need not wait for their time limit too
            }
        }
        boolean all = await(acknowledgements);
        if (!all || acknowledgements.size() < rows.size()) {
            giveUp();
        }
        List<@Nullable Throwable> outcomes = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            outcomes.add(i < acknowledgements.size() ? failureOf(acknowledgements.get(i)) : notSent());
        }
        return outcomes;
    }

    private void sendOne(Producer<String, String> sending, OutboxRow row, CompletableFuture<Void> acknowledged) {
        try {
            sending.send(recordOf(row), (metadata, failure) -> {
                if (failure == null) {
                    acknowledged.complete(null);
                } else {
                    acknowledged.completeExceptionally(failure);
                }
            });
        } catch (RuntimeException failure) {
            acknowledged.completeExceptionally(failure);
        }
    }

    private static boolean isAway(CompletableFuture<Void> acknowledged) {
        return acknowledged.isCompletedExceptionally() && BrokerFailures.isAway(failureOf(acknowledged));
    }

    /** Whether each was answered in time, well or badly. */
    private static boolean await(List<CompletableFuture<Void>> acknowledgements) {
        try {
            CompletableFuture.allOf(acknowledgements.toArray(CompletableFuture[]::new))
                    .get(ACKNOWLEDGED_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException someFailed) {
            return acknowledgements.stream().allMatch(CompletableFuture::isDone);
        } catch (TimeoutException late) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static @Nullable Throwable failureOf(CompletableFuture<Void> acknowledged) {
        if (!acknowledged.isDone()) {
            return notSent();
        }
        try {
            acknowledged.getNow(null);
            return null;
        } catch (RuntimeException failed) {
            return failed.getCause() == null ? failed : failed.getCause();
        }
    }

    private static Throwable notSent() {
        return new org.apache.kafka.common.errors.TimeoutException("not acknowledged in time");
    }

    private Producer<String, String> producer() {
        Producer<String, String> open = producer;
        if (open == null) {
            Map<String, Object> settings = new java.util.HashMap<>(SETTINGS);
            settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers);
            settings.put(ProducerConfig.CLIENT_ID_CONFIG, source + "/outbox");
            open = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
            producer = open;
        }
        return open;
    }

    private void giveUp() {
        Producer<String, String> open = producer;
        producer = null;
        if (open != null) {
            open.close(Duration.ZERO);
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        synchronized (this) {
            giveUp();
        }
    }

    private ProducerRecord<String, String> recordOf(OutboxRow row) {
        ProducerRecord<String, String> message = new ProducerRecord<>(row.topic(), row.aggregateId(), row.payload());
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", row.eventId().toString());
        header(message, "ce_type", row.eventType());
        header(message, "ce_source", source);
        header(message, "ce_subject", row.aggregateId());
        header(message, "ce_time", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(row.occurredAt()));
        header(message, "ce_organisation", row.organisation());
        header(message, "ce_actor", row.actor());
        header(message, "ce_reason", row.reason());
        header(message, "ce_aggregateversion", row.aggregateVersion());
        header(message, "ce_traceparent", row.traceparent());
        header(message, "content-type", "application/json");
        return message;
    }

    /** What is not known is left out. */
    private static void header(ProducerRecord<String, String> message, String name, @Nullable Object value) {
        if (value != null) {
            message.headers().add(name, value.toString().getBytes(StandardCharsets.UTF_8));
        }
    }
}
