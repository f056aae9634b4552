package org.ecoplan.task.ladder.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecoplan.kernel.Deadline;
import org.ecoplan.kernel.WorkingDayCalendar;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;

/**
 * Decides which rungs of the ladder (催办阶梯) an open obligation has crossed. A rung is crossed since the last
 * look, never "today": after a downtime all of them are found, the newest speaks and the older ones are only
 * recorded. A plan may have other rungs from a day on; a rung counts where it is of the ladder that is in force on its own
 * day. Default rungs: 30, 15, 7, 1 calendar days before the deadline (提醒) and the day after it (逾期). That it is
 * overdue may be acknowledged for two weeks, the ten working days in which a supervision order is answered (level 2).
 */
public final class LadderPolicy {
    private static final Comparator<Crossing> OLDEST_FIRST = Comparator.comparing(Crossing::date)
            .thenComparing(crossing -> crossing.rung().level())
            .thenComparing(crossing -> crossing.rung().nominalDays());

    private static final List<Rung> STANDARD = List.of(
            Rung.calendarDays(Level.REMINDER, -30, 0),
            Rung.calendarDays(Level.REMINDER, -15, 0),
            Rung.calendarDays(Level.REMINDER, -7, 0),
            Rung.calendarDays(Level.REMINDER, -1, 0),
            Rung.calendarDays(Level.ORDER, 1, 14));

    private final List<LadderVersion> adopted;
    private final WorkingDayCalendar calendar;

    private LadderPolicy(List<LadderVersion> adopted, WorkingDayCalendar calendar) {
        this.adopted = adopted.stream()
                .filter(version -> version.adoption() != null)
                .sorted(Comparator.comparingInt(LadderVersion::version).reversed())
                .toList();
        this.calendar = calendar;
    }

    public static LadderPolicy standard() {
        return new LadderPolicy(List.of(), WorkingDayCalendar.provisional());
    }

    /** The ladders of a plan over the default one; what nobody adopted is left out. */
    public static LadderPolicy of(List<LadderVersion> versions, WorkingDayCalendar calendar) {
        return new LadderPolicy(versions, calendar);
    }

    public static List<Rung> standardRungs() {
        return STANDARD;
    }

    /** The version of the ladder that is in force on a day, the newest of those that are from that day or before; 0 for the default. */
    public int versionOn(LocalDate day) {
        return adopted.stream()
                .filter(version -> version.isFrom(day))
                .mapToInt(LadderVersion::version)
                .findFirst()
                .orElse(0);
    }

    /** The rungs that stand after the last look and not after today, oldest first; the last of them speaks. */
    public List<Crossing> crossedSince(LocalDate lastLooked, LocalDate today, Deadline deadline) {
        List<Crossing> crossed = ladders()
                .flatMap(ladder -> ladder.rungs().stream()
                        .map(rung -> new Crossing(rung, rung.dateFor(deadline, calendar), false))
                        .filter(crossing -> versionOn(crossing.date()) == ladder.version()))
                .filter(crossing ->
                        crossing.date().isAfter(lastLooked) && !crossing.date().isAfter(today))
                .sorted(OLDEST_FIRST)
                .toList();
        int newest = crossed.size() - 1;
        return IntStream.rangeClosed(0, newest)
                .mapToObj(each -> each == newest ? crossed.get(each).speaking() : crossed.get(each))
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
        Crossing newest = crossed.isEmpty() ? null : crossed.get(crossed.size() - 1);
        if (newest == null || newest.rung().longestPause() == 0) {
            return Outcome.refused(Refusal.conflict("NOT_OVERDUE", "该时限事项未逾期,没有可确认的预警"));
        }
        LocalDate latest = today.plusDays(newest.rung().longestPause());
        return until.isBefore(today) || until.isAfter(latest)
                ? Outcome.refused(
                        Refusal.invalid("UNTIL_OUT_OF_BOUNDS", "暂停催办的最后一日须在%s至%s之间".formatted(today, latest), "/until"))
                : Outcome.done(new Acknowledgement(newest.rung(), newest.date(), until, text));
    }

    /** The deadlines that have a rung after the last look and not after today, earliest first. */
    public List<LocalDate> deadlinesCrossedSince(LocalDate lastLooked, LocalDate today) {
        if (!lastLooked.isBefore(today)) {
            return List.of();
        }
        return ladders()
                .flatMap(ladder -> ladder.rungs().stream()
                        .flatMap(rung -> rung.deadlinesOn(lastLooked.plusDays(1), today, calendar)
                                .filter(day ->
                                        versionOn(rung.dateFor(new Deadline(day), calendar)) == ladder.version())))
                .distinct()
                .sorted()
                .toList();
    }

    /** The version whose rungs they are, and the rungs. */
    private record Ladder(int version, List<Rung> rungs) {}

    private Stream<Ladder> ladders() {
        return Stream.concat(
                adopted.stream().map(each -> new Ladder(each.version(), each.rungs())),
                Stream.of(new Ladder(0, STANDARD)));
    }
}
