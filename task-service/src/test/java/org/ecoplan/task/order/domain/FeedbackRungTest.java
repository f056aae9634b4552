package org.ecoplan.task.order.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.task.order.domain.FeedbackRung.DUE_IN_3;
import static org.ecoplan.task.order.domain.FeedbackRung.LATE;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedbackRungTest {
    private static final LocalDate DUE = LocalDate.of(2024, 10, 15);

    @Test
    void itIsToldThreeDaysBeforeAndOnTheDayAfter() {
        assertThat(FeedbackRung.crossed(DUE, LocalDate.of(2024, 10, 11))).isEmpty();
        assertThat(FeedbackRung.crossed(DUE, LocalDate.of(2024, 10, 12))).containsExactly(DUE_IN_3);
        assertThat(FeedbackRung.crossed(DUE, DUE)).containsExactly(DUE_IN_3);
        assertThat(FeedbackRung.crossed(DUE, LocalDate.of(2024, 10, 16))).containsExactly(DUE_IN_3, LATE);
        assertThat(FeedbackRung.nextAfter(DUE, LocalDate.of(2024, 10, 1))).contains(LocalDate.of(2024, 10, 12));
        assertThat(FeedbackRung.nextAfter(DUE, LocalDate.of(2024, 10, 12))).contains(LocalDate.of(2024, 10, 16));
        assertThat(FeedbackRung.nextAfter(DUE, LocalDate.of(2024, 10, 16))).isEmpty();
    }

    @ParameterizedTest(name = "{0}/{1}: {2}")
    @CsvSource({"2024, 3, 督办单〔2024〕3号", "2026, 1, 督办单〔2026〕1号", "2024, 1000, 督办单〔2024〕1000号"})
    void aNumberIsPrintedWithoutLeadingZeros(int year, int sequence, String text) {
        assertThat(new OrderNumber(year, sequence).text()).isEqualTo(text);
    }
}
