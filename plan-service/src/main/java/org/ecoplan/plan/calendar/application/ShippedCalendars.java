package org.ecoplan.plan.calendar.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ecoplan.events.CalendarYearPublished;
import org.ecoplan.events.CalendarYearPublished.SpecialDay;
import org.ecoplan.kernel.DayType;

/**
 * The calendar files of this version of the service: {@code calendar/notices.csv} names the years and the notice of
 * the State Council's general office each follows, {@code calendar/workdays-YYYY.csv} lists their days.
 */
@ApplicationScoped
class ShippedCalendars {

    List<CalendarYearPublished> years() {
        List<CalendarYearPublished> years = new ArrayList<>();
        for (String[] notice : rows("calendar/notices.csv")) {
            years.add(year(Integer.parseInt(notice[0]), notice[1]));
        }
        return years;
    }

    private static CalendarYearPublished year(int year, String notice) {
        List<SpecialDay> days = rows("calendar/workdays-" + year + ".csv").stream()
                .filter(day -> isSpecial(DayType.valueOf(day[1])))
                .map(day -> new SpecialDay(LocalDate.parse(day[0]), day[1], day[2]))
                .toList();
        return new CalendarYearPublished(year, notice, days, null);
    }

    private static boolean isSpecial(DayType type) {
        return type == DayType.HOLIDAY || type == DayType.MAKEUP_WORKDAY;
    }

    /** The rows below the heading. */
    private static List<String[]> rows(String resource) {
        InputStream stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource);
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(stream, resource), StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(resource, unreadable);
        }
    }
}
