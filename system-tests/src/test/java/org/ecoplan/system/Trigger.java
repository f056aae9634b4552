package org.ecoplan.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.ecoplan.local.ServicePart;

/**
 * Lets a service kill itself (SIGKILL) at an exact line: a Byteman rule that acts while a file exists. Between
 * two deaths the service runs as if there were no rule.
 */
final class Trigger {
    private final Path armed;
    private final Path rule;

    private Trigger(Path armed, Path rule) {
        this.armed = armed;
        this.rule = rule;
    }

    /** @param ruleName a file of {@code byteman/} in the test resources */
    static Trigger of(String ruleName) {
        try {
            Path rule =
                    Path.of(Objects.requireNonNull(Trigger.class.getResource("/byteman/" + ruleName + ".btm"), ruleName)
                            .toURI());
            return new Trigger(Files.createTempDirectory("ecoplan-trigger").resolve("armed"), rule);
        } catch (IOException noFolder) {
            throw new UncheckedIOException(noFolder);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Stops the service and starts it with the rule. */
    void install(ServicePart service) {
        service.stop();
        restart(service);
    }

    void restart(ServicePart service) {
        service.start(List.of(
                "-javaagent:" + System.getProperty("ecoplan.byteman") + "=script:" + rule,
                "-Decoplan.test.armed=" + armed,
                "-Decoplan.test.kill=" + rule.resolveSibling("kill-parent.sh")));
        service.awaitReady(Duration.ofSeconds(90));
    }

    void arm() {
        try {
            Files.createFile(armed);
        } catch (IOException notArmed) {
            throw new UncheckedIOException(notArmed);
        }
    }

    /** Waits for the death, disarms and starts the service again. */
    void awaitDeathAndRestart(ServicePart service) {
        await("death of " + service.name()).atMost(Duration.ofSeconds(60)).until(() -> !service.isAlive());
        disarm();
        restart(service);
    }

    void disarm() {
        try {
            Files.deleteIfExists(armed);
        } catch (IOException notDisarmed) {
            throw new UncheckedIOException(notDisarmed);
        }
    }
}
