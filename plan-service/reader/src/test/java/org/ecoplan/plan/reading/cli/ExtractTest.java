package org.ecoplan.plan.reading.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ExtractTest {
    private static final Path PLAN = Path.of("src/test/resources/plans/suizhou.txt");

    @TempDir
    Path folder;

    /** What a call printed and how it ended. */
    private record Answer(int code, String out, String err) {}

    @Test
    void printsTheAnnotationOfAPlan() throws IOException {
        // When
        Answer answer = run(PLAN.toString());

        // Then
        JsonNode read = new ObjectMapper().readTree(answer.out());
        assertThat(answer.code()).isZero();
        assertThat(read.path("tasks")).hasSize(8);
        assertThat(read.at("/document/documentNumber").asText()).isEqualTo("随政办发〔2024〕14号");
    }

    @Test
    void printsATableForPeople() {
        // When
        Answer answer = run("--format", "table", PLAN.toString());

        // Then
        assertThat(answer.code()).isZero();
        assertThat(answer.out()).contains("入河排污口溯源整治行动").contains("市生态环境局");
    }

    @Test
    void printsHowNearItComesToAKey() {
        // When
        Answer answer = run("--score", "src/test/resources/keys/suizhou.json", PLAN.toString());
        Answer other = run("--score", "src/test/resources/keys/jiangle.json", PLAN.toString());

        // Then
        assertThat(answer.out())
                .contains("titles                 P 1.000  R 1.000  F1 1.000  (8/8/8)")
                .contains("numeric targets")
                .containsPattern("overall F1 (?:0\\.99\\d|1\\.000)");
        assertThat(other.out()).containsPattern("overall F1 0\\.[0-4]");
        assertThat(run("--score", "no-key.json", PLAN.toString()).code()).isEqualTo(3);
    }

    @Test
    void saysWhyItReadsNothing() throws IOException {
        // Given
        Path broken = Files.write(folder.resolve("a.docx"), new byte[] {'P', 'K', 3, 4, 0, 0});

        // Then
        assertThat(run(folder.resolve("missing.txt").toString()))
                .satisfies(answer -> assertThat(answer.code()).isEqualTo(3))
                .satisfies(answer -> assertThat(answer.err()).contains("文件不存在").contains("missing.txt"));
        assertThat(run(folder.toString()).code()).isEqualTo(3);
        assertThat(run(broken.toString()).err()).containsPattern("[A-Z]+_[A-Z]+");
        assertThat(run().code()).isEqualTo(CommandLine.ExitCode.USAGE);
    }

    private static Answer run(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
            int code = new CommandLine(new Extract()).execute(arguments);
            return new Answer(
                    code, printed.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
