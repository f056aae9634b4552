package org.ecoplan.plan.picture.application;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That the office closed a round (关闭季调度), with the figures of its reports at that moment, which never move.
 *
 * @param submissionRate 报送率 in percent, absent where nothing was expected
 * @param timelinessRate 及时率 in percent, absent where nothing was expected
 * @param units what each unit was counted for, as far as it was told; empty where figures of all units are read
 * @param wholePlan whether these are the figures of all units, or of those that a caller sees
 */
public record RoundClosing(
        UUID roundId,
        UUID planId,
        String organisation,
        Instant closedAt,
        LocalDate closedOn,
        String reason,
        long expected,
        long inTime,
        long late,
        long missing,
        @Nullable BigDecimal submissionRate,
        @Nullable BigDecimal timelinessRate,
        List<OfUnit> units,
        boolean wholePlan) {

    public RoundClosing {
        units = List.copyOf(units);
    }

    /** One unit's reports. */
    public record OfUnit(String unit, long expected, long inTime, long late, long missing) {}
}
