package org.ecoplan.task.ladder.domain;

import java.time.LocalDate;
import org.ecoplan.kernel.Deadline;

/**
 * A step of the ladder.
 *
 * @param name as events and stored crossings carry it
 * @param daysFromDeadline calendar days from the deadline's last day to the rung; negative before it
 * @param longestPause calendar days for which its repeats may pause from the day on which it is acknowledged; 0 for a rung
 *     that is not acknowledged
 */
public record Rung(String name, int daysFromDeadline, int longestPause) {

    public Rung(String name, int daysFromDeadline) {
        this(name, daysFromDeadline, 0);
    }

    public LocalDate dateFor(Deadline deadline) {
        return deadline.lastDay().plusDays(daysFromDeadline);
    }

    /** The deadline whose rung of this kind stands on that day. */
    public LocalDate deadlineFor(LocalDate day) {
        return day.minusDays(daysFromDeadline);
    }

    /** Whether the deadline is over when the rung is crossed. */
    public boolean isOverdue() {
        return daysFromDeadline > 0;
    }
}
