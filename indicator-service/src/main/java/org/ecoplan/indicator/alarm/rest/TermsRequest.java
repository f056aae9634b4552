package org.ecoplan.indicator.alarm.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ecoplan.indicator.alarm.domain.Terms;
import org.ecoplan.kernel.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What a version of a rule holds readings against.
 *
 * @param series codes of the series (点位组), of one unit of measurement
 * @param comparator what is in order: GE, GT, LE, LT or BETWEEN; every other reading breaks the rule
 * @param limitMax upper figure of BETWEEN, else absent
 * @param recoveryCount good readings in a row that end a breach, two where nothing is said
 * @param inForceFrom first local day of observation on which a breach can begin
 * @param clause on what it rests (依据), shown with each breach
 * @param unitCodes who is told
 */
public record TermsRequest(
        @NotEmpty(message = "缺少序列") @Size(max = 200, message = "序列至多 200 个")
        List<@NotBlank(message = "序列代码为空") String> series,

        @NotNull(message = "缺少比较方式") Comparator comparator,
        @NotNull(message = "缺少限值") BigDecimal limit,
        @Nullable BigDecimal limitMax,

        @Min(value = 1, message = "恢复次数须为 1 至 24") @Max(value = 24, message = "恢复次数须为 1 至 24") @Nullable
        Integer recoveryCount,

        @NotNull(message = "缺少启用日期") LocalDate inForceFrom,

        @NotBlank(message = "缺少依据") @Size(max = 500, message = "依据过长")
        String clause,

        @NotEmpty(message = "缺少接收单位") @Size(max = 50, message = "接收单位至多 50 个")
        List<@NotBlank(message = "单位代码为空") String> unitCodes) {
    private static final int USUAL_RECOVERY_COUNT = 2;

    Terms toTerms() {
        return new Terms(
                series,
                comparator,
                limit,
                limitMax,
                recoveryCount == null ? USUAL_RECOVERY_COUNT : recoveryCount,
                inForceFrom,
                clause.strip(),
                unitCodes);
    }
}
