package org.ecoplan.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A supervision order (督办单) went a step further: signed for, answered, its answer returned, closed, taken up a level, or
 * revoked.
 *
 * @param unitCode to whom the order goes
 * @param step RECEIVE, ANSWER, RETURN, CLOSE, CLIMB or REVOKE
 * @param state that it led to
 * @param reason of a step of the office
 * @param daysLate of the latest answer: calendar days after {@code feedbackDue}, 0 when in time; absent before the first
 * @param climbGround of CLIMB: NOT_CLOSED_IN_TIME or SECOND_OF_THE_YEAR
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SupervisionOrderStepTaken(
        UUID orderId,
        UUID planId,
        String organisation,
        String number,
        String unitCode,
        String subject,
        String step,
        String state,
        @Nullable String reason,
        LocalDate feedbackDue,
        @Nullable Integer daysLate,
        @Nullable String climbGround,
        Instant takenAt) {}
