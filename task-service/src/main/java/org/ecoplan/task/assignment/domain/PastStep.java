package org.ecoplan.task.assignment.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step that was taken, for ever on record.
 *
 * @param number counted from 1
 * @param by account of who took it
 * @param unit for whom, absent in steps of before this was kept
 * @param reason what was given as the reason, or what was done
 */
public record PastStep(
        int number,
        DutyStep step,
        AssignmentState from,
        AssignmentState to,
        Instant at,
        String by,
        @Nullable String unit,
        @Nullable String reason,
        StepDetail detail) {}
