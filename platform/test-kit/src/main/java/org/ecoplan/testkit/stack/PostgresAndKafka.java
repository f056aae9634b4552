package org.ecoplan.testkit.stack;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.ecoplan.testkit.security.SigningKeys;

/**
 * Starts a real PostgreSQL and a real Kafka for the tests of a module and points the service at them; real
 * tokens are signed with a key pair made for this run. Use as
 * {@code @QuarkusTestResource(PostgresAndKafka.class)}. With the Maven profile {@code containers} both run in
 * containers, otherwise embedded.
 */
public class PostgresAndKafka implements QuarkusTestResourceLifecycleManager {
    private static final boolean IN_CONTAINERS = Boolean.getBoolean("ecoplan.test.containers");

    private final Parts parts = IN_CONTAINERS ? new ContainerParts() : new EmbeddedParts();

    @Override
    public Map<String, String> start() {
        parts.start();
        Map<String, String> settings = new HashMap<>(SigningKeys.create().settings());
        settings.putAll(parts.settings());
        settings.put("ecoplan.demo", "true");
        settings.put("ecoplan.demo.clock", "true");
        settings.putAll(ManagementPort.settings());
        return settings;
    }

    @Override
    public void stop() {
        parts.stop();
    }
}
