package org.ecoplan.task.evidence.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.ecoplan.task.evidence.domain.EvidenceId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process of its own writes files one after another ({@link EvidenceWriter}) and is killed, thirty times. */
class KilledWriterTest {
    private static final int KILLS = 30;

    @TempDir
    Path folder;

    Vertx vertx;

    @BeforeEach
    void startVertx() {
        vertx = Vertx.vertx();
    }

    @AfterEach
    void stopVertx() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void aWriterThatIsKilledLeavesWholeFilesAndWhatTheSweepFinds() throws Exception {
        Random chance = new Random(30);
        List<String> placed = new ArrayList<>();
        int unfinished = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            placed.addAll(writeUntilKilled(kill, chance.nextInt(120)));
            unfinished += incoming().size();

            // what is there under a hash has that hash, and what was told is there
            for (Path object : objects()) {
                assertThat(sha256(object)).isEqualTo(object.getFileName().toString());
            }
            assertThat(objects().stream().map(file -> file.getFileName().toString()))
                    .containsAll(placed);
            sweep();
        }
        assertThat(placed).isNotEmpty();
        assertThat(unfinished).isPositive();
        assertThat(incoming()).isEmpty();
    }

    /** Answers the hashes of which the writer said that they are in their place. */
    private List<String> writeUntilKilled(int seed, int millisAfterTheFirst) throws Exception {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EvidenceWriter.class.getName(),
                        folder.toString(),
                        Integer.toString(seed))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> told = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            String first = lines.readLine();
            assertThat(first).hasSize(64);
            told.add(first);
            assertThat(writer.waitFor(millisAfterTheFirst, TimeUnit.MILLISECONDS))
                    .isFalse();
            writer.toHandle().destroyForcibly(); // its words can still be read
            writer.waitFor();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.length() == 64) {
                    told.add(line);
                }
            }
        } finally {
            writer.destroyForcibly();
        }
        return told;
    }

    /** As the sweep does with what came of uploads that are none any more. */
    private void sweep() {
        FolderStaging staging = new FolderStaging(vertx, folder, Duration.ofSeconds(1));
        for (EvidenceId id : staging.all().await().atMost(Duration.ofSeconds(5))) {
            staging.discard(id).await().atMost(Duration.ofSeconds(5));
        }
    }

    private List<Path> incoming() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("incoming"))) {
            return files.toList();
        }
    }

    private List<Path> objects() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("objects"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
