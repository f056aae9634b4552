package org.ecoplan.testkit.stack;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.ecoplan.testkit.security.SigningKeys;

/**
 * Starts a real PostgreSQL and a real Kafka for the tests of a module and points the service at them; real
 * tokens are signed with a key pair made for this run. Use as
 * {@code @QuarkusTestResource(PostgresAndKafka.class)}.
 */
public class PostgresAndKafka implements QuarkusTestResourceLifecycleManager {
    private EmbeddedPostgres postgres;
    private KafkaInTheTest kafka;

    @Override
    public Map<String, String> start() {
        CompletableFuture<Void> broker = CompletableFuture.runAsync(() -> {
            kafka = new KafkaInTheTest();
            kafka.start();
        });
        try {
            postgres = EmbeddedPostgres.builder().start();
        } catch (IOException notStarted) {
            throw new UncheckedIOException("PostgreSQL does not start", notStarted);
        }
        broker.join();
        Map<String, String> settings = new HashMap<>(SigningKeys.create().settings());
        settings.put("ecoplan.db.host", "127.0.0.1");
        settings.put("ecoplan.db.port", String.valueOf(postgres.getPort()));
        settings.put("ecoplan.db.name", "postgres");
        settings.put("ecoplan.db.user", "postgres");
        settings.put("ecoplan.db.password", "postgres");
        settings.put("kafka.bootstrap.servers", kafka.bootstrapServers());
        settings.put("ecoplan.demo.clock", "true");
        settings.put("quarkus.http.test-port", "0");
        return settings;
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
