package org.ecoplan.indicator.registry.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.ecoplan.indicator.registry.application.SeriesRegister.Described;
import org.jspecify.annotations.Nullable;

/** A series as it shall be (序列登记). */
public record SeriesRequest(
        @NotBlank(message = "缺少指标名称") @Size(max = 200, message = "指标名称过长")
        String indicator,

        @Size(max = 50, message = "计量单位过长") @Nullable String unit,
        @Size(max = 100, message = "点位名称过长") @Nullable String station,
        @Size(max = 100, message = "断面名称过长") @Nullable String section) {

    Described toSeries(String code) {
        return new Described(code, indicator, unit, station, section);
    }
}
