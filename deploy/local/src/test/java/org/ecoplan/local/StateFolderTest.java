package org.ecoplan.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFolderTest {
    @TempDir
    Path folder;

    private StateFolder state;

    @BeforeEach
    void open() {
        state = new StateFolder(folder);
    }

    @Test
    void remembersALivingProcessUntilToldToForget() {
        // Given
        state.remember("kafka", ProcessHandle.current());

        // When
        var remembered = state.processOf("kafka");
        state.forget("kafka");

        // Then
        assertThat(remembered).contains(ProcessHandle.current());
        assertThat(state.processOf("kafka")).isEmpty();
        assertThat(state.remembers("kafka")).isFalse();
    }

    @Test
    void knowsThatAProcessHasDied() throws Exception {
        // Given
        Process process = new ProcessBuilder("sleep", "60").start();
        state.remember("kafka", process.toHandle());

        // When
        process.destroyForcibly().waitFor();

        // Then
        assertThat(state.processOf("kafka")).isEmpty();
        assertThat(state.remembers("kafka")).isTrue();
    }

    @Test
    void doesNotTakeAnotherProcessWithTheSameNumberForThePart() throws IOException {
        // Given
        long lastYear =
                ProcessHandle.current().info().startInstant().orElseThrow().getEpochSecond() - 31_536_000;
        Files.writeString(
                Files.createDirectories(folder.resolve("run")).resolve("kafka.pid"),
                new ProcessMark(ProcessHandle.current().pid(), lastYear).text());

        // When
        var process = state.processOf("kafka");

        // Then
        assertThat(process).isEmpty();
    }

    @Test
    void takesATornMarkForNone() throws IOException {
        // Given
        Files.writeString(Files.createDirectories(folder.resolve("run")).resolve("kafka.pid"), "12");

        // When
        var process = state.processOf("kafka");

        // Then
        assertThat(process).isEmpty();
    }

    @Test
    void keepsTheContactsKeyOverRestartsAndFromOthers() throws IOException {
        // Given
        String made = KeptSecret.contactsKey(state).base64();

        // When
        String read = KeptSecret.contactsKey(new StateFolder(folder)).base64();

        // Then
        assertThat(read).isEqualTo(made);
        assertThat(java.util.Base64.getDecoder().decode(read)).hasSize(32);
        assertThat(Files.getPosixFilePermissions(state.data("contacts.key"))).hasSize(2);
    }

    @Test
    void isClosedToOthersEvenIfItWasOpen() throws IOException {
        // Given
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));

        // When
        Path data = new StateFolder(folder).data("received.jsonl").getParent();

        // Then
        assertThat(Files.getPosixFilePermissions(folder)).hasSize(3);
        assertThat(Files.getPosixFilePermissions(data)).hasSize(3);
    }

    @Test
    void clearsADatabaseFolderThatWasNeverComplete() throws IOException {
        // Given
        Path half = Files.createDirectories(state.data("postgres").resolve("base"));

        // When
        new PostgresFolder(state.data("postgres")).clearLeftovers();

        // Then
        assertThat(half).doesNotExist();
    }

    @Test
    void keepsACompleteDatabaseFolderAndRemovesTheLockOfADeadServer() throws IOException {
        // Given
        PostgresFolder data = new PostgresFolder(Files.createDirectories(state.data("postgres")));
        data.markComplete();
        Files.writeString(state.data("postgres").resolve("postmaster.pid"), "999999999\n");

        // When
        data.clearLeftovers();

        // Then
        assertThat(state.data("postgres")).isDirectory();
        assertThat(state.data("postgres").resolve("postmaster.pid")).doesNotExist();
    }
}
