package org.ecoplan.notification.message.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.ecoplan.kernel.CalendarDay;
import org.ecoplan.kernel.ChinaTime;
import org.ecoplan.kernel.DayType;
import org.ecoplan.kernel.WorkingDayCalendar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Notice of the State Council on the holidays of 2024: 1 to 7 October off, Saturday 12 October worked. */
class OfficeHoursTest {
    private final OfficeHours hours = new OfficeHours(
            WorkingDayCalendar.of(List.of(
                    day(1, DayType.HOLIDAY),
                    day(2, DayType.HOLIDAY),
                    day(3, DayType.HOLIDAY),
                    day(4, DayType.HOLIDAY),
                    day(7, DayType.HOLIDAY),
                    day(12, DayType.MAKEUP_WORKDAY))),
            LocalTime.of(8, 0),
            LocalTime.of(18, 0));

    @ParameterizedTest
    @CsvSource({
        "2024-10-09T07:59:59, false, 2024-10-09T08:00",
        "2024-10-09T08:00:00, true,  2024-10-10T08:00",
        "2024-10-09T17:59:59, true,  2024-10-10T08:00",
        "2024-10-09T18:00:00, false, 2024-10-10T08:00",
        "2024-09-30T23:00:00, false, 2024-10-08T08:00",
        "2024-10-01T00:10:00, false, 2024-10-08T08:00",
        "2024-10-06T00:00:00, false, 2024-10-08T08:00",
        "2024-10-11T20:00:00, false, 2024-10-12T08:00",
        "2024-10-12T10:00:00, true,  2024-10-14T08:00"
    })
    void areOpenOnWorkingDaysOnlyAndOpenNextOnTheNextOne(LocalDateTime moment, boolean open, LocalDateTime next) {
        var instant = moment.atZone(ChinaTime.ZONE).toInstant();
        assertThat(hours.areOpen(instant)).isEqualTo(open);
        assertThat(hours.nextOpening(instant))
                .isEqualTo(next.atZone(ChinaTime.ZONE).toInstant());
    }

    private static CalendarDay day(int day, DayType type) {
        return new CalendarDay(LocalDate.of(2024, 10, day), type);
    }
}
