package org.ecoplan.task.ladder.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.task.ladder.application.AnswerRung.DUE_IN_3;
import static org.ecoplan.task.ladder.application.AnswerRung.LATE;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AnswerRungTest {
    private static final LocalDate DUE = LocalDate.of(2024, 10, 15);

    @Test
    void itIsToldThreeDaysBeforeAndOnTheDayAfter() {
        assertThat(AnswerRung.crossed(DUE, LocalDate.of(2024, 10, 11))).isEmpty();
        assertThat(AnswerRung.crossed(DUE, LocalDate.of(2024, 10, 12))).containsExactly(DUE_IN_3);
        assertThat(AnswerRung.crossed(DUE, DUE)).containsExactly(DUE_IN_3);
        assertThat(AnswerRung.crossed(DUE, LocalDate.of(2024, 10, 16))).containsExactly(DUE_IN_3, LATE);
        assertThat(AnswerRung.nextAfter(DUE, LocalDate.of(2024, 10, 1))).contains(LocalDate.of(2024, 10, 12));
        assertThat(AnswerRung.nextAfter(DUE, LocalDate.of(2024, 10, 12))).contains(LocalDate.of(2024, 10, 16));
        assertThat(AnswerRung.nextAfter(DUE, LocalDate.of(2024, 10, 16))).isEmpty();
    }
}
