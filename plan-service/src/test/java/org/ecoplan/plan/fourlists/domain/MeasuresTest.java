package org.ecoplan.plan.fourlists.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MeasuresTest {

    @Test
    void areTheSentencesOfATaskWithoutItsTitleAndItsUnits() {
        String clause = "(一)排污口整治行动。加快排污口整治(含支流),2024年底前完成70%;推进排查。(牵头单位:市生态环境局,以下均需各县市区人民政府实施,不再重复)\n";

        assertThat(Measures.of(clause, "(一)", "排污口整治行动")).containsExactly("加快排污口整治(含支流),2024年底前完成70%", "推进排查");
    }

    @Test
    void areNoneWhereATaskWasAddedByHand() {
        assertThat(Measures.of("", "(一)", "补录")).isEmpty();
    }
}
