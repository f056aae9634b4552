package org.ecoplan.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit is held to account (问责): the decision was served, signed for, lifted, contested, upheld or revoked. Its effect ends
 * by itself with {@code until}; no event says so.
 *
 * @param unitCode who is held to account
 * @param form SUPERVISION (督办), TALK (约谈), NAMED (通报) or REFERRAL (移送)
 * @param step SERVED, RECEIVED, LIFTED, APPEALED, UPHELD or REVOKED
 * @param state that it led to: IN_EFFECT, LIFTED or REVOKED
 * @param reason of the decision
 * @param servedOn from this day on it is in effect; local date in Asia/Shanghai
 * @param until last day of its effect
 * @param remark what was said of this step: why it was lifted, what the unit holds against it, the answer; absent where
 *     nothing was, and in events of before the field
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccountabilityStepTaken(
        UUID accountabilityId,
        UUID planId,
        String organisation,
        String unitCode,
        String form,
        String step,
        String state,
        String reason,
        LocalDate servedOn,
        LocalDate until,
        @Nullable String remark) {}
