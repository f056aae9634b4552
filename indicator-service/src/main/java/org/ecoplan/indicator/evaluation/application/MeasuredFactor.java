package org.ecoplan.indicator.evaluation.application;

import java.time.Instant;
import org.ecoplan.indicator.evaluation.domain.water.WaterBody;
import org.jspecify.annotations.Nullable;

/**
 * Which factor a series measures (监测因子).
 *
 * @param factor HJ 212 code of a pollutant of air or an item of surface water
 * @param water the water that it is measured in, absent for air
 * @param dailyMeans whether its readings are values of days (日均值), of the air only
 */
public record MeasuredFactor(
        String factor, @Nullable WaterBody water, boolean dailyMeans, String namedBy, Instant namedAt) {}
