package org.ecoplan.plan.round.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kernel.CalendarDay;
import org.ecoplan.kernel.DayType;
import org.ecoplan.kernel.ReportingPeriod;
import org.ecoplan.kernel.WorkingDayCalendar;
import org.ecoplan.kernel.outcome.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundPolicyTest {

    /** Vectors of domain.md section 5; the review's dates counted by hand in the calendars. */
    @ParameterizedTest
    @CsvSource({
        "2024-Q1, 2024-04-08, 2024-04-15, 2024-04-22",
        "2024-Q3, 2024-10-12, 2024-10-18, 2024-10-25",
        "2024-Q4, 2025-01-08, 2025-01-15, 2025-01-22",
        "2025-Q3, 2025-10-14, 2025-10-21, 2025-10-28",
        "2025-Q4, 2026-01-08, 2026-01-15, 2026-01-22",
        "2026-Q2, 2026-07-07, 2026-07-14, 2026-07-21",
        "2026-Q3, 2026-10-13, 2026-10-20, 2026-10-27",
        "2024-H2, 2025-01-08, 2025-01-15, 2025-01-22",
        "2025-H1, 2025-07-07, 2025-07-14, 2025-07-21",
        "2024-04, 2024-05-10, 2024-05-16, 2024-05-23",
        "2025-01, 2025-02-10, 2025-02-17, 2025-02-24",
        "2026-02, 2026-03-06, 2026-03-13, 2026-03-20",
    })
    void countsWorkingDaysFromTheEndOfTheQuarterMonthOrHalfYear(
            String period, String units, String leads, String review) {
        ReportingPeriod quarter = ReportingPeriod.parse(period);

        Round round = new RoundPolicy(calendar())
                .open(UUID.randomUUID(), "421300", quarter, quarter.end().plusDays(1));

        assertThat(round.late()).isFalse();

        assertThat(round.due().unitReport()).isEqualTo(units);
        assertThat(round.due().leadSummary()).isEqualTo(leads);
        assertThat(round.due().review()).isEqualTo(review);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-07-14, 2024-09-30, ''",
        "2024-07-14, 2024-10-01, 2024-Q3",
        "2024-09-30, 2024-10-01, 2024-Q3",
        "2024-10-01, 2024-12-31, ''",
        "2024-07-14, 2025-01-02, 2024-Q3 2024-Q4",
        "2024-09-29, 2025-07-01, 2024-Q3 2024-Q4 2025-Q1 2025-Q2",
        "2025-01-02, 2025-01-02, ''",
        "2025-01-02, 2024-01-02, ''",
    })
    void aQuarterIsDueOnceItsLastDayIsOverSinceTheLastLook(String lastLooked, String today, String due) {
        List<ReportingPeriod> quarters = RoundPolicy.overSince(
                ReportingPeriod.Length.QUARTER, LocalDate.parse(lastLooked), LocalDate.parse(today));

        assertThat(String.join(
                        " ", quarters.stream().map(ReportingPeriod::toString).toList()))
                .isEqualTo(due);
    }

    @Test
    void byHandOnlyAQuarterOfThePlanThatIsOver() {
        LocalDate issuedOn = LocalDate.parse("2024-07-09");
        LocalDate today = LocalDate.parse("2024-12-30");

        assertThat(code("2024-Q3", issuedOn, today)).isEmpty();
        assertThat(code("2024-Q2", issuedOn, today)).isEqualTo("PERIOD_BEFORE_PLAN");
        assertThat(code("2024-Q4", issuedOn, today)).isEqualTo("PERIOD_NOT_OVER");
        assertThat(code("2024-Q4", issuedOn, LocalDate.parse("2024-12-31"))).isEqualTo("PERIOD_NOT_OVER");
        assertThat(code("2024-Q4", issuedOn, LocalDate.parse("2025-01-01"))).isEmpty();
        assertThat(code("2025-Q4", issuedOn, LocalDate.parse("2026-01-01"))).isEmpty();
        assertThat(code("2026-Q1", issuedOn, LocalDate.parse("2026-04-01"))).isEqualTo("PERIOD_AFTER_PLAN");
        assertThat(code("2024-H2", issuedOn, today)).isEqualTo("NOT_THE_TEMPO");
    }

    /** Counted by hand in the calendars; the first working day behind a quarter is still in time. */
    @ParameterizedTest
    @CsvSource({
        "2024-Q3, 2024-10-08, false, 2024-10-12, 2024-10-18, 2024-10-25",
        "2024-Q3, 2024-10-09, true, 2024-10-15, 2024-10-22, 2024-10-29",
        "2024-Q3, 2024-11-20, true, 2024-11-27, 2024-12-04, 2024-12-11",
        "2024-Q4, 2025-01-02, false, 2025-01-08, 2025-01-15, 2025-01-22",
        "2026-Q2, 2026-12-21, true, 2026-12-28, 2027-01-05, 2027-01-12",
    })
    void aRoundThatIsOpenedLateCountsFromItsOpening(
            String period, LocalDate today, boolean late, String units, String leads, String review) {
        Round round =
                new RoundPolicy(calendar()).open(UUID.randomUUID(), "421300", ReportingPeriod.parse(period), today);

        assertThat(round.late()).isEqualTo(late);
        assertThat(round.due().unitReport()).isEqualTo(units).isAfter(today);
        assertThat(round.due().leadSummary()).isEqualTo(leads);
        assertThat(round.due().review()).isEqualTo(review);
    }

    /** Case F24: 2027 is not loaded when the round opens, then its notice comes. */
    @Test
    void theOpenDatesOfARoundMoveWithTheCalendarAndAreMarkedUntilItIsLoaded() {
        // Given
        Round round = new RoundPolicy(calendar())
                .open(UUID.randomUUID(), "421300", ReportingPeriod.parse("2026-Q4"), LocalDate.parse("2027-01-01"));
        RoundPolicy loaded = new RoundPolicy(
                calendar().withYear(2027, List.of(new CalendarDay(LocalDate.parse("2027-01-04"), DayType.HOLIDAY))));

        // Then
        assertThat(round.due()).isEqualTo(due("2027-01-08", "2027-01-15", "2027-01-22", true));
        assertThat(loaded.reschedule(round, LocalDate.parse("2027-01-02")))
                .isEqualTo(due("2027-01-11", "2027-01-18", "2027-01-25", false));
        assertThat(loaded.reschedule(round, LocalDate.parse("2027-01-09")))
                .isEqualTo(due("2027-01-08", "2027-01-18", "2027-01-25", false));
    }

    @Test
    void noDateMovesIntoThePast() {
        // Given
        RoundPolicy shorter = new RoundPolicy(calendar()
                .withYear(2027, List.of(new CalendarDay(LocalDate.parse("2027-01-09"), DayType.MAKEUP_WORKDAY))));
        Round round = new RoundPolicy(calendar())
                .open(UUID.randomUUID(), "421300", ReportingPeriod.parse("2026-Q4"), LocalDate.parse("2027-01-01"));

        // Then
        assertThat(shorter.reschedule(round, LocalDate.parse("2027-01-15")).leadSummary())
                .isEqualTo("2027-01-15");
        assertThat(shorter.reschedule(round, LocalDate.parse("2027-01-14")).leadSummary())
                .isEqualTo("2027-01-14");
    }

    private static DueDates due(String units, String leads, String review, boolean provisional) {
        return new DueDates(LocalDate.parse(units), LocalDate.parse(leads), LocalDate.parse(review), provisional);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-Q2, 2024-07-01, 2025-11-30, false",
        "2024-Q2, 2024-06-30, 2025-11-30, true",
        "2025-Q4, 2024-07-01, 2025-11-30, true",
        "2026-Q1, 2024-07-01, 2025-11-30, false",
        "2026-Q1, 2024-07-01, 2026-01-01, true",
        "2031-Q1, 2024-07-01, , true",
    })
    void onlyAQuarterThatEndsUnderThePlanAndBeginsBeforeItsEndHasARound(
            String period, LocalDate inForceSince, LocalDate planEnd, boolean hasRound) {
        assertThat(RoundPolicy.hasRound(ReportingPeriod.parse(period), inForceSince, planEnd))
                .isEqualTo(hasRound);
    }

    private static String code(String period, LocalDate issuedOn, LocalDate today) {
        return RoundPolicy.refusal(
                        ReportingPeriod.parse(period),
                        ReportingPeriod.Length.QUARTER,
                        issuedOn,
                        LocalDate.parse("2025-12-31"),
                        today)
                .map(Refusal::code)
                .orElse("");
    }

    /** A plan from 10 January to the end of March 2025 that is dispatched monthly, worked out by hand. */
    @Test
    void theTimetableOfAMonthlyPlanHasARoundForEachOfItsMonths() {
        Rhythm monthly = new Rhythm(
                LocalDate.parse("2025-01-06"),
                LocalDate.parse("2025-01-10"),
                LocalDate.parse("2025-03-31"),
                ReportingPeriod.Length.MONTH,
                "每月调度一次",
                null,
                null,
                List.of());
        assertThat(new TimetablePolicy(calendar())
                        .of(monthly, List.of(), LocalDate.parse("2025-12-31")).entries().stream()
                                .filter(entry -> entry.period() != null)
                                .map(entry -> entry.day() + " " + entry.event() + " " + entry.period()))
                .containsExactly(
                        "2025-02-01 ROUND_OPENS 2025-01",
                        "2025-02-10 UNIT_REPORTS_DUE 2025-01",
                        "2025-02-17 LEAD_SUMMARIES_DUE 2025-01",
                        "2025-02-24 REVIEW_DUE 2025-01",
                        "2025-03-01 ROUND_OPENS 2025-02",
                        "2025-03-07 UNIT_REPORTS_DUE 2025-02",
                        "2025-03-14 LEAD_SUMMARIES_DUE 2025-02",
                        "2025-03-21 REVIEW_DUE 2025-02",
                        "2025-04-01 ROUND_OPENS 2025-03",
                        "2025-04-08 UNIT_REPORTS_DUE 2025-03",
                        "2025-04-15 LEAD_SUMMARIES_DUE 2025-03",
                        "2025-04-22 REVIEW_DUE 2025-03");
        assertThat(RoundPolicy.overSince(
                        ReportingPeriod.Length.MONTH, LocalDate.parse("2025-01-09"), LocalDate.parse("2025-04-01")))
                .extracting(ReportingPeriod::toString)
                .containsExactly("2025-01", "2025-02", "2025-03");
    }

    private static WorkingDayCalendar calendar() {
        List<CalendarDay> days = new ArrayList<>();
        for (int year = 2024; year <= 2026; year++) {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                    RoundPolicyTest.class.getResourceAsStream("/calendar/workdays-" + year + ".csv"),
                    StandardCharsets.UTF_8))) {
                lines.lines()
                        .skip(1)
                        .map(line -> line.split(",", -1))
                        .forEach(day -> days.add(new CalendarDay(LocalDate.parse(day[0]), DayType.valueOf(day[1]))));
            } catch (IOException unreadable) {
                throw new AssertionError(unreadable);
            }
        }
        return WorkingDayCalendar.of(days);
    }

    @Test
    void aShorterTempoAsksAtOnceAboutWhatHasEndedAndNoRoundAskedAbout() {
        LocalDate inForce = LocalDate.of(2024, 7, 15);
        LocalDate today = LocalDate.of(2025, 2, 10);
        List<ReportingPeriod> quarters = List.of(ReportingPeriod.parse("2024-Q3"), ReportingPeriod.parse("2024-Q4"));

        assertThat(RoundPolicy.leftOpen(ReportingPeriod.Length.MONTH, quarters, inForce, null, today))
                .containsExactly(ReportingPeriod.parse("2025-01"));
        assertThat(RoundPolicy.leftOpen(ReportingPeriod.Length.HALF_YEAR, quarters, inForce, null, today))
                .isEmpty();
        assertThat(RoundPolicy.leftOpen(
                        ReportingPeriod.Length.MONTH, List.of(), inForce, null, LocalDate.of(2024, 9, 2)))
                .containsExactly(ReportingPeriod.parse("2024-07"), ReportingPeriod.parse("2024-08"));
        assertThat(RoundPolicy.leftOpen(
                        ReportingPeriod.Length.MONTH, quarters, inForce, LocalDate.of(2024, 12, 31), today))
                .isEmpty();
    }
}
