package org.ecoplan.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.localDates;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDayCalendarTest {
    private static final WorkingDayCalendar CALENDAR = PublishedCalendars.FROM_2024_TO_2026;

    @ParameterizedTest
    @CsvSource({
        "2024-03-31, 3, 2024-04-03",
        "2024-03-31, 5, 2024-04-08",
        "2024-03-31, 10, 2024-04-15",
        "2024-09-30, 3, 2024-10-10",
        "2024-09-30, 5, 2024-10-12",
        "2024-09-30, 10, 2024-10-18",
        "2025-09-30, 3, 2025-10-11",
        "2025-09-30, 5, 2025-10-14",
        "2025-09-30, 10, 2025-10-21",
        "2025-12-31, 3, 2026-01-06",
        "2025-12-31, 5, 2026-01-08",
        "2025-12-31, 10, 2026-01-15",
        "2026-06-30, 3, 2026-07-03",
        "2026-06-30, 5, 2026-07-07",
        "2026-06-30, 10, 2026-07-14",
        "2026-09-30, 3, 2026-10-10",
        "2026-09-30, 5, 2026-10-13",
        "2026-09-30, 10, 2026-10-20",
        "2024-10-12, 0, 2024-10-12",
        "2024-10-08, -1, 2024-09-30"
    })
    void countsWorkingDaysFromADate(LocalDate from, int count, LocalDate expected) {
        assertThat(CALENDAR.plusWorkingDays(from, count)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2024, 251", "2025, 248", "2026, 248"})
    void hasThePublishedNumberOfWorkingDaysAYear(int year, int expected) {
        LocalDate lastOfYearBefore = LocalDate.of(year - 1, 12, 31);
        LocalDate lastOfYear = LocalDate.of(year, 12, 31);
        assertThat(CALENDAR.workingDaysBetween(lastOfYearBefore, lastOfYear)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-09, WORKDAY, true",
        "2024-02-10, HOLIDAY, false",
        "2024-02-18, MAKEUP_WORKDAY, true",
        "2024-02-24, WEEKEND, false"
    })
    void knowsTheTypeOfADay(LocalDate date, DayType type, boolean working) {
        assertThat(CALENDAR.typeOf(date)).isEqualTo(type);
        assertThat(CALENDAR.isWorkingDay(date)).isEqualTo(working);
    }

    @Test
    void fallsBackToMondayToFridayAndSaysSoWhereAYearIsNotLoaded() {
        LocalDate monday = LocalDate.of(2027, 1, 4);
        LocalDate saturday = LocalDate.of(2027, 1, 2);
        LocalDate lastOf2026 = LocalDate.of(2026, 12, 31);
        assertThat(CALENDAR.isWorkingDay(monday)).isTrue();
        assertThat(CALENDAR.isWorkingDay(saturday)).isFalse();
        assertThat(CALENDAR.isProvisional(monday)).isTrue();
        assertThat(CALENDAR.isProvisional(lastOf2026)).isFalse();
        assertThat(CALENDAR.isProvisional(lastOf2026, monday)).isTrue();
        assertThat(CALENDAR.isProvisional(monday, lastOf2026)).isTrue();
        assertThat(CALENDAR.isProvisional(LocalDate.of(2026, 12, 24), lastOf2026))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-01, true",
        "2027-05-01, true",
        "2027-05-02, true",
        "2028-05-02, true",
        "2027-10-01, true",
        "2027-10-02, true",
        "2029-10-03, true",
        "2028-05-03, false",
        "2023-05-02, false",
        "2029-10-04, false",
    })
    void theFixedLegalHolidaysAreDaysOffInYearsWithoutANoticeToo(LocalDate day, boolean off) {
        assertThat(FixedHolidays.contains(day)).isEqualTo(off);
        assertThat(WorkingDayCalendar.provisional().isWorkingDay(day)).isNotEqualTo(off);
        assertThat(WorkingDayCalendar.provisional()
                        .withYear(day.getYear(), List.of(new CalendarDay(day, DayType.WORKDAY)))
                        .isWorkingDay(day))
                .isNotEqualTo(off);
    }

    /** Case F24: the reports of 2026-Q4, the signing of a duty of 2026-12-31. */
    @ParameterizedTest
    @CsvSource({"5, 2027-01-08", "3, 2027-01-06"})
    void newYearsDayOf2027IsNotCounted(int count, LocalDate expected) {
        assertThat(CALENDAR.plusWorkingDays(LocalDate.of(2026, 12, 31), count)).isEqualTo(expected);
    }

    @Test
    void needsOnlyTheDaysThatDifferFromMondayToFriday() {
        List<CalendarDay> differing = PublishedCalendars.days(2024).stream()
                .filter(day -> day.type() == DayType.HOLIDAY || day.type() == DayType.MAKEUP_WORKDAY)
                .toList();
        WorkingDayCalendar sparse = WorkingDayCalendar.of(differing);
        assertThat(PublishedCalendars.days(2024))
                .allSatisfy(day -> assertThat(sparse.typeOf(day.date())).isEqualTo(day.type()));
    }

    @Test
    void replacesWhatItKnewAboutAYearAndLeavesTheOldCalendarAsItWas() {
        // Given
        LocalDate bridgeDay = LocalDate.of(2027, 1, 4);
        WorkingDayCalendar before = WorkingDayCalendar.provisional();

        // When
        WorkingDayCalendar after = before.withYear(2027, List.of(new CalendarDay(bridgeDay, DayType.HOLIDAY)));

        // Then
        assertThat(after.isWorkingDay(bridgeDay)).isFalse();
        assertThat(after.isProvisional(bridgeDay)).isFalse();
        assertThat(before.isProvisional(bridgeDay)).isTrue();
        assertThat(after.withYear(2027, List.of()).isWorkingDay(bridgeDay)).isTrue();
    }

    @Test
    void refusesADayOfAnotherYearAndADayGivenTwice() {
        CalendarDay holiday = new CalendarDay(LocalDate.of(2027, 1, 1), DayType.HOLIDAY);
        WorkingDayCalendar calendar = WorkingDayCalendar.provisional();
        assertThatThrownBy(() -> calendar.withYear(2026, List.of(holiday)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2027-01-01 is no day of 2026");
        assertThatThrownBy(() -> calendar.withYear(2027, List.of(holiday, holiday)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2027-01-01 is given twice");
    }

    @Test
    void landsOnAWorkingDayAndCountsBackToWhereItStarted() {
        qt().forAll(
                        localDates()
                                .withDaysBetween(
                                        LocalDate.of(2023, 6, 1).toEpochDay(),
                                        LocalDate.of(2027, 6, 1).toEpochDay()),
                        integers().between(-300, 300))
                .assuming((date, count) -> count != 0)
                .check((date, count) -> {
                    LocalDate reached = CALENDAR.plusWorkingDays(date, count);
                    return CALENDAR.isWorkingDay(reached) && CALENDAR.workingDaysBetween(date, reached) == count;
                });
    }
}
