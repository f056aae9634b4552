package org.ecoplan.plan.picture.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A thing of a plan that others tell of, for one unit that it concerns.
 *
 * @param id of the duty, obligation, report, breach or order
 * @param dutyId the duty on which an obligation or a report hangs
 * @param ordinal the task's number as printed, empty where it was not told
 * @param title of the task, empty where it was not told
 * @param what the obligation, the period of the report, the indicator or the number of the order, empty where it was not told
 * @param due last day, absent where it was not told
 * @param dueVersion which version of the last day it is
 */
public record Subject(
        Kind kind,
        UUID id,
        String unitCode,
        UUID planId,
        String organisation,
        @Nullable UUID taskId,
        @Nullable UUID dutyId,
        @Nullable UUID roundId,
        String ordinal,
        String title,
        String what,
        @Nullable LocalDate due,
        int dueVersion) {

    /** What is known of it from two events; the same in whatever order they came. */
    public Subject with(Subject other) {
        Subject newer = other.dueVersion > dueVersion ? other : this;
        return new Subject(
                kind,
                id,
                unitCode,
                planId,
                organisation,
                taskId == null ? other.taskId : taskId,
                dutyId == null ? other.dutyId : dutyId,
                roundId == null ? other.roundId : roundId,
                later(ordinal, other.ordinal),
                later(title, other.title),
                later(what, other.what),
                newer.due,
                newer.dueVersion);
    }

    private static String later(String one, String other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
