package org.ecoplan.task.obligation.domain;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.ecoplan.kernel.Deadline;
import org.ecoplan.kernel.WorkingDayCalendar;
import org.ecoplan.kernel.WorkingDayCount;
import org.jspecify.annotations.Nullable;

/**
 * When an obligation is due.
 *
 * @param version 1 for the first deadline, one more each time that it changes
 * @param count how it is counted, absent for a day that the plan prints
 * @param provisional whether the calendar of one of its years is not published yet (工作日历未公布)
 * @param earlier the deadlines that it had before, oldest first
 */
public record DueDate(
        Deadline deadline, int version, @Nullable WorkingDayCount count, boolean provisional, List<Earlier> earlier) {

    public static DueDate on(LocalDate lastDay) {
        return new DueDate(new Deadline(lastDay), 1, null, false, List.of());
    }

    public static DueDate counted(WorkingDayCount count, WorkingDayCalendar calendar) {
        return new DueDate(new Deadline(count.lastDay(calendar)), 1, count, count.isProvisional(calendar), List.of());
    }

    /** Another last day by decision: not counted any more, what it was before is kept. */
    DueDate moved(LocalDate lastDay, Instant at, String reason) {
        return moved(lastDay, at, reason, null);
    }

    private DueDate moved(LocalDate lastDay, Instant at, String reason, @Nullable StoodStill stood) {
        return replacedBy(new Deadline(lastDay), null, false, at, reason, stood);
    }

    /**
     * Later by the days on which its clock stood still: by working days where it is counted in them, else by calendar days.
     *
     * @param lastDay the last of these days; before {@code from} where there were none
     */
    DueDate later(LocalDate from, LocalDate lastDay, WorkingDayCalendar calendar, Instant at, String reason) {
        if (lastDay.isBefore(from)) {
            return this;
        }
        if (count == null) {
            LocalDate later = deadline.lastDay().plusDays(DAYS.between(from, lastDay) + 1);
            return moved(later, at, reason, new StoodStill(from, lastDay));
        }
        int days = calendar.workingDaysBetween(from.minusDays(1), lastDay);
        WorkingDayCount longer = new WorkingDayCount(count.from(), count.days() + days);
        return days == 0
                ? this
                : replacedBy(
                        new Deadline(longer.lastDay(calendar)),
                        longer,
                        longer.isProvisional(calendar),
                        at,
                        reason,
                        new StoodStill(from, lastDay));
    }

    private DueDate replacedBy(
            Deadline next,
            @Nullable WorkingDayCount nextCount,
            boolean nextProvisional,
            Instant at,
            String reason,
            @Nullable StoodStill stood) {
        Stream<Earlier> before = Stream.of(new Earlier(version, deadline.lastDay(), at, reason, stood));
        return new DueDate(
                next,
                version + 1,
                nextCount,
                nextProvisional,
                Stream.concat(earlier.stream(), before).toList());
    }

    /**
     * The deadline that this one has replaced.
     *
     * @throws IllegalStateException for the first one
     */
    public Earlier replaced() {
        if (earlier.isEmpty()) {
            throw new IllegalStateException(deadline + " has replaced none");
        }
        return earlier.get(earlier.size() - 1);
    }

    /** The later of the two, for what may be reached in either of two ways. */
    DueDate orLater(DueDate other) {
        return other.deadline.compareTo(deadline) > 0 ? other : this;
    }

    /**
     * A deadline that was replaced.
     *
     * @param lastDay local date in Asia/Shanghai
     * @param reason why, for people
     * @param stoodStill the days on which the clock stood still, where it was replaced for these
     */
    public record Earlier(
            int version,
            LocalDate lastDay,
            Instant replacedAt,
            String reason,
            @Nullable StoodStill stoodStill) {}

    /** Days on which the clock of a dated point stood still (中止), the first and the last of them. */
    public record StoodStill(LocalDate from, LocalDate lastDay) {}
}
