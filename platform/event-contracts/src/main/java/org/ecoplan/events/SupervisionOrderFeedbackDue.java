package org.ecoplan.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A supervision order (督办单) waits for its answer and its last day comes near or is over.
 *
 * @param unitCode to whom the order goes
 * @param rung {@code DUE_IN_3} before the last day, {@code LATE} after it
 * @param daysOver calendar days since the last day, negative before it
 */
public record SupervisionOrderFeedbackDue(
        UUID orderId,
        UUID planId,
        String organisation,
        String number,
        String unitCode,
        String subject,
        LocalDate feedbackDue,
        String rung,
        int daysOver,
        Instant crossedAt) {

    /** The rung after the last day: the leader is told too. */
    public static final String LATE = "LATE";
}
