package org.ecoplan.plan.reading.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every hostile file is answered within its time, one after the other, in one process of limited memory. */
class HostileFilesTest {
    /** Ten seconds, and what a busy machine needs to wake the one who waits. */
    private static final long LONGEST_MILLIS = 12_000;

    /** Who got less processor time than this in his ten seconds was kept from working. */
    private static final long STARVED_MILLIS = 6_000;

    private static final long MOST_KIBIBYTES = 512 * 1024;
    private static final List<HostileFiles.Case> CASES = HostileFiles.all();
    private static final Map<String, String[]> ANSWERS = new HashMap<>();

    @BeforeAll
    static void readAllInASmallProcess(@TempDir Path folder) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:MaxMetaspaceSize=64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                HostileReading.class.getName()));
        for (HostileFiles.Case each : CASES) {
            command.add(Files.write(folder.resolve(each.name()), each.maker().make())
                    .toString());
        }
        Path output = folder.resolve("answers");
        Process process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        Files.readAllLines(output).stream().map(line -> line.split("\t")).forEach(line -> ANSWERS.put(line[0], line));
        assertThat(process.exitValue()).as("last answer: %s", ANSWERS.size()).isZero();
    }

    @TestFactory
    Stream<DynamicTest> answersEachWithinTenSeconds() {
        return CASES.stream()
                .map(each -> DynamicTest.dynamicTest(each.name(), () -> {
                    String[] answer = ANSWERS.get(each.name());
                    if (!wasStarved(answer)) {
                        assertThat(answer[1]).isIn(each.answers());
                    }
                    assertThat(Long.parseLong(answer[2])).isLessThan(LONGEST_MILLIS);
                }));
    }

    private static boolean wasStarved(String[] answer) {
        return answer[1].equals("TIME_EXCEEDED") && Long.parseLong(answer[3]) < STARVED_MILLIS;
    }

    @Test
    void staysWithinHalfAGibibyte() {
        // Then
        assertThat(Long.parseLong(ANSWERS.get("MEMORY")[1])).isLessThanOrEqualTo(MOST_KIBIBYTES);
    }
}
