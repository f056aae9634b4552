package org.ecoplan.plan.assessing.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.plan.assessment.domain.Grade;
import org.ecoplan.plan.assessment.domain.Input;
import org.ecoplan.plan.assessment.domain.Item;
import org.ecoplan.plan.assessment.domain.Scheme;
import org.ecoplan.plan.assessment.domain.Veto;

/** A scheme as an office sends it; its version is given by the service. */
public record SchemeRequest(
        @NotBlank(message = "缺少名称") @Size(max = 200, message = "名称不超过 200 字")
        String title,

        @NotNull(message = "缺少依据") @Size(max = 500, message = "依据不超过 500 字")
        String source,

        @NotNull(message = "缺少小数位数") @Min(value = 0, message = "小数位数为 0 至 4") @Max(value = 4, message = "小数位数为 0 至 4")
        Integer decimals,

        @NotNull(message = "缺少加分上限") BigDecimal bonusCap,

        @NotNull(message = "缺少考核项目") @Size(min = 1, max = 200, message = "考核项目为 1 至 200 项")
        List<@Valid @NotNull(message = "缺少内容") ItemBody> items,

        @NotNull(message = "缺少一票否决事项(可为空列表)") @Size(max = 200, message = "最多 200 项")
        List<@Valid @NotNull(message = "缺少内容") VetoBody> vetoes,

        @NotNull(message = "缺少等次") @Size(min = 1, max = 20, message = "等次为 1 至 20 个")
        List<@Valid @NotNull(message = "缺少内容") GradeBody> grades) {

    private static final String CODE = "代码为 1 至 40 字";

    /** A line of the scheme; see the description of the formula language in the documentation of the file. */
    @Schema(name = "SchemeItem")
    public record ItemBody(
            @NotNull(message = "缺少代码") @Size(min = 1, max = 40, message = CODE)
            String code,

            @NotNull(message = "缺少类别") @Size(max = 100, message = "类别不超过 100 字")
            String group,

            @NotBlank(message = "缺少名称") @Size(max = 300, message = "名称不超过 300 字")
            String title,

            @NotNull(message = "缺少种类") Item.Kind kind,
            @NotNull(message = "缺少分值") BigDecimal points,
            @NotNull(message = "缺少最低分") BigDecimal floor,

            @NotNull(message = "缺少公式") @Size(max = 500, message = "公式不超过 500 字")
            String formula,

            @NotNull(message = "缺少数据") @Size(max = 20, message = "最多 20 个数据")
            List<@Valid @NotNull(message = "缺少内容") InputBody> inputs) {}

    /** A figure that a formula needs. */
    @Schema(name = "SchemeInput")
    public record InputBody(
            @NotNull(message = "缺少代码") @Size(min = 1, max = 40, message = CODE)
            String code,

            @NotBlank(message = "缺少名称") @Size(max = 200, message = "名称不超过 200 字")
            String title,

            @NotNull(message = "缺少单位") @Size(max = 40, message = "计量单位不超过 40 字")
            String unit,

            @NotNull(message = "缺少缺数据时的处理") Input.WhenMissing whenMissing) {}

    /** 一票否决. */
    @Schema(name = "SchemeVeto")
    public record VetoBody(
            @NotNull(message = "缺少代码") @Size(min = 1, max = 40, message = CODE)
            String code,

            @NotBlank(message = "缺少名称") @Size(max = 300, message = "名称不超过 300 字")
            String title,

            @NotNull(message = "缺少条件") @Size(max = 500, message = "条件不超过 500 字")
            String condition,

            @NotBlank(message = "缺少等次上限") @Size(max = 20, message = "等次不超过 20 字")
            String cap,

            @NotNull(message = "缺少数据") @Size(max = 20, message = "最多 20 个数据")
            List<@Valid @NotNull(message = "缺少内容") InputBody> inputs) {}

    /** 等次. */
    @Schema(name = "SchemeGrade")
    public record GradeBody(
            @NotBlank(message = "缺少名称") @Size(max = 20, message = "等次不超过 20 字")
            String title,

            @NotNull(message = "缺少下限") BigDecimal from) {}

    Scheme toScheme(String code, int version) {
        return new Scheme(
                code,
                version,
                title,
                source,
                decimals,
                bonusCap,
                items.stream()
                        .map(item -> new Item(
                                item.code(),
                                item.group(),
                                item.title(),
                                item.kind(),
                                item.points(),
                                item.floor(),
                                item.formula(),
                                inputs(item.inputs())))
                        .toList(),
                vetoes.stream()
                        .map(veto -> new Veto(
                                veto.code(), veto.title(), veto.condition(), veto.cap(), inputs(veto.inputs())))
                        .toList(),
                grades.stream()
                        .map(grade -> new Grade(grade.title(), grade.from()))
                        .toList());
    }

    private static List<Input> inputs(List<InputBody> inputs) {
        return inputs.stream()
                .map(input -> new Input(input.code(), input.title(), input.unit(), input.whenMissing()))
                .toList();
    }
}
