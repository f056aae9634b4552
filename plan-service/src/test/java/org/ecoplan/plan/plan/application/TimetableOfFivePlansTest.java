package org.ecoplan.plan.plan.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ecoplan.kernel.CalendarDay;
import org.ecoplan.kernel.DayType;
import org.ecoplan.kernel.WorkingDayCalendar;
import org.ecoplan.plan.reading.PlanReader;
import org.ecoplan.plan.reading.source.DocumentText;
import org.ecoplan.plan.reading.source.SourceFormat;
import org.ecoplan.plan.round.application.ShowingTimetable;
import org.ecoplan.plan.round.domain.Timetable;
import org.ecoplan.plan.round.domain.TimetableEntry;
import org.ecoplan.plan.round.domain.TimetableEvent;
import org.ecoplan.plan.round.domain.TimetablePolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The days of five real plans from their issue to their end, against tables that were worked out by hand. */
class TimetableOfFivePlansTest {
    private static final LocalDate HORIZON = LocalDate.of(2025, 12, 31);

    @ParameterizedTest
    @CsvSource({
        "suizhou, 2024-07-09, 2024-07-15",
        "jiangle, 2022-02-22, 2022-02-23",
        "wuhan, 2024-03-20, 2024-03-21",
        "zhumadian, 2023-09-01, 2023-10-10",
        "xx-zone, 2022-11-01, 2022-11-02",
    })
    void listsWhatIsDueWhen(String plan, LocalDate issuedOn, LocalDate inForceSince) throws IOException {
        Timetable timetable = timetable(plan, issuedOn, inForceSince);
        assertThat(timetable.undated()).isEmpty();
        assertThat(timetable.entries().stream().map(TimetableOfFivePlansTest::line))
                .containsExactlyElementsOf(
                        Files.readAllLines(Path.of("src/test/resources/timetable/" + plan + ".txt")));
    }

    @Test
    void whatTheDocumentAsksForStandsThereInItsWordsAndTheRestIsTheRuleOfTheSystem() throws IOException {
        LocalDate day = LocalDate.of(2024, 7, 15);
        assertThat(timetable("suizhou", day, day).entries())
                .filteredOn(entry -> entry.event() == TimetableEvent.HALF_YEAR_NOTICE_DUE)
                .hasSize(3)
                .allSatisfy(entry -> assertThat(entry.quote()).contains("半年通报"));
        assertThat(timetable("wuhan", day, day).entries())
                .filteredOn(entry -> entry.event() == TimetableEvent.ROUND_OPENS)
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.quote()).isNull());
    }

    private static Timetable timetable(String plan, LocalDate issuedOn, LocalDate inForceSince) throws IOException {
        String text = Files.readString(Path.of("reader/src/test/resources/plans/" + plan + ".txt"));
        var read = new PlanReader().read(new DocumentText(plan + ".txt", SourceFormat.TXT, text, List.of()));
        return new TimetablePolicy(calendar())
                .of(
                        ShowingTimetable.rhythmOf(
                                PlanRhythm.of(DraftTree.of(read, text, true), issuedOn, inForceSince)),
                        List.of(),
                        HORIZON);
    }

    private static String line(TimetableEntry entry) {
        return entry.day() + " " + entry.event() + (entry.period() == null ? "" : " " + entry.period())
                + (entry.provisional() ? " provisional" : "");
    }

    private static WorkingDayCalendar calendar() throws IOException {
        List<CalendarDay> days = new ArrayList<>();
        for (int year = 2024; year <= 2026; year++) {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                    Objects.requireNonNull(
                            TimetableOfFivePlansTest.class.getResourceAsStream("/calendar/workdays-" + year + ".csv")),
                    StandardCharsets.UTF_8))) {
                lines.lines()
                        .skip(1)
                        .map(line -> line.split(",", -1))
                        .forEach(day -> days.add(new CalendarDay(LocalDate.parse(day[0]), DayType.valueOf(day[1]))));
            }
        }
        return WorkingDayCalendar.of(days);
    }
}
