package org.ecoplan.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
    @TempDir
    Path folder;

    private final Ports ports = Ports.free();
    private Process byHand;

    @AfterEach
    void end() throws InterruptedException {
        byHand.destroyForcibly().waitFor();
    }

    @Test
    void areAlsoServicesThatSomebodyStartedByHandOnThePortsOfTheSystem() throws Exception {
        // Given
        StateFolder state = new StateFolder(folder.resolve("state"));
        state.rememberPorts(ports);
        state.rememberParts(List.of("postgres", "task-service"));
        StandInService.packageInto(folder.resolve("app"));
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                folder.resolve("app/quarkus-run.jar").toString());
        command.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        command.environment().put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(PortName.TASK)));
        command.environment().put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        command.environment().put("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.of(PortName.TASK_MANAGEMENT)));
        byHand = command.start();
        await().atMost(Duration.ofSeconds(30)).until(() -> new Doors(ports).isOpen("task-service"));
        Leftovers leftovers = new Leftovers(state);

        // When
        var found = leftovers.startedByHand();
        leftovers.end();

        // Then
        assertThat(found).containsOnlyKeys("task-service").containsValue(byHand.toHandle());
        assertThat(byHand.isAlive()).isFalse();
    }
}
