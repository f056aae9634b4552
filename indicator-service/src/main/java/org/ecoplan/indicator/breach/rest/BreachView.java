package org.ecoplan.indicator.breach.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.ecoplan.indicator.breach.application.KnownBreach;
import org.ecoplan.indicator.breach.domain.BreachId;
import org.ecoplan.indicator.breach.domain.Observation;
import org.jspecify.annotations.Nullable;

/**
 * A breach as the API shows it.
 *
 * @param state OPEN, ENDED when it had not recovered by the closing of its plan (方案结束)
 *     or when a revision of the plan ended its target (随方案修订终止), or until its target was bound to another series (改绑) or its
 *     rule without a plan was replaced or ended (自定预警规则停用), CLOSED when it has
 *     recovered, or WITHDRAWN when late or corrected readings show that it was wrong
 * @param planId absent for a rule that no plan sets (自定预警规则)
 * @param value of the observation with which it began, at {@code observedAt}, as known now
 * @param undetected 未检出 with the detection limit where nothing was found, the value is half of it; absent for what was measured
 * @param since the same time as {@code observedAt}
 * @param firstTold value and time that it was opened with, absent unless late or corrected readings moved the beginning
 * @param recovery the observation with which it had recovered
 * @param planClosedOn local date in Asia/Shanghai on which its plan was closed; nothing is judged under it since
 * @param targetEnded when and by which revision its target ended, absent where it goes on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BreachView(
        UUID breachId,
        String state,
        String series,
        UUID ruleId,
        @Nullable UUID planId,
        @Nullable UUID taskId,
        String indicator,
        BigDecimal value,
        @Nullable String undetected,
        String comparator,
        BigDecimal limit,
        @Nullable String unit,
        Instant observedAt,
        Instant since,
        @Nullable FirstToldView firstTold,
        Instant openedAt,
        String clause,
        List<String> unitCodes,
        @Nullable RecoveryView recovery,
        @Nullable Instant closedAt,
        @Nullable WithdrawalView withdrawal,
        @Nullable LocalDate planClosedOn,
        @Nullable TargetEndedView targetEnded) {

    /**
     * A revision of the plan has the target no more.
     *
     * @param endedOn local date in Asia/Shanghai, absent where the revision was taken in before its day was kept
     * @param reason which revision, and why
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TargetEndedView(@Nullable LocalDate endedOn, String reason) {}

    /**
     * The observation with which it was told first.
     *
     * @param undetected as of the breach
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FirstToldView(BigDecimal value, @Nullable String undetected, Instant observedAt) {}

    /** @param undetected as of the breach */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RecoveryView(BigDecimal value, @Nullable String undetected, Instant observedAt) {}

    /**
     * @param title the reason in Chinese
     * @param replacedBy the breach in its place, absent when there is none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record WithdrawalView(
            Instant withdrawnAt,
            String reason,
            String title,
            @Nullable UUID replacedBy) {

        static WithdrawalView of(KnownBreach.Withdrawal withdrawal) {
            BreachId successor = withdrawal.successor();
            return new WithdrawalView(
                    withdrawal.at(),
                    withdrawal.reason().name(),
                    withdrawal.reason().title(),
                    successor == null ? null : successor.value());
        }
    }

    static BreachView of(KnownBreach breach) {
        Observation first = breach.firstTrigger();
        Observation recovery = breach.recovery();
        KnownBreach.Withdrawal withdrawal = breach.withdrawal();
        return new BreachView(
                breach.id().value(),
                breach.state().name(),
                breach.series(),
                breach.rule().value(),
                breach.planId(),
                breach.taskId(),
                breach.indicator(),
                breach.trigger().value(),
                breach.trigger().undetectedInWords(),
                breach.bound().comparator().name(),
                breach.bound().limit(),
                breach.unit(),
                breach.trigger().at(),
                breach.trigger().at(),
                first == null ? null : new FirstToldView(first.value(), first.undetectedInWords(), first.at()),
                breach.openedAt(),
                breach.clause(),
                breach.unitCodes(),
                recovery == null
                        ? null
                        : new RecoveryView(recovery.value(), recovery.undetectedInWords(), recovery.at()),
                breach.closedAt(),
                withdrawal == null ? null : WithdrawalView.of(withdrawal),
                breach.planClosedOn(),
                breach.targetEnded()
                        ? new TargetEndedView(
                                breach.targetEndedOn(), Objects.requireNonNullElse(breach.endReason(), "方案修订,目标终止"))
                        : null);
    }
}
