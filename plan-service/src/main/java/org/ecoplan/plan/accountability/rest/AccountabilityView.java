package org.ecoplan.plan.accountability.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.kernel.Signature;
import org.ecoplan.plan.accountability.domain.Accountability;
import org.ecoplan.plan.accountability.domain.AccountabilityForm;
import org.ecoplan.plan.accountability.domain.AccountabilityState;
import org.ecoplan.plan.accountability.domain.Ground;
import org.jspecify.annotations.Nullable;

/**
 * What a unit is held to account for.
 *
 * @param formTitle in words of the field
 * @param state today
 * @param until last day of the effect
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccountabilityView(
        UUID accountabilityId,
        UUID planId,
        String unit,
        AccountabilityForm form,
        String formTitle,
        AccountabilityState state,
        String reason,
        List<Ground> grounds,
        Step proposed,
        @Nullable Step decided,
        @Nullable Boolean approved,
        @Nullable String decisionReason,
        @Nullable LocalDate until,
        @Nullable Step served,
        @Nullable Step received,
        @Nullable Step lifted,
        @Nullable String liftingReason,
        @Nullable AppealView appeal) {

    /** Who took a step, when. */
    @Schema(name = "AccountabilityStep")
    public record Step(String by, Instant at) {}

    /**
     * 申诉.
     *
     * @param upheld whether it was found right; absent until answered
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "AccountabilityAppeal")
    public record AppealView(
            String claim,
            Step raised,
            @Nullable Boolean upheld,
            @Nullable String answer,
            @Nullable Step answered) {}

    static AccountabilityView of(Accountability one, LocalDate today) {
        Accountability.Decision decision = one.decision();
        Accountability.Lifting lifting = one.lifting();
        return new AccountabilityView(
                one.id(),
                one.planId(),
                one.unit(),
                one.form(),
                one.form().title(),
                one.stateOn(today),
                one.reason(),
                one.grounds(),
                new Step(one.proposed().name(), one.proposed().at()),
                decision == null ? null : step(decision.by()),
                decision == null ? null : decision.approved(),
                decision == null ? null : decision.reason(),
                decision == null ? null : decision.until(),
                step(one.served()),
                step(one.received()),
                lifting == null ? null : step(lifting.by()),
                lifting == null ? null : lifting.reason(),
                appeal(one.appeal()));
    }

    private static @Nullable AppealView appeal(Accountability.@Nullable Appeal appeal) {
        return appeal == null
                ? null
                : new AppealView(
                        appeal.claim(),
                        new Step(appeal.raised().name(), appeal.raised().at()),
                        appeal.upheld(),
                        appeal.answer(),
                        step(appeal.answered()));
    }

    private static @Nullable Step step(@Nullable Signature signed) {
        return signed == null ? null : new Step(signed.name(), signed.at());
    }
}
