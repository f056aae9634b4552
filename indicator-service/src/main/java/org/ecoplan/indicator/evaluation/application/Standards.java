package org.ecoplan.indicator.evaluation.application;

import java.util.List;
import org.ecoplan.indicator.evaluation.domain.Versions;
import org.ecoplan.indicator.evaluation.domain.air.AirAssessment;
import org.ecoplan.indicator.evaluation.domain.air.AirLimits;
import org.ecoplan.indicator.evaluation.domain.air.IndexTables;
import org.ecoplan.indicator.evaluation.domain.water.SurfaceWaterLimits;
import org.ecoplan.indicator.evaluation.domain.water.TrophicMethod;
import org.ecoplan.indicator.evaluation.domain.water.WaterAssessment;

/** The standards that figures are held against, each with all its versions (评价标准). */
public record Standards(
        Versions<SurfaceWaterLimits> surfaceWater,
        Versions<WaterAssessment> waterAssessment,
        Versions<TrophicMethod> trophic,
        Versions<AirLimits> airLimits,
        Versions<IndexTables> airIndex,
        Versions<AirAssessment> airAssessment) {

    public List<Versions<?>> all() {
        return List.of(surfaceWater, waterAssessment, trophic, airLimits, airIndex, airAssessment);
    }
}
