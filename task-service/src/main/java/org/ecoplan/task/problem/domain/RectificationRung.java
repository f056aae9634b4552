package org.ecoplan.task.problem.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** When it is told that a problem waits to be put right (整改催办): the days of the ladder that fit into its time. */
public enum RectificationRung {
    DUE_IN_15(-15),
    DUE_IN_7(-7),
    DUE_IN_1(-1),
    /** the day after the last day, to the unit, its leader and those who judge */
    LATE(1);

    private final int daysFromDue;

    RectificationRung(int daysFromDue) {
        this.daysFromDue = daysFromDue;
    }

    private LocalDate on(LocalDate due) {
        return due.plusDays(daysFromDue);
    }

    /** The rungs that stand up to today, oldest first; the last of them speaks if it was not told before. */
    public static List<RectificationRung> crossed(LocalDate due, LocalDate today) {
        return Arrays.stream(values())
                .filter(rung -> !rung.on(due).isAfter(today))
                .toList();
    }

    /** The next day after today on which a rung stands. */
    public static Optional<LocalDate> nextAfter(LocalDate due, LocalDate today) {
        return Arrays.stream(values())
                .map(rung -> rung.on(due))
                .filter(day -> day.isAfter(today))
                .findFirst();
    }
}
