package org.ecoplan.kernel;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;

/**
 * The legal holidays that fall on the same date each year and are known before any notice (全国年节及纪念日放假办法第二条):
 * 元旦, 劳动节, 国庆节. The second day of 劳动节 is one since 2025 (国务院令第795号).
 */
public final class FixedHolidays {
    private static final Set<MonthDay> DAYS = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 2),
            MonthDay.of(10, 1),
            MonthDay.of(10, 2),
            MonthDay.of(10, 3));
    private static final MonthDay SECOND_OF_MAY = MonthDay.of(5, 2);
    private static final int SECOND_OF_MAY_SINCE = 2025;

    private FixedHolidays() {}

    public static boolean contains(LocalDate date) {
        MonthDay day = MonthDay.from(date);
        return DAYS.contains(day) && (!day.equals(SECOND_OF_MAY) || date.getYear() >= SECOND_OF_MAY_SINCE);
    }

    /** Those of a year in their order. */
    public static List<LocalDate> of(int year) {
        return DAYS.stream()
                .map(day -> day.atYear(year))
                .filter(FixedHolidays::contains)
                .sorted()
                .toList();
    }
}
