package org.ecoplan.plan.reading.deadline;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 节日: the last day before a festival that a plan names as a limit. */
final class Festivals {

    /** 春节 by year: first day of the lunar year (农历正月初一), from the calendar of the Purple Mountain Observatory. */
    private static final Map<Integer, LocalDate> SPRING = Map.ofEntries(
            spring(2016, 2, 8),
            spring(2017, 1, 28),
            spring(2018, 2, 16),
            spring(2019, 2, 5),
            spring(2020, 1, 25),
            spring(2021, 2, 12),
            spring(2022, 2, 1),
            spring(2023, 1, 22),
            spring(2024, 2, 10),
            spring(2025, 1, 29),
            spring(2026, 2, 17),
            spring(2027, 2, 6),
            spring(2028, 1, 26),
            spring(2029, 2, 13),
            spring(2030, 2, 3),
            spring(2031, 1, 23),
            spring(2032, 2, 11),
            spring(2033, 1, 31),
            spring(2034, 2, 19),
            spring(2035, 2, 8));

    private Festivals() {}

    /** The day before the festival of a year, null where its date is not known here. */
    static @Nullable LocalDate eve(String name, int year) {
        if (name.startsWith("春节")) {
            LocalDate first = SPRING.get(year);
            return first == null ? null : first.minusDays(1);
        }
        return switch (name.charAt(0)) {
            case '元' -> LocalDate.of(year - 1, 12, 31);
            case '国' -> LocalDate.of(year, 9, 30);
            case '五', '劳' -> LocalDate.of(year, 4, 30);
            default -> null;
        };
    }

    private static Map.Entry<Integer, LocalDate> spring(int year, int month, int day) {
        return Map.entry(year, LocalDate.of(year, month, day));
    }
}
