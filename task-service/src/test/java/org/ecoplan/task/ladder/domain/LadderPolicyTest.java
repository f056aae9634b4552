package org.ecoplan.task.ladder.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.ecoplan.kernel.Deadline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LadderPolicyTest {
    private static final Deadline TENTH_OF_JANUARY = new Deadline(LocalDate.of(2025, 1, 10));
    private final LadderPolicy policy = LadderPolicy.standard();

    @ParameterizedTest(name = "between {0} and {1}: {2}")
    @CsvSource({
        "2024-12-01, 2024-12-10, ''",
        "2024-12-10, 2024-12-11, DUE_IN_30!",
        "2024-12-11, 2024-12-11, ''",
        "2024-12-11, 2024-12-25, ''",
        "2024-12-25, 2024-12-26, DUE_IN_15!",
        "2024-12-10, 2025-01-03, DUE_IN_30 DUE_IN_15 DUE_IN_7!",
        "2025-01-03, 2025-01-08, ''",
        "2025-01-08, 2025-01-09, DUE_IN_1!",
        "2025-01-09, 2025-01-10, ''",
        "2025-01-10, 2025-01-11, OVERDUE!",
        "2025-01-08, 2025-01-12, DUE_IN_1 OVERDUE!",
        "2025-01-11, 2026-01-01, ''",
        "2000-01-01, 2026-01-01, DUE_IN_30 DUE_IN_15 DUE_IN_7 DUE_IN_1 OVERDUE!",
        "2025-01-12, 2025-01-10, ''"
    })
    void findsWhatWasCrossedSinceTheLastLookAndLetsTheNewestSpeak(
            LocalDate lastLooked, LocalDate today, String expected) {
        assertThat(told(policy.crossedSince(lastLooked, today, TENTH_OF_JANUARY)))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "issued on {0}: {1}")
    @CsvSource({
        "2024-12-10, ''",
        "2024-12-11, DUE_IN_30!",
        "2025-01-04, DUE_IN_30 DUE_IN_15 DUE_IN_7!",
        "2025-01-10, DUE_IN_30 DUE_IN_15 DUE_IN_7 DUE_IN_1!",
        "2025-01-15, DUE_IN_30 DUE_IN_15 DUE_IN_7 DUE_IN_1 OVERDUE!"
    })
    void letsADutyThatComesLateHearTheNewestRungOnce(LocalDate issued, String expected) {
        assertThat(told(policy.crossedUpTo(issued, TENTH_OF_JANUARY))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "on {0} until {1}: {2}")
    @CsvSource({
        "2025-01-10, 2025-01-12, NOT_OVERDUE",
        "2025-01-11, 2025-01-10, UNTIL_OUT_OF_BOUNDS",
        "2025-01-11, 2025-01-11, OVERDUE 2025-01-11",
        "2025-02-10, 2025-02-24, OVERDUE 2025-01-11",
        "2025-02-10, 2025-02-25, UNTIL_OUT_OF_BOUNDS"
    })
    void whatIsOverdueIsAcknowledgedForTwoWeeksAtMost(LocalDate today, LocalDate until, String expected) {
        assertThat(policy.acknowledge(TENTH_OF_JANUARY, today, until, "已进场施工")
                        .<String>fold(done -> done.rung().name() + " " + done.rungDate(), refusal -> refusal.code()))
                .isEqualTo(expected);
    }

    @Test
    void recordsTheDayOnWhichEachRungStood() {
        assertThat(policy.crossedUpTo(LocalDate.of(2025, 1, 4), TENTH_OF_JANUARY))
                .extracting(Crossing::date)
                .containsExactly(LocalDate.of(2024, 12, 11), LocalDate.of(2024, 12, 26), LocalDate.of(2025, 1, 3));
    }

    @Test
    void countsRungsInCalendarDaysOverTheEndOfFebruary() {
        assertThat(told(policy.crossedSince(
                        LocalDate.of(2024, 2, 28), LocalDate.of(2024, 2, 29), new Deadline(LocalDate.of(2024, 3, 1)))))
                .isEqualTo("DUE_IN_1!");
    }

    private static String told(List<Crossing> crossings) {
        return crossings.stream()
                .map(crossing -> crossing.rung().name() + (crossing.speaks() ? "!" : ""))
                .collect(Collectors.joining(" "));
    }
}
