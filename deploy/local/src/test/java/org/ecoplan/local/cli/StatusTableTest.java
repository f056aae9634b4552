package org.ecoplan.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ecoplan.local.PortName;
import org.ecoplan.local.Ports;
import org.ecoplan.local.StateFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusTableTest {
    @TempDir
    Path folder;

    @Test
    void namesADeadPartWithItsLastWords() throws IOException {
        // Given
        StateFolder state = new StateFolder(folder);
        Files.writeString(state.log("task-service"), "Terminating due to java.lang.OutOfMemoryError\n");
        Path run = Files.createDirectories(folder.resolve("run"));
        Files.writeString(run.resolve("parts"), "task-service\nplan-service\n");
        Files.writeString(run.resolve("task-service.pid"), "999999999 1\n");

        // When
        Ports ports = Ports.free();
        StatusTable table = StatusTable.of(state, ports);

        // Then
        assertThat(table.text())
                .containsPattern("PART +STATE +PORT +MGMT")
                .containsPattern(
                        "task-service +died +" + ports.of(PortName.TASK) + " +" + ports.of(PortName.TASK_MANAGEMENT));
        assertThat(table.isAllReady()).isFalse();
        assertThat(table.text())
                .containsPattern("task-service +died")
                .containsPattern("plan-service +stopped")
                .contains("task-service died; last lines of", "Terminating due to java.lang.OutOfMemoryError");
    }

    @Test
    void saysThatNobodySupervisesPartsWhoseLauncherIsGone() throws IOException {
        // Given
        StateFolder state = new StateFolder(folder);
        Path run = Files.createDirectories(folder.resolve("run"));
        Files.writeString(run.resolve("parts"), "kafka\n");
        ProcessHandle self = ProcessHandle.current();
        String mark =
                self.pid() + " " + self.info().startInstant().orElseThrow().getEpochSecond() + "\n";
        Files.writeString(run.resolve("kafka.pid"), mark);

        // Then
        assertThat(StatusTable.of(state, Ports.free()).text()).contains("Nobody supervises these parts");

        // When
        Files.writeString(run.resolve("launcher.pid"), mark);

        // Then
        assertThat(StatusTable.of(state, Ports.free()).text()).doesNotContain("Nobody supervises");
    }
}
