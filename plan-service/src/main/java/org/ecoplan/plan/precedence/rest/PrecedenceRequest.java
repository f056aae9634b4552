package org.ecoplan.plan.precedence.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.kernel.Comparator;
import org.ecoplan.plan.precedence.application.ComparingTargets;
import org.ecoplan.plan.precedence.application.ComparingTargets.Wanted;
import org.ecoplan.plan.precedence.domain.Level;
import org.ecoplan.plan.precedence.domain.SourceDocument;
import org.jspecify.annotations.Nullable;

/**
 * A target of a plan and what a superior requires of the same: a target of another plan, or a level of a document.
 *
 * @param territory whose figure of the target, absent for the whole
 */
public record PrecedenceRequest(
        @NotNull(message = "缺少目标") UUID targetId,
        @Size(max = 200, message = "地区名称过长") @Nullable String territory,
        @Valid @Nullable OfPlan ofPlan,
        @Valid @Nullable OfDocument ofDocument) {
    /** Something that is not blank, in one line or several. */
    static final String WORDS = "(?s).*\\S.*";

    /** A target of another plan of the organisation. */
    public record OfPlan(
            @NotNull(message = "缺少上级方案") UUID planId,
            @NotNull(message = "缺少上级目标") UUID targetId,
            @Size(max = 200, message = "地区名称过长") @Nullable String territory) {}

    /**
     * A level as a person read it in a document.
     *
     * @param by last day to reach it
     * @param quote the clause that sets it
     */
    public record OfDocument(
            @Schema(examples = "湖北省空气质量持续改善行动方案")
            @NotNull(message = "缺少文件名称")
            @Size(max = 200, message = "文件名称过长")
            @Pattern(regexp = WORDS, message = "文件名称为空")
            String document,

            @Size(max = 100, message = "发文字号过长") @Pattern(regexp = WORDS, message = "发文字号为空") @Nullable
            String documentNumber,

            @NotNull(message = "缺少指标名称")
            @Size(max = 200, message = "指标名称过长")
            @Pattern(regexp = WORDS, message = "指标名称为空")
            String indicator,

            @NotNull(message = "缺少比较方式") Comparator comparator,

            @Digits(integer = 15, fraction = 6, message = "数值过长") @Nullable
            BigDecimal value,

            @Digits(integer = 15, fraction = 6, message = "数值过长") @Nullable
            BigDecimal valueMax,

            @Size(max = 40, message = "计量单位过长") @Pattern(regexp = WORDS, message = "计量单位为空") @Nullable
            String unit,

            @Size(max = 100, message = "基期过长") @Pattern(regexp = WORDS, message = "基期为空") @Nullable
            String baseline,

            @NotNull(message = "缺少完成时限") LocalDate by,
            boolean everyPeriod,

            @NotNull(message = "缺少原文") @Size(max = 500, message = "原文过长") @Pattern(regexp = WORDS, message = "原文为空")
            String quote) {

        ComparingTargets.OfDocument read(@Nullable String territory) {
            return new ComparingTargets.OfDocument(
                    new Level(
                            indicator.strip(),
                            territory,
                            comparator,
                            value,
                            valueMax,
                            unit,
                            baseline,
                            by,
                            everyPeriod,
                            quote.strip()),
                    new SourceDocument(document.strip(), documentNumber, null, null));
        }
    }

    Wanted wanted(UUID planId) {
        return new Wanted(
                planId,
                targetId,
                territory,
                ofPlan == null
                        ? null
                        : new ComparingTargets.OfPlan(ofPlan.planId(), ofPlan.targetId(), ofPlan.territory()),
                ofDocument == null ? null : ofDocument.read(territory));
    }
}
