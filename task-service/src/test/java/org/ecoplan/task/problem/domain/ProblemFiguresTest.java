package org.ecoplan.task.problem.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemFiguresTest {

    @Test
    void ratesAreOfTheirOwnWholeAndRoundedOnce() {
        ProblemFigures figures = new ProblemFigures("421303", 7, 2, 3, 1, 100);

        assertThat(figures.closedOutShare()).isEqualByComparingTo("28.57");
        assertThat(figures.relapseRate()).isEqualByComparingTo("33.33");
        assertThat(figures.meanDays()).isEqualByComparingTo("33.33");
    }

    @Test
    void ofNothingThereIsNoRate() {
        ProblemFigures none = new ProblemFigures(null, 0, 0, 0, 0, 0);

        assertThat(none.closedOutShare()).isNull();
        assertThat(none.relapseRate()).isNull();
        assertThat(none.meanDays()).isNull();
    }
}
