package org.ecoplan.plan.picture.application;

import java.util.List;
import java.util.UUID;
import org.ecoplan.plan.picture.domain.Figures;

/**
 * The picture of a plan at the end of a day, unit by unit.
 */
public record ShownPicture(UUID planId, ShownDay day, List<OfUnit> units) {

    /** What one unit is counted for. */
    public record OfUnit(String code, String name, Figures figures) {}
}
