package org.ecoplan.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A target was split over the units of its task (指标分解); the version replaces the ones before.
 *
 * @param value of the whole
 * @param unit its unit of measure, absent for a bare number
 * @param version counted from 1
 * @param quotas the parts, which keep the target together
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuotaSet(
        UUID planId,
        UUID taskId,
        UUID targetId,
        String organisation,
        String indicator,
        String comparator,
        @Nullable BigDecimal value,
        @Nullable String unit,
        int version,
        List<Quota> quotas,
        String reason,
        Instant setAt) {

    /**
     * The part of one unit.
     *
     * @param unit unit of measure of the part, empty for a bare number
     */
    public record Quota(String unitCode, BigDecimal value, String unit) {}
}
