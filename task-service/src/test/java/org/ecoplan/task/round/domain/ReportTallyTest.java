package org.ecoplan.task.round.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTallyTest {

    @Test
    void ratesAreSharesOfWhatIsExpectedWithOneDecimal() {
        ReportTally tally = new ReportTally(3, 5, 1, 1, 1, 1, 0);
        assertThat(tally.handedIn()).isEqualTo(2);
        assertThat(tally.submissionRate()).contains(new BigDecimal("66.7"));
        assertThat(tally.timelinessRate()).contains(new BigDecimal("33.3"));
    }

    @Test
    void whereNothingIsExpectedThereIsNoRate() {
        assertThat(new ReportTally(0, 4, 0, 0, 0, 0, 0).submissionRate()).isEmpty();
        assertThat(ReportTally.sum(List.of()).timelinessRate()).isEmpty();
    }

    @Test
    void theWholeIsTheSumOfItsParts() {
        assertThat(ReportTally.sum(
                        List.of(new ReportTally(1, 2, 3, 4, 5, 6, 7), new ReportTally(10, 20, 30, 40, 50, 60, 70))))
                .isEqualTo(new ReportTally(11, 22, 33, 44, 55, 66, 77));
    }
}
