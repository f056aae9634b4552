package org.ecoplan.plan.assessing.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.plan.assessing.application.SelfAssessing;
import org.ecoplan.plan.assessing.domain.SelfAssessment;
import org.jspecify.annotations.Nullable;

/** What a unit says of its own year; a line that is left out is not said. */
public record SelfAssessmentRequest(
        @NotBlank(message = "缺少考核办法") @Size(max = 40, message = "代码不超过 40 字")
        String scheme,

        @NotNull(message = "缺少考核办法版本") @Min(value = 1, message = "版本从 1 起")
        Integer schemeVersion,

        @NotNull(message = "缺少自评内容") @Size(min = 1, max = 200, message = "自评为 1 至 200 项")
        List<@Valid @NotNull(message = "缺少内容") LineBody> lines) {

    /**
     * What it says of one line.
     *
     * @param points that it finds right: given, taken away or added
     * @param evidence addresses of evidence in the system, or SHA-256 of files
     */
    @Schema(name = "SelfAssessmentLine")
    public record LineBody(
            @NotBlank(message = "缺少考核项") @Size(max = 40, message = "代码不超过 40 字")
            String item,

            @NotNull(message = "缺少自评分")
            @DecimalMin(value = "0", message = "自评分不能为负")
            @Digits(integer = 4, fraction = 4, message = "自评分最多四位小数")
            BigDecimal points,

            @NotBlank(message = "缺少说明") @Size(max = 1000, message = "说明不超过 1000 字")
            String text,

            @Schema(examples = "/evidence/6f1f0a56-2f0a-4a58-9a76-0a4c8b6d2e11")
            @Nullable
            @Size(max = 20, message = "佐证最多 20 项")
            List<
                            @NotNull(message = "佐证为空")
                            @Pattern(
                                    regexp = "/[A-Za-z0-9/_.?=&-]{1,298}|sha256:[0-9a-f]{64}",
                                    message = "佐证须为系统内地址或文件哈希值(sha256:…)")
                            String>
                    evidence) {}

    SelfAssessing.Said said() {
        return new SelfAssessing.Said(
                scheme,
                schemeVersion,
                lines.stream()
                        .map(line -> new SelfAssessment.SaidLine(
                                line.item(),
                                line.points(),
                                line.text(),
                                line.evidence() == null ? List.of() : line.evidence()))
                        .toList());
    }
}
