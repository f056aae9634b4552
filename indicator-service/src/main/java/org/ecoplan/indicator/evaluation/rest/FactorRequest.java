package org.ecoplan.indicator.evaluation.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.ecoplan.indicator.evaluation.domain.water.WaterBody;
import org.jspecify.annotations.Nullable;

/**
 * The factor that a series measures.
 *
 * @param factor short name, name of the standard or HJ 212 code
 * @param water of an item of surface water; absent for the air
 * @param dailyMeans whether the readings are values of days (日均值), for ozone the greatest mean of eight hours; of the air only
 */
public record FactorRequest(
        @NotBlank(message = "缺少监测因子") @Size(max = 40, message = "监测因子名称过长")
        String factor,

        @Nullable WaterBody water,
        @Nullable Boolean dailyMeans) {}
