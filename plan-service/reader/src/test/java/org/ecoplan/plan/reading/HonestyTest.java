package org.ecoplan.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ecoplan.plan.reading.model.Evidence;
import org.ecoplan.plan.reading.model.PlanExtraction;
import org.ecoplan.plan.reading.model.ReadTarget;
import org.ecoplan.plan.reading.model.ReadTask;
import org.ecoplan.plan.reading.model.Span;
import org.ecoplan.plan.reading.model.Undecided;
import org.ecoplan.plan.reading.model.UnusedNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the reader owes the reviewer: evidence, the fate of every number, the check of the numbering, its questions. */
class HonestyTest {

    private static final Pattern NUMBER = Pattern.compile("[0-9０-９]+(?:\\.[0-9０-９]+)*");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "suizhou",
                "jiangle",
                "zhumadian",
                "wuhan",
                "xx-zone",
                "own-tables",
                "own-quotas",
                "own-ranks",
                "own-wrapped"
            })
    void everyNumberIsTheValueOfATargetOrListedWithItsReason(String plan) {
        // Given
        String text = PlanTexts.text(plan);
        PlanExtraction read = PlanTexts.read(plan);
        List<Span> targets =
                targets(read).map(target -> target.evidence().span()).toList();

        // When
        Matcher matcher = NUMBER.matcher(text);
        List<String> lost = new ArrayList<>();
        while (matcher.find()) {
            Span place = new Span(matcher.start(), matcher.end());
            boolean listed = read.unusedNumbers().stream()
                    .anyMatch(number -> number.span().start() <= place.start()
                            && place.start() < number.span().end());
            if (!listed && targets.stream().noneMatch(span -> span.contains(place))) {
                lost.add(matcher.group() + "@" + matcher.start());
            }
        }

        // Then
        assertThat(lost).isEmpty();
        assertThat(read.unusedNumbers())
                .extracting(UnusedNumber::reason)
                .allSatisfy(reason -> assertThat(reason).isNotBlank());
        assertThat(read.unusedNumbers())
                .allSatisfy(number -> assertThat(text.substring(
                                number.span().start(), number.span().end()))
                        .isEqualTo(number.text()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"suizhou", "jiangle", "zhumadian", "wuhan", "xx-zone"})
    void everyItemStandsWhereItsEvidenceSays(String plan) {
        // Given
        String text = PlanTexts.text(plan);
        PlanExtraction read = PlanTexts.read(plan);

        // Then
        assertThat(targets(read)).isNotEmpty().allSatisfy(target -> {
            assertEvidence(target.evidence());
            assertThat(squeezed(text.substring(
                            target.evidence().span().start(),
                            target.evidence().span().end())))
                    .isEqualTo(target.quote());
        });
        assertThat(read.tasks()).isNotEmpty().allSatisfy(task -> assertEvidence(task.evidence()));
        assertThat(read.mechanisms()).allSatisfy(one -> assertEvidence(one.evidence()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"suizhou", "jiangle", "zhumadian", "wuhan", "xx-zone"})
    void theTaskCountAgreesWithThePrintedNumbering(String plan) {
        assertThat(PlanTexts.read(plan).numbering().agrees()).isTrue();
    }

    @Test
    void saysWhereTheNumberingBreaks() {
        // Given
        String text = PlanTexts.text("jiangle").replaceFirst("\n7\\.推进重要领域[^\n]*\n[^\n]*\n", "\n");

        // When
        PlanExtraction read = PlanTexts.readText("broken", text);

        // Then
        assertThat(read.tasks()).hasSize(63);
        assertThat(read.numbering().agrees()).isFalse();
        assertThat(read.numbering().breaks()).hasSize(1);
        assertThat(read.numbering().breaks().get(0).message()).contains("8").contains("7");
    }

    @Test
    void asksAboutWhatItCannotDecide() {
        // When
        List<Undecided> questions = PlanTexts.read("wuhan").undecided();

        // Then
        assertThat(questions).extracting(Undecided::question).anyMatch(question -> question.contains("标题"));
        assertThat(PlanTexts.read("zhumadian").undecided())
                .extracting(Undecided::question)
                .anyMatch(question -> question.contains("两者满足其一"));
    }

    @Test
    void readsNothingFromNothing() {
        // When
        PlanExtraction read = PlanTexts.readText("empty", "");

        // Then
        assertThat(read.tasks()).isEmpty();
        assertThat(read.undecided()).isNotEmpty();
    }

    private static Stream<ReadTarget> targets(PlanExtraction read) {
        return Stream.concat(
                read.headlineTargets().stream(),
                read.tasks().stream().map(ReadTask::targets).flatMap(List::stream));
    }

    private static void assertEvidence(Evidence evidence) {
        assertThat(evidence.span().end()).isGreaterThan(evidence.span().start());
        assertThat(evidence.rule()).isNotBlank();
        assertThat(evidence.confidence()).isBetween(0.0, 1.0);
    }

    private static String squeezed(String words) {
        StringBuilder squeezed = new StringBuilder();
        words.chars()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .map(c -> c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c)
                .forEach(c -> squeezed.append((char) c));
        return squeezed.toString();
    }
}
