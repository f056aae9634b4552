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
 */
public record FactorRequest(
        @NotBlank(message = "缺少监测因子") @Size(max = 40, message = "监测因子名称过长")
        String factor,

        @Nullable WaterBody water) {}
