package org.ecoplan.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An open breach met its condition of recovery (恢复).
 *
 * @param detectionLimit 检出限 where nothing was found, the value is half of it; absent for what was measured
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IndicatorRecovered(
        UUID breachId,
        String series,
        UUID ruleId,
        String organisation,
        String indicator,
        BigDecimal value,
        String comparator,
        BigDecimal limit,
        @Nullable String unit,
        Instant observedAt,
        Instant recoveredAt,
        List<String> unitCodes,
        @Nullable BigDecimal detectionLimit) {}
