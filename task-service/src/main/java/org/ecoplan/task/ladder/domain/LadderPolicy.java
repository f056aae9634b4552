package org.ecoplan.task.ladder.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.ecoplan.kernel.Deadline;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;

/**
 * Decides which rungs of the ladder (催办阶梯) an open obligation has crossed. A rung is crossed since the last
 * look, never "today": after a downtime all of them are found, the newest speaks and the older ones are only
 * recorded. Default rungs: 30, 15, 7, 1 calendar days before the deadline (提醒) and the day after it (逾期). That it is
 * overdue may be acknowledged for two weeks, the ten working days in which a supervision order is answered (level 2).
 */
public final class LadderPolicy {
    private final List<Rung> rungs;

    public LadderPolicy(List<Rung> rungs) {
        this.rungs = rungs.stream()
                .sorted(Comparator.comparingInt(Rung::daysFromDeadline))
                .toList();
    }

    public static LadderPolicy standard() {
        return new LadderPolicy(List.of(
                new Rung("DUE_IN_30", -30),
                new Rung("DUE_IN_15", -15),
                new Rung("DUE_IN_7", -7),
                new Rung("DUE_IN_1", -1),
                new Rung("OVERDUE", 1, 14)));
    }

    /** The rungs that stand after the last look and not after today, oldest first; the last of them speaks. */
    public List<Crossing> crossedSince(LocalDate lastLooked, LocalDate today, Deadline deadline) {
        List<Rung> crossed = rungs.stream()
                .filter(rung -> rung.dateFor(deadline).isAfter(lastLooked))
                .filter(rung -> !rung.dateFor(deadline).isAfter(today))
                .toList();
        return crossed.stream()
                .map(rung -> new Crossing(rung, rung.dateFor(deadline), rung.equals(crossed.get(crossed.size() - 1))))
                .toList();
    }

    /** The rungs that an obligation nobody has looked at before has behind it. */
    public List<Crossing> crossedUpTo(LocalDate today, Deadline deadline) {
        return crossedSince(LocalDate.MIN, today, deadline);
    }

    /**
     * Acknowledges the newest rung that an overdue point has crossed.
     *
     * @return refused where nothing is to be acknowledged, or for longer than the ladder allows
     */
    public Outcome<Acknowledgement> acknowledge(Deadline deadline, LocalDate today, LocalDate until, String text) {
        List<Crossing> crossed = crossedUpTo(today, deadline);
        Rung newest = crossed.isEmpty() ? null : crossed.get(crossed.size() - 1).rung();
        if (newest == null || newest.longestPause() == 0) {
            return Outcome.refused(Refusal.conflict("NOT_OVERDUE", "该时限事项未逾期,没有可确认的预警"));
        }
        LocalDate latest = today.plusDays(newest.longestPause());
        return until.isBefore(today) || until.isAfter(latest)
                ? Outcome.refused(
                        Refusal.invalid("UNTIL_OUT_OF_BOUNDS", "暂停催办的最后一日须在%s至%s之间".formatted(today, latest), "/until"))
                : Outcome.done(new Acknowledgement(newest, newest.dateFor(deadline), until, text));
    }

    /** The deadlines that have a rung after the last look and not after today, earliest first. */
    public List<LocalDate> deadlinesCrossedSince(LocalDate lastLooked, LocalDate today) {
        return lastLooked
                .datesUntil(today)
                .map(day -> day.plusDays(1))
                .flatMap(day -> rungs.stream().map(rung -> rung.deadlineFor(day)))
                .distinct()
                .sorted()
                .toList();
    }
}
