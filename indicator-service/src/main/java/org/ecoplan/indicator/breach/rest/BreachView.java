package org.ecoplan.indicator.breach.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ecoplan.indicator.breach.application.KnownBreach;
import org.ecoplan.indicator.breach.domain.Observation;
import org.jspecify.annotations.Nullable;

/**
 * A breach as the API shows it.
 *
 * @param state OPEN or CLOSED
 * @param value of the observation that triggered it, at {@code observedAt}
 * @param since observation with which it began; earlier than the trigger when late data showed so
 * @param recovery the observation with which it had recovered
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BreachView(
        UUID breachId,
        String state,
        String series,
        UUID ruleId,
        UUID planId,
        UUID taskId,
        String indicator,
        BigDecimal value,
        String comparator,
        BigDecimal limit,
        @Nullable String unit,
        Instant observedAt,
        Instant since,
        Instant openedAt,
        String clause,
        List<String> unitCodes,
        @Nullable RecoveryView recovery,
        @Nullable Instant closedAt) {

    public record RecoveryView(BigDecimal value, Instant observedAt) {}

    static BreachView of(KnownBreach breach) {
        Observation recovery = breach.recovery();
        return new BreachView(
                breach.id().value(),
                recovery == null ? "OPEN" : "CLOSED",
                breach.series(),
                breach.rule().value(),
                breach.planId(),
                breach.taskId(),
                breach.indicator(),
                breach.trigger().value(),
                breach.bound().comparator().name(),
                breach.bound().limit(),
                breach.unit(),
                breach.trigger().at(),
                breach.since(),
                breach.openedAt(),
                breach.clause(),
                breach.unitCodes(),
                recovery == null ? null : new RecoveryView(recovery.value(), recovery.at()),
                breach.closedAt());
    }
}
