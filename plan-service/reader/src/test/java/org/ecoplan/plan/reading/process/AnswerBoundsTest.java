package org.ecoplan.plan.reading.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.ecoplan.plan.reading.PlanReader;
import org.ecoplan.plan.reading.model.PlanExtraction;
import org.ecoplan.plan.reading.model.ReadTask;
import org.ecoplan.plan.reading.source.DocumentText;
import org.ecoplan.plan.reading.source.SourceFormat;
import org.junit.jupiter.api.Test;

class AnswerBoundsTest {
    private static final String LONG = "断面达标率".repeat(280);
    private static final String TEXT = "一、主要任务\n(一)治水。\n到2025年," + LONG + "达到90%。(市水务局负责)";

    @Test
    void holdsAPlan() {
        assertThat(new AnswerBounds(TEXT).hold(read())).isTrue();
    }

    @Test
    void quotesOfMoreThanThreeMillionCharactersAreTooMuch() {
        // Given
        AnswerBounds bounds = new AnswerBounds(TEXT);

        // Then
        assertThat(bounds.hold(withTargets(4_000))).isFalse();
        assertThat(bounds.place()).isEqualTo("第 3 行,上限 3000000 个字符");
    }

    @Test
    void fewerQuotesOfTheSameLengthAreNot() {
        assertThat(new AnswerBounds(TEXT).hold(withTargets(900))).isTrue();
    }

    private static PlanExtraction withTargets(int times) {
        PlanExtraction read = read();
        ReadTask task = read.tasks().get(0);
        return new PlanExtraction(
                read.source(),
                read.document(),
                read.likeness(),
                read.headlineTargets(),
                read.defaultImplementers(),
                read.actions(),
                List.of(task.withTargets(
                        Collections.nCopies(times, task.targets().get(0)))),
                read.problems(),
                read.mechanisms(),
                read.repeatedDuties(),
                read.undecided(),
                read.unusedNumbers(),
                read.numbering(),
                read.coverage(),
                read.warnings());
    }

    private static PlanExtraction read() {
        PlanExtraction read = new PlanReader().read(new DocumentText("", SourceFormat.TXT, TEXT, List.of()));
        assertThat(read.tasks()).hasSize(1);
        assertThat(read.tasks().get(0).targets()).hasSize(1);
        return read;
    }
}
