package org.ecoplan.indicator.evaluation.application;

import org.ecoplan.indicator.evaluation.domain.Versions;
import org.ecoplan.indicator.evaluation.domain.water.SurfaceWaterLimits;
import org.ecoplan.indicator.evaluation.domain.water.TrophicMethod;
import org.ecoplan.indicator.evaluation.domain.water.WaterAssessment;

/** The standards that figures are held against, each with all its versions (评价标准). */
public record Standards(
        Versions<SurfaceWaterLimits> surfaceWater,
        Versions<WaterAssessment> waterAssessment,
        Versions<TrophicMethod> trophic) {}
