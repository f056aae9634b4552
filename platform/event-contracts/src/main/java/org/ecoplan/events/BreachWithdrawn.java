package org.ecoplan.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A breach that was told of does not hold after late or corrected readings (撤销超标).
 *
 * @param value the observation with which the breach began when it was withdrawn, at {@code observedAt}
 * @param reason NO_BREACH the readings break no rule, JOINED it is one with the breach {@code replacedBy},
 *     NOT_RECOVERED its recovery does not hold and {@code replacedBy} is open in its place
 * @param unitCodes lead units of the task, to whom the breach was told
 * @param detectionLimit 检出限 where nothing was found, the value is half of it; absent for what was measured
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BreachWithdrawn(
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
        Instant withdrawnAt,
        String reason,
        @Nullable UUID replacedBy,
        List<String> unitCodes,
        @Nullable BigDecimal detectionLimit) {}
