package org.ecoplan.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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
    private final List<String> options;

    private Trigger(Path armed, Path rule, List<String> options) {
        this.armed = armed;
        this.rule = rule;
        this.options = options;
    }

    /** @param ruleName a file of {@code byteman/} in the test resources */
    static Trigger of(String ruleName) {
        try {
            Path rule =
                    Path.of(Objects.requireNonNull(Trigger.class.getResource("/byteman/" + ruleName + ".btm"), ruleName)
                            .toURI());
            return new Trigger(Files.createTempDirectory("ecoplan-trigger").resolve("armed"), rule, List.of());
        } catch (IOException noFolder) {
            throw new UncheckedIOException(noFolder);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The same with further options of the service's virtual machine. */
    Trigger with(List<String> more) {
        return new Trigger(armed, rule, more);
    }

    /** Stops the service and starts it with the rule. */
    void install(ServicePart service) {
        service.stop();
        restart(service);
    }

    void restart(ServicePart service) {
        List<String> all = new ArrayList<>(options);
        all.add("-javaagent:" + System.getProperty("ecoplan.byteman") + "=script:" + rule);
        all.add("-Decoplan.test.armed=" + armed);
        all.add("-Decoplan.test.kill=" + rule.resolveSibling("kill-parent.sh"));
        service.start(all);
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
