package org.ecoplan.task.timeline.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.ecoplan.task.assignment.domain.DutyStep;
import org.ecoplan.task.order.domain.OrderStep;
import org.ecoplan.task.report.domain.Review;
import org.junit.jupiter.api.Test;

class StepWordsTest {

    @Test
    void aTimeLineSaysAStepAsTheFeatureItself() {
        assertThat(DutyStep.values())
                .allSatisfy(step -> assertThat(StepWords.ofDuty(step.name())).isEqualTo(step.title()));
        assertThat(OrderStep.values())
                .allSatisfy(step -> assertThat(StepWords.ofOrder(step.name())).isEqualTo(step.title()));
    }

    @Test
    void eachVerdictHasItsWords() {
        assertThat(Review.Verdict.values())
                .allSatisfy(verdict ->
                        assertThat(StepWords.ofReview(verdict.name())).matches("\\p{IsHan}+"));
    }
}
