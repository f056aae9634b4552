package org.ecoplan.task.assignment.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How long a unit has to sign for a duty, and to whom it climbs when it does not (催签).
 *
 * @param workingDays to sign
 * @param leaderAfterDays calendar days after the first telling on which it climbs to the supervising leader
 */
public record SignOffPolicy(int workingDays, int leaderAfterDays) {

    /** Who is told that a duty is not signed for. */
    public enum Rung {
        /** 联络员 */
        UNSIGNED,
        /** 分管领导 */
        UNSIGNED_SUPERIOR
    }

    /** A rung that stands on a day. */
    public record Standing(Rung rung, LocalDate on) {}

    /** The first day on which a rung stands. */
    public static LocalDate firstRung(LocalDate signBy) {
        return signBy.plusDays(1);
    }

    private List<Standing> rungs(LocalDate signBy) {
        LocalDate first = firstRung(signBy);
        return List.of(
                new Standing(Rung.UNSIGNED, first),
                new Standing(Rung.UNSIGNED_SUPERIOR, first.plusDays(leaderAfterDays)));
    }

    /**
     * The rungs that were crossed since they were last looked at, oldest first; the last of them is told.
     *
     * @param next the first day that was not looked at
     */
    public List<Standing> crossed(LocalDate signBy, LocalDate next, LocalDate today) {
        return rungs(signBy).stream()
                .filter(each -> !each.on().isBefore(next) && !each.on().isAfter(today))
                .toList();
    }

    /** The next day after today on which a rung stands. */
    public Optional<LocalDate> nextAfter(LocalDate today, LocalDate signBy) {
        return rungs(signBy).stream()
                .map(Standing::on)
                .filter(day -> day.isAfter(today))
                .findFirst();
    }
}
