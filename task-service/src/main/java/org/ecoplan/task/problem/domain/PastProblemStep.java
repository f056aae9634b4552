package org.ecoplan.task.problem.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step that was taken, for ever on record.
 *
 * @param number counted from 1
 * @param by account of who took it; absent where a withdrawn breach did
 * @param unit for whom
 * @param daysLate of a feedback: calendar days after the last day, 0 when in time
 * @param despite of a close-out: why, although the breach was open
 */
public record PastProblemStep(
        int number,
        ProblemStep step,
        Instant at,
        @Nullable String by,
        @Nullable String unit,
        @Nullable String text,
        @Nullable Integer daysLate,
        @Nullable String despite) {}
