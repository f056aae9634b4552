package org.ecoplan.plan.plan.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.ecoplan.plan.plan.domain.ReadingNotes.RepeatedDuty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepeatedDutyDatesTest {
    private static final LocalDate ISSUED = LocalDate.parse("2025-01-06");

    @ParameterizedTest
    @CsvSource({
        "MONTH, 2025-01-31, 2025-02-28, 12",
        "QUARTER, 2025-03-31, 2025-06-30, 4",
        "HALF_YEAR, 2025-06-30, 2025-12-31, 2",
        "HALF_YEAR_AND_YEAR_END, 2025-06-30, 2025-12-31, 2",
        "WEEK, 2025-01-12, 2025-01-19, 51"
    })
    void isDueAtTheEndOfEachCycleWithinThePlan(String cycle, LocalDate first, LocalDate second, int count) {
        List<LocalDate> days = RepeatedDutyDates.of(duty(cycle, null, "每期公开一次"), ISSUED, LocalDate.parse("2025-12-31"));

        assertThat(days).hasSize(count).startsWith(first, second).isSorted();
    }

    @Test
    void goesOverTheYearBehindTheIssueWhereThePlanPrintsNoEnd() {
        assertThat(RepeatedDutyDates.of(duty("YEAR", null, "每年评估一次"), ISSUED, null))
                .containsExactly(LocalDate.parse("2025-12-31"));
    }

    @Test
    void isDueOnceAWhileAfterTheIssue() {
        assertThat(RepeatedDutyDates.of(duty("AFTER_ISSUE", "P2M", "印发之日起2个月内报备案"), ISSUED, null))
                .containsExactly(LocalDate.parse("2025-03-06"));
    }

    @Test
    void doesNotTakeWorkingDaysForDays() {
        assertThat(RepeatedDutyDates.of(duty("AFTER_ISSUE", "P30D", "印发之日起30个工作日内完成"), ISSUED, null))
                .isEmpty();
    }

    @Test
    void isAtMostSoManyDaysHoweverLongThePlanRuns() {
        assertThat(RepeatedDutyDates.of(duty("WEEK", null, "每周巡查"), ISSUED, LocalDate.parse("2999-12-31")))
                .hasSize(400);
    }

    private static RepeatedDuty duty(String cycle, String afterIssue, String quote) {
        return new RepeatedDuty(cycle, afterIssue == null ? 1 : 0, afterIssue, quote, PlanFixture.SOMEWHERE);
    }
}
