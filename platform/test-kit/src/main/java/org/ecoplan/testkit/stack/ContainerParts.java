package org.ecoplan.testkit.stack;

import java.util.Map;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** PostgreSQL and Kafka in containers; images by the variables of docker-compose.yml. */
final class ContainerParts implements Parts {
    private final PostgreSQLContainer postgres = new PostgreSQLContainer(image("POSTGRES", "postgres", "18"));
    private final KafkaContainer kafka = new KafkaContainer(image("KAFKA", "apache/kafka", "4.1.1"))
            .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");

    private static DockerImageName image(String part, String official, String version) {
        String name = System.getenv().getOrDefault(part + "_IMAGE", official);
        String tag = System.getenv().getOrDefault(part + "_VERSION", version);
        return DockerImageName.parse(name + ":" + tag).asCompatibleSubstituteFor(official);
    }

    @Override
    public void start() {
        Startables.deepStart(postgres, kafka).join();
    }

    @Override
    public Map<String, String> settings() {
        return Map.of(
                "ecoplan.db.host", postgres.getHost(),
                "ecoplan.db.port", String.valueOf(postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT)),
                "ecoplan.db.name", postgres.getDatabaseName(),
                "ecoplan.db.user", postgres.getUsername(),
                "ecoplan.db.password", postgres.getPassword(),
                "kafka.bootstrap.servers", kafka.getBootstrapServers());
    }

    @Override
    public void stop() {
        kafka.stop();
        postgres.stop();
    }
}
