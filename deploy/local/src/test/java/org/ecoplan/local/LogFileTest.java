package org.ecoplan.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
    @TempDir
    Path folder;

    @Test
    void tellsTheLastLinesOfALogOfAnySize() throws IOException {
        // Given
        Path log = folder.resolve("part.log");
        Files.writeString(log, "x".repeat(100_000) + "\nfirst\n" + "line\n".repeat(18) + "last\n");

        // When
        String told = LogFile.lastLines(log);

        // Then
        assertThat(told).contains("first").endsWith("last").doesNotContain("xxx");
    }

    @Test
    void isTurnedOverWhileItsProcessGoesOnWriting() throws IOException {
        // Given
        Path log = LogFile.made(folder.resolve("part.log"));
        try (OutputStream process = Files.newOutputStream(log, StandardOpenOption.APPEND)) {
            process.write("old words\n".getBytes(StandardCharsets.UTF_8));

            // When
            LogFile.bound(log, 5);
            process.write("new\n".getBytes(StandardCharsets.UTF_8));
            LogFile.bound(log, 5);
        }

        // Then
        assertThat(log).hasContent("new\n");
        assertThat(folder.resolve("part.log.1")).hasContent("old words\n");
    }

    @Test
    void canBeReadByItsUserOnly() throws IOException {
        // When
        Path log = LogFile.made(folder.resolve("part.log"));

        // Then
        assertThat(Files.getPosixFilePermissions(log)).hasSize(2);
    }
}
