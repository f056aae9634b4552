package org.ecoplan.kit.messaging;

import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.ecoplan.kit.trial.TrialEffects;
import org.ecoplan.testkit.stack.OnVertx;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.Test;

/**
 * {@code ./ecoplan bench spine}: how fast the outbox drains, on many keys and on one, beside its own SQL alone and the
 * bare producer in the same run; and how long an event takes from its commit to its effect in the receiver. No test:
 * it prints figures, and fails only when the order of a key is broken or an event is missing or doubled.
 */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class SpineBench {
    private static final int BACKLOG = Integer.getInteger("ecoplan.bench.backlog", 200_000);
    private static final int ON_ONE_KEY = BACKLOG / 5;
    private static final int KEYS = 10_000;
    private static final int PACED = Integer.getInteger("ecoplan.bench.paced", 20_000);
    private static final int PACE = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final String TOPIC = "ecoplan.task.events";

    @Inject
    Pool pool;

    @Inject
    Vertx vertx;

    @Inject
    TrialEffects effects;

    @Test
    void measure() throws Exception {
        print(
                "backlog of %,d events, %,d keys; %,d on one key; %,d events at %d/s",
                BACKLOG, KEYS, ON_ONE_KEY, PACED, PACE);
        rate("bare producer, acks=all", BACKLOG, bareProducer(BACKLOG));
        rate("same SQL alone (read portions, mark sent)", BACKLOG, sqlAlone(BACKLOG));
        rate("outbox, many keys", BACKLOG, drain(BACKLOG, KEYS));
        rate("outbox, one key", ON_ONE_KEY, drain(ON_ONE_KEY, 1));
        latency();
    }

    private Duration bareProducer(int events) {
        String payload = "{\"x\":\"" + "x".repeat(280) + "\"}";
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers(), "acks", "all", "linger.ms", "1", "batch.size", "65536"),
                new StringSerializer(),
                new StringSerializer())) {
            long start = System.nanoTime();
            for (int i = 0; i < events; i++) {
                producer.send(new ProducerRecord<>(TOPIC, String.valueOf(i % KEYS), payload));
            }
            producer.flush();
            return Duration.ofNanos(System.nanoTime() - start);
        }
    }

    private Duration sqlAlone(int events) {
        run("create table bench_outbox (like outbox including all)");
        fill("bench_outbox", events, KEYS, "alone");
        long start = System.nanoTime();
        long marked;
        do {
            marked = number(
                    "with portion as (select id, payload from bench_outbox where sent_at is null order by id limit "
                            + UnsentRows.MOST_ROWS
                            + "), marked as (update bench_outbox o set sent_at = now() from portion p where o.id = p.id returning 1)"
                            + " select count(*) from marked");
        } while (marked > 0);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        run("drop table bench_outbox");
        return took;
    }

    private Duration drain(int events, int keys) {
        String mark = UUID.randomUUID().toString();
        try (KafkaConsumer<String, String> reader = readerAtTheEnd()) {
            long before = System.nanoTime();
            fill("outbox", events, keys, mark);
            long start = System.nanoTime();
            print("  written in %.1f s", (start - before) / 1e9);
            await().pollInterval(Duration.ofMillis(50))
                    .atMost(PATIENCE)
                    .until(() ->
                            number("select count(*) from (select 1 from outbox where sent_at is null limit 1) waiting")
                                    == 0);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            checkOrder(reader, mark, events);
            return took;
        }
    }

    /** Each key's numbers come up one by one; none is missing, none comes twice. */
    private static void checkOrder(KafkaConsumer<String, String> reader, String mark, int events) {
        Map<String, Integer> last = new HashMap<>();
        int seen = 0;
        int idle = 0;
        while (seen < events && idle < 20) {
            int before = seen;
            for (ConsumerRecord<String, String> each : reader.poll(Duration.ofMillis(500))) {
                if (each.value().contains(mark)) {
                    int number = Integer.parseInt(each.value().replaceAll(".*\"n\": ?(\\d+).*", "$1"));
                    Integer previous = last.put(each.key(), number);
                    if (previous != null && previous >= number) {
                        throw new AssertionError("key " + each.key() + ": " + number + " behind " + previous);
                    }
                    seen++;
                }
            }
            idle = seen == before ? idle + 1 : 0;
        }
        if (seen != events) {
            throw new AssertionError(seen + " events on the topic, " + events + " were committed");
        }
        print("  order of each key checked on %,d events, none missing, none doubled", seen);
    }

    private void latency() throws InterruptedException {
        AtomicInteger sent = new AtomicInteger();
        AtomicLong failures = new AtomicLong();
        ScheduledExecutorService beat = Executors.newScheduledThreadPool(1);
        String period = "B" + UUID.randomUUID().toString().substring(0, 6);
        beat.scheduleAtFixedRate(
                () -> {
                    for (int i = 0; i < PACE / 100 && sent.getAndIncrement() < PACED; i++) {
                        OnVertx.start(vertx, () -> effects.tellReport(period)).exceptionally(failure -> {
                            failures.incrementAndGet();
                            return null;
                        });
                    }
                },
                0,
                10,
                TimeUnit.MILLISECONDS);
        await().pollInterval(Duration.ofSeconds(1))
                .atMost(PATIENCE)
                .until(() -> number("select count(*) from trial_latency where period = '" + period + "'")
                        >= PACED - failures.get());
        beat.shutdownNow();
        long[] micros = effects.latencies(period);
        Arrays.sort(micros);
        print(
                "commit to effect at %d/s: p50 %.1f ms, p99 %.1f ms, worst %.1f ms (%,d events, %d not committed)",
                PACE,
                micros[micros.length / 2] / 1000.0,
                micros[(int) (micros.length * 0.99)] / 1000.0,
                micros[micros.length - 1] / 1000.0,
                micros.length,
                failures.get());
    }

    private void fill(String table, int events, int keys, String mark) {
        pool.withTransaction(connection -> connection
                        .query("set local statement_timeout = 0")
                        .execute()
                        .flatMap(set -> connection
                                .query("insert into " + table
                                        + " (event_id, topic, event_type, aggregate_id, organisation, payload, occurred_at) "
                                        + "select gen_random_uuid(), '" + TOPIC + "', 'com.example.Bench', "
                                        + "'" + mark + "-' || (n % " + keys + "), '421300', "
                                        + "'{\"mark\": \"" + mark
                                        + "\", \"n\": ' || n || ', \"x\": \"' || repeat('x', 230) || '\"}', now() "
                                        + "from generate_series(0, " + (events - 1) + ") n")
                                .execute()))
                .await()
                .atMost(PATIENCE);
    }

    private static KafkaConsumer<String, String> readerAtTheEnd() {
        KafkaConsumer<String, String> reader = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers()), new StringDeserializer(), new StringDeserializer());
        List<TopicPartition> partitions = IntStream.range(0, 3)
                .mapToObj(i -> new TopicPartition(TOPIC, i))
                .toList();
        reader.assign(partitions);
        reader.seekToEnd(partitions);
        partitions.forEach(reader::position);
        return reader;
    }

    private static String brokers() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }

    private void run(String sql) {
        pool.query(sql).execute().await().atMost(PATIENCE);
    }

    private long number(String sql) {
        return pool.query(sql)
                .execute()
                .map(rows -> rows.iterator().next().getLong(0))
                .await()
                .atMost(PATIENCE);
    }

    private static void rate(String what, int events, Duration took) {
        print(
                "%-45s %,9.0f events/s  (%,d in %.1f s)",
                what, events / (took.toMillis() / 1000.0), events, took.toMillis() / 1000.0);
    }

    private static void print(String format, Object... values) {
        System.out.printf("[spine] " + format + "%n", values);
    }
}
