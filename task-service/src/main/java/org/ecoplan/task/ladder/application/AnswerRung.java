package org.ecoplan.task.ladder.application;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** When it is told that something waits for the answer of a unit, such as an order (督办单) or the summary of a round. */
public enum AnswerRung {
    /** three calendar days before the last day to answer, to the unit */
    DUE_IN_3(-3),
    /** the day after it, to the unit and its leader */
    LATE(1);

    private final int daysFromDue;

    AnswerRung(int daysFromDue) {
        this.daysFromDue = daysFromDue;
    }

    public LocalDate on(LocalDate due) {
        return due.plusDays(daysFromDue);
    }

    /** The rungs that stand up to today, oldest first; the last of them that was not told before is told. */
    public static List<AnswerRung> crossed(LocalDate due, LocalDate today) {
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
