package org.ecoplan.task.summary.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step that was taken, for ever on record.
 *
 * @param number counted from 1
 * @param by account of who took it
 * @param unit for whom
 * @param remark why it is returned, or what is said of the acceptance
 * @param contentHash of what was handed in, taken back or read
 * @param daysLate of SUBMIT: calendar days after the day by which it was due, 0 when in time
 */
public record PastSummaryStep(
        int number,
        SummaryStep step,
        Instant at,
        String by,
        @Nullable String unit,
        @Nullable String remark,
        String contentHash,
        @Nullable Integer daysLate) {}
