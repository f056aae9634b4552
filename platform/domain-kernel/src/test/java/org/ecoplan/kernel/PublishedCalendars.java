package org.ecoplan.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The published calendars of 2024 to 2026, a line for every day. */
final class PublishedCalendars {
    static final WorkingDayCalendar FROM_2024_TO_2026 = WorkingDayCalendar.of(
            Stream.of(2024, 2025, 2026).flatMap(year -> days(year).stream()).toList());

    private PublishedCalendars() {}

    static List<CalendarDay> days(int year) {
        String name = "/calendar/workdays-" + year + ".csv";
        try (var lines =
                new BufferedReader(new InputStreamReader(PublishedCalendars.class.getResourceAsStream(name), UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(PublishedCalendars::day)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CalendarDay day(String[] cells) {
        return new CalendarDay(LocalDate.parse(cells[0]), DayType.valueOf(cells[1]));
    }
}
