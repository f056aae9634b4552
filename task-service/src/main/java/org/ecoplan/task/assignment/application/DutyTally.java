package org.ecoplan.task.assignment.application;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The duties of a plan for one unit.
 *
 * @param duties how many
 * @param unsigned those that are not signed for (待签收)
 * @param open their points that are not due yet
 * @param overdue their points that are overdue
 * @param met their points that are reached
 * @param nextDue the first day on which something is or was due
 */
public record DutyTally(
        String unitCode,
        String unitName,
        long duties,
        long unsigned,
        long open,
        long overdue,
        long met,
        @Nullable LocalDate nextDue) {}
