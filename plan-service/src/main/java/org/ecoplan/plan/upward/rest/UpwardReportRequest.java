package org.ecoplan.plan.upward.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.kernel.ReportingPeriod;
import org.ecoplan.plan.upward.application.ExpectingUpwardReport.Wanted;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/**
 * A report that is due to a superior.
 *
 * @param period a half-year or a year
 * @param addressee 主送机关
 * @param copiesTo 抄送; an empty list says that nobody gets a copy
 * @param due last day; left out where the plan itself says by when
 */
public record UpwardReportRequest(
        @Schema(examples = "2024-H2")
        @NotNull(message = "缺少报告期")
        @Pattern(regexp = "[1-9]\\d{3}(-H[12])?", message = "报告期须为半年或年,如 2024-H2、2024")
        String period,

        @Schema(examples = "随州市人民政府")
        @NotNull(message = "缺少主送机关")
        @Size(max = 200, message = "主送机关名称过长")
        @Pattern(regexp = UpwardReportRequest.LINE, message = "主送机关为空或含换行")
        String addressee,

        @Schema(examples = "市环保督察办")
        @NotNull(message = "缺少抄送机关,不抄送的填空列表")
        @Size(max = 100, message = "抄送机关过多")
        @UniqueElements(message = "抄送机关重复")
        List<
                        @NotNull(message = "抄送机关为空") @Size(max = 200, message = "抄送机关名称过长")
                        @Pattern(regexp = UpwardReportRequest.LINE, message = "抄送机关为空或含换行") String>
                copiesTo,

        @Nullable LocalDate due) {
    /** One line with something on it. */
    static final String LINE = "[^\\r\\n]*\\S[^\\r\\n]*";

    Wanted wanted() {
        return new Wanted(ReportingPeriod.parse(period), addressee, copiesTo, due);
    }
}
