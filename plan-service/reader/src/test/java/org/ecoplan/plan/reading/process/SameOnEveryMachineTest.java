package org.ecoplan.plan.reading.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.ecoplan.plan.reading.PlanTexts;
import org.ecoplan.plan.reading.source.PdfFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read from a document does not depend on the machine that reads it. */
class SameOnEveryMachineTest {

    private static final Map<String, String> ELSEWHERE =
            Map.of("LC_ALL", "POSIX", "LANG", "C", "TZ", "America/New_York", "HOME", "/proc/no-home");

    /** What is read here, by document: the same for every setting it is compared with. */
    private static final Map<String, String> HERE = new HashMap<>();

    static List<List<String>> settings() {
        return List.of(
                List.of("-Dfile.encoding=ISO-8859-1"),
                List.of("-Duser.language=ar", "-Duser.country=EG", "-Duser.extensions=u-nu-arab"),
                List.of("-Duser.language=tr", "-Duser.country=TR"),
                List.of("-Duser.timezone=America/New_York"),
                List.of("-Duser.home=/proc/no-home", "-XX:ActiveProcessorCount=1"),
                List.of("-XX:ActiveProcessorCount=16", "-Duser.timezone=Pacific/Kiritimati"));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void aPlanIsReadTheSame(List<String> setting, @TempDir Path folder) throws IOException, InterruptedException {
        // Given
        byte[] plan = PlanTexts.utf8("zhumadian");

        // Then
        assertThat(answer(folder.resolve("there"), plan, setting, ELSEWHERE)).isEqualTo(here("plan", folder, plan));
    }

    @ParameterizedTest
    @CsvSource({"zh", "tr"})
    void aPdfWithoutItsFontIsReadTheSame(String language, @TempDir Path folder)
            throws IOException, InterruptedException {
        // Given
        byte[] file = new PdfFile()
                .withoutFontDescriptor()
                .page()
                .text(80, 80, 16, "一、主要任务")
                .text(80, 120, 16, "(一)治理入河排污口。2027年底前完成。")
                .bytes();

        // Then
        List<String> setting = List.of("-Duser.language=" + language, "-Duser.home=/proc/no-home");
        assertThat(answer(folder.resolve("there"), file, setting, ELSEWHERE))
                .contains("治理入河排污口")
                .isEqualTo(here("pdf", folder, file));
    }

    private static String here(String name, Path folder, byte[] document) throws IOException, InterruptedException {
        String answer = HERE.get(name);
        if (answer == null) {
            answer = answer(folder.resolve("here"), document, List.of(), Map.of());
            HERE.put(name, answer);
        }
        return answer;
    }

    private static String answer(Path folder, byte[] document, List<String> setting, Map<String, String> environment)
            throws IOException, InterruptedException {
        Handover handover = new Handover(Files.createDirectories(folder));
        Files.write(handover.document(), document);
        ProcessBuilder builder = new ProcessBuilder(
                ReaderCommand.of(new ArrayList<>(setting), List.of(ReaderProcess.FILE, folder.toString())));
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(handover.complaint().toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(handover.complaint()))
                .isZero();
        return Files.readString(folder.resolve("answer.json"));
    }
}
