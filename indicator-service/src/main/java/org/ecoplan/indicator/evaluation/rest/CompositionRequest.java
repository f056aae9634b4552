package org.ecoplan.indicator.evaluation.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.ecoplan.indicator.evaluation.domain.composed.ComposedKind;
import org.ecoplan.indicator.evaluation.domain.composed.Composition;
import org.jspecify.annotations.Nullable;

/**
 * What the figures of a series count.
 *
 * @param places stations (点位), or sections (断面) for the shares of sections
 * @param decimals places to which a share is rounded before it is compared; 2 when absent
 */
public record CompositionRequest(
        @NotNull(message = "缺少统计指标") ComposedKind kind,

        @NotNull(message = "缺少点位或断面") @Size(min = 1, max = 500, message = "点位或断面须为 1 至 500 个")
        List<@NotBlank(message = "名称不得为空") @Size(max = 100, message = "名称过长") String> places,

        @Min(value = 0, message = "修约位数须为 0 至 4") @Max(value = 4, message = "修约位数须为 0 至 4") @Nullable
        Integer decimals) {
    private static final int USUAL_DECIMALS = 2;

    Composition toComposition() {
        return new Composition(kind, places, decimals == null ? USUAL_DECIMALS : decimals);
    }
}
