package org.ecoplan.plan.plan.domain;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose a target or milestone is (目标归属).
 *
 * @param unitCodes absent when it is that of every unit of the task
 * @param territories the figures of single territories, which hold for their units in the place of the whole
 */
public record Ownership(@Nullable List<String> unitCodes, List<TerritoryFigure> territories) {
    public static final Ownership OF_ALL = new Ownership(null, List.of());

    public Ownership {
        unitCodes = unitCodes == null ? null : List.copyOf(unitCodes);
        territories = List.copyOf(territories);
    }

    /** @param unitCodes the units whose territory it is, none where the directory has no such name */
    public record TerritoryFigure(String territory, BigDecimal value, List<String> unitCodes) {

        public TerritoryFigure {
            unitCodes = List.copyOf(unitCodes);
        }
    }
}
