package org.ecoplan.indicator.registry.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.indicator.registry.domain.RuleId;
import org.ecoplan.indicator.registry.domain.SeriesId;
import org.ecoplan.kernel.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A series with the rules that its readings are held against, of all plans whose indicators are bound to it.
 *
 * @param station 点位 and 断面, absent where none is registered
 * @param composed whether its figures count what is measured elsewhere, so that it takes no readings
 * @param plansClosed whether nothing is judged any more because each of these plans is closed
 */
public record WatchedSeries(
        SeriesId id,
        String code,
        String organisation,
        @Nullable String unit,
        @Nullable String station,
        ValueRange range,
        boolean plansClosed,
        boolean composed,
        List<WatchedRule> rules) {

    /**
     * Which values can be at all, by its own nature and the unit of measurement.
     *
     * @param missingCodes what loggers write for "no value"
     * @param drift by how much a drifting instrument may stand below {@code lowest}
     */
    public record ValueRange(
            List<BigDecimal> missingCodes,
            @Nullable BigDecimal lowest,
            @Nullable BigDecimal highest,
            @Nullable BigDecimal drift) {}

    /**
     * A rule that readings decide.
     *
     * @param recoveryCount good observations in a row that end a breach
     * @param planId absent for a rule that no plan sets
     * @param taskId absent for a target outside the tasks (主要目标)
     * @param indicator what people call it, with its territory
     * @param unitCodes lead units (牵头单位) of the task, the responsible ones (责任单位) when it has no lead, and the units
     *     whose figure it is
     */
    public record WatchedRule(
            RuleId id,
            Comparator comparator,
            BigDecimal limit,
            @Nullable BigDecimal limitMax,
            LocalDate inForceFrom,
            @Nullable LocalDate inForceTo,
            int recoveryCount,
            String clause,
            @Nullable UUID planId,
            @Nullable UUID taskId,
            String indicator,
            List<String> unitCodes) {}
}
