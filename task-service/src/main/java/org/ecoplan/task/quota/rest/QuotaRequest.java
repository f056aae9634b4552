package org.ecoplan.task.quota.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.task.quota.domain.Quota;

/** How a target is split over the units of its task. */
public record QuotaRequest(
        @Schema(description = "分解指标") @NotEmpty(message = "至少一项") @Size(max = 200, message = "最多 200 项") @Valid
        List<@NotNull(message = "不可为空") UnitQuotaRequest> quotas,

        @Schema(description = "理由", examples = "按宜林面积分解。")
        @NotBlank(message = "必填")
        @Size(max = 1_000, message = "最长 1000 个字符")
        String reason) {

    /** The part of one unit. */
    public record UnitQuotaRequest(
            @Schema(description = "承担单位代码", examples = "421303")
            @NotBlank(message = "必填")
            @Size(max = 40, message = "最长 40 个字符")
            String unitCode,

            @Schema(description = "分解数", examples = "0.8")
            @NotNull(message = "必填")
            @DecimalMin(value = "0", message = "不能为负")
            @Digits(integer = 18, fraction = 6, message = "整数最多 18 位,小数最多 6 位")
            BigDecimal value,

            @Schema(
                    description =
                            "Unit of measure, of the same kind as that of the target; empty for a bare number. 计量单位",
                    examples = "万亩")
            @NotNull(message = "必填；没有计量单位的数量填空文本")
            @Size(max = 20, message = "最长 20 个字符")
            String measure) {}

    List<Quota> wanted() {
        return quotas.stream()
                .map(quota -> new Quota(
                        quota.unitCode().strip(), quota.value(), quota.measure().strip()))
                .toList();
    }
}
