package org.ecoplan.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A series broke a rule and no breach of it was open (超标、未达标).
 *
 * @param comparator the rule's comparator, {@code limit} its figure
 * @param observedAt time of the observation that triggered it
 * @param clause the words of the plan or standard that set the limit
 * @param unitCodes lead units of the task, to whom it is told
 * @param detectionLimit 检出限 where nothing was found, the value is half of it; absent for what was measured
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IndicatorBreached(
        UUID breachId,
        String series,
        UUID ruleId,
        @Nullable UUID planId,
        @Nullable UUID taskId,
        String organisation,
        String indicator,
        BigDecimal value,
        String comparator,
        BigDecimal limit,
        @Nullable String unit,
        Instant observedAt,
        Instant openedAt,
        @Nullable String station,
        String clause,
        List<String> unitCodes,
        @Nullable BigDecimal detectionLimit) {}
