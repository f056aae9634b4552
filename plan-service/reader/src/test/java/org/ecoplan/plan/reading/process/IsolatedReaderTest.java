package org.ecoplan.plan.reading.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecoplan.plan.reading.PlanReader;
import org.ecoplan.plan.reading.PlanTexts;
import org.ecoplan.plan.reading.source.DocumentText;
import org.ecoplan.plan.reading.source.RefusalReason;
import org.ecoplan.plan.reading.source.SourceFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IsolatedReaderTest {
    private static final Duration AMPLE = Duration.ofSeconds(60);

    private final IsolatedReader reader = new IsolatedReader(AMPLE);

    @Test
    void findsTheSameAsTheReaderInThisProcess(@TempDir Path folder) throws IOException {
        // Given
        Path file = Files.writeString(folder.resolve("plan.txt"), PlanTexts.text("suizhou"));

        // When
        IsolatedReading.Read read = (IsolatedReading.Read) reader.read(file);

        // Then
        DocumentText document = new DocumentText("", SourceFormat.TXT, read.text(), List.of());
        assertThat(read.format()).isEqualTo(SourceFormat.TXT);
        assertThat(read.extraction()).isEqualTo(new PlanReader().read(document));
    }

    @Test
    void pastedTextArrivesAsItIs() throws IOException {
        IsolatedReading.Read read = (IsolatedReading.Read) reader.readPasted("一、任务\r\n𠮷\uD840<p>");

        assertThat(read.format()).isEqualTo(SourceFormat.PASTED);
        assertThat(read.text()).isEqualTo("一、任务\n𠮷�<p>");
        assertThat(read.extraction().warnings()).hasSize(1);
    }

    @Test
    void whatTakesTooLongIsStopped() throws IOException {
        List<Path> before = handovers();

        IsolatedReading reading = new IsolatedReader(Duration.ofMillis(20)).readPasted("一、任务");

        assertThat(reading).isEqualTo(new IsolatedReading.Refused(RefusalReason.TIME_EXCEEDED, "上限 0 秒"));
        assertThat(handovers()).isEqualTo(before);
    }

    @Test
    void whatExhaustsTheMemoryIsRefused() throws IOException {
        IsolatedReading reading = new IsolatedReader(AMPLE, 16).readPasted("治".repeat(4_000_000));

        assertThat(reading).isEqualTo(new IsolatedReading.Refused(RefusalReason.TOO_MANY_ELEMENTS, "全文"));
    }

    @Test
    void whatIsLongerThanAnyPlanIsRefused() throws IOException {
        IsolatedReading reading = reader.readPasted("治".repeat(500_001));

        assertThat(reading).isEqualTo(new IsolatedReading.Refused(RefusalReason.TOO_MANY_CHARACTERS, "第 500000 个字符之后"));
    }

    @Test
    void whatHoldsMoreThanAReviewCanShowIsRefused() throws IOException {
        String tasks = IntStream.rangeClosed(1, 3_000)
                .mapToObj(number -> number + ".治理第" + number + "条河。牵头单位：市水务局")
                .collect(Collectors.joining("\n"));

        IsolatedReading reading = reader.readPasted("一、主要任务\n" + tasks);

        assertThat(reading).isEqualTo(new IsolatedReading.Refused(RefusalReason.TOO_MANY_ITEMS, "第 502 行,上限 5000 项"));
    }

    @Test
    void aSentenceThatEachOfItsPartsQuotesIsRefused() throws IOException {
        String levels = IntStream.rangeClosed(1, 900)
                .mapToObj(number -> "达到" + (number % 90 + 5) + "%以上")
                .collect(Collectors.joining("或"));

        IsolatedReading reading =
                reader.readPasted("一、主要任务\n(一)治水。" + ("到2025年,断面达标率" + levels + "。").repeat(3) + "(市水务局负责)");

        assertThat(reading).isEqualTo(new IsolatedReading.Refused(RefusalReason.TOO_MANY_ITEMS, "第 2 行,上限 5000 项"));
    }

    @Test
    void questionsCountAsItems() throws IOException {
        String tasks = IntStream.rangeClosed(1, 1_300)
                .mapToObj(number -> number + ".治理第" + number + "条河。断面达标率达到90%。(市水务局负责)")
                .collect(Collectors.joining("\n"));

        IsolatedReading reading = reader.readPasted("一、主要任务\n" + tasks);

        assertThat(reading).isInstanceOfSatisfying(IsolatedReading.Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(RefusalReason.TOO_MANY_ITEMS);
            assertThat(refused.place()).startsWith("第 ").endsWith("上限 5000 项");
        });
    }

    @Test
    void theReadingEndsWithTheProcessThatAsked(@TempDir Path folder) throws IOException, InterruptedException {
        // Given
        Handover handover = new Handover(folder);
        handover.hand(PlanTexts.text("suizhou").repeat(100));
        Process process = new ProcessBuilder(
                        ReaderCommand.of(List.of(), List.of(ReaderProcess.PASTED, folder.toString())))
                .redirectErrorStream(true)
                .redirectOutput(handover.complaint().toFile())
                .start();

        // When
        process.getOutputStream().close();

        // Then
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(handover.document(), handover.complaint());
        }
    }

    private static List<Path> handovers() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("ecoplan-import"))
                    .sorted()
                    .toList();
        }
    }
}
