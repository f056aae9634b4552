package org.ecoplan.task.order.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why an order is issued (督办依据): a duty as it was on the day of the issue. It is kept as it was, whatever becomes of
 * the duty.
 *
 * @param statement what the office says to it
 * @param progress 0..100
 * @param progressSource ACCEPTED, CLAIMED or NONE
 * @param reportId the report that the progress rests on
 * @param expected 序时进度 in per cent, absent where the duty has none
 * @param lamp absent where it has none
 * @param arithmetic of the lamp, in words
 * @param overdue its dated points that are overdue
 */
public record Ground(
        UUID assignmentId,
        UUID planId,
        UUID taskId,
        String planTitle,
        String ordinal,
        String title,
        String statement,
        LocalDate asOf,
        int progress,
        String progressSource,
        @Nullable UUID reportId,
        @Nullable BigDecimal expected,
        @Nullable String lamp,
        String arithmetic,
        List<OverduePoint> overdue) {

    /** A dated point that was overdue on the day of the issue. */
    public record OverduePoint(UUID obligationId, String what, LocalDate deadline) {}
}
