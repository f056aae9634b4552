package org.ecoplan.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one script, {@code ecoplan}, in a checkout of its own. */
class ScriptTest {
    private static final Path SCRIPT = Path.of("..", "..", "ecoplan");

    @TempDir
    Path checkout;

    @Test
    void showsTheLogOfAPartAndNamesThoseThereAreForAnother() throws Exception {
        Files.copy(SCRIPT, checkout.resolve("ecoplan"));
        Path logs = Files.createDirectories(checkout.resolve(".ecoplan/logs"));
        Files.writeString(logs.resolve("task-service.log"), "first line\nlast line\n");

        assertThat(run("logs", "task-service")).isEqualTo("0 first line\nlast line\n");
        assertThat(run("logs", "nobody"))
                .startsWith("1 There is no log of nobody.")
                .contains("task-service");
        assertThat(run("logs")).startsWith("1 Which part?").contains("task-service");
    }

    @Test
    void definesEachFunctionOnce() throws IOException {
        Matcher function = Pattern.compile("(?m)^([a-z_]+)\\(\\)").matcher(Files.readString(SCRIPT));
        List<String> names = function.results().map(found -> found.group(1)).toList();

        assertThat(names).isNotEmpty().doesNotHaveDuplicates();
    }

    /** The exit code and what was printed. */
    private String run(String... words) throws IOException, InterruptedException {
        ProcessBuilder script =
                new ProcessBuilder("bash", checkout.resolve("ecoplan").toString());
        script.command().addAll(List.of(words));
        Process process = script.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return process.exitValue() + " " + printed;
    }
}
