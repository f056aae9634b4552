package org.ecoplan.task.order.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step that was taken, for ever on record.
 *
 * @param number counted from 1
 * @param by account of who took it
 * @param unit for whom
 * @param text the feedback, or the reason
 * @param evidence evidence files of the duties among the grounds
 * @param daysLate of a feedback: calendar days after the day by which it was due, 0 when in time
 * @param climbGround on what it was taken up a level, absent of other steps and of those before it was kept
 */
public record PastOrderStep(
        int number,
        OrderStep step,
        Instant at,
        String by,
        @Nullable String unit,
        @Nullable String text,
        List<UUID> evidence,
        @Nullable Integer daysLate,
        @Nullable ClimbGround climbGround) {

    PastOrderStep on(ClimbGround ground) {
        return new PastOrderStep(number, step, at, by, unit, text, evidence, daysLate, ground);
    }
}
