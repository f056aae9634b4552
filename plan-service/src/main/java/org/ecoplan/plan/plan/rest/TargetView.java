package org.ecoplan.plan.plan.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ecoplan.plan.plan.domain.Comparison;
import org.ecoplan.plan.plan.domain.Item;
import org.ecoplan.plan.plan.domain.Strength;
import org.ecoplan.plan.plan.domain.Target;
import org.jspecify.annotations.Nullable;

/** A target of the tree (目标). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TargetView(
        @JsonUnwrapped ItemView item,
        String indicator,
        Comparison comparator,
        @Nullable BigDecimal value,
        @Nullable BigDecimal valueMax,
        @Nullable String unit,
        @Nullable String baseline,
        @Nullable LocalDate by,
        Strength strength,
        boolean everyPeriod,
        @Nullable String alternative,
        List<Target.TerritoryLevel> territories,
        String quote) {

    static TargetView of(Item<Target> item) {
        Target target = item.current();
        return new TargetView(
                ItemView.of(item),
                target.indicator(),
                target.comparator(),
                target.value(),
                target.valueMax(),
                target.unit(),
                target.baseline(),
                target.by(),
                target.strength(),
                target.everyPeriod(),
                target.alternative(),
                target.territories(),
                target.quote());
    }
}
