package org.ecoplan.plan.assessing.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.plan.assessing.application.DraftingAssessment;
import org.ecoplan.plan.assessment.domain.Candidate;
import org.ecoplan.plan.assessment.domain.Fact;
import org.jspecify.annotations.Nullable;

/**
 * What an assessment is made from.
 *
 * @param reason why it is made again; needed for a new version
 */
public record AssessmentRequest(
        @NotBlank(message = "缺少考核办法") @Size(max = 40, message = "代码不超过 40 字")
        String scheme,

        @NotNull(message = "缺少考核办法版本") @Min(value = 1, message = "版本从 1 起")
        Integer schemeVersion,

        @NotNull(message = "缺少被考核单位") @Size(min = 1, max = 1000, message = "被考核单位为 1 至 1000 个")
        List<@Valid @NotNull(message = "缺少内容") CandidateBody> candidates,

        @Nullable @Size(max = 500, message = "原因不超过 500 字") String reason) {

    /** 被考核单位. */
    @Schema(name = "AssessmentCandidate")
    public record CandidateBody(
            @NotBlank(message = "缺少单位") @Size(max = 40, message = "单位代码过长")
            String unit,

            @NotBlank(message = "缺少分组") @Size(max = 100, message = "分组不超过 100 字")
            String group,

            @NotNull(message = "缺少数据(可为空列表)") @Size(max = 4000, message = "数据过多")
            List<@Valid @NotNull(message = "缺少内容") FactBody> facts) {}

    /** A figure of the unit, and where it was taken from. */
    @Schema(name = "AssessmentFact")
    public record FactBody(
            @NotBlank(message = "缺少数据代码") @Size(max = 40, message = "代码不超过 40 字")
            String input,

            @NotNull(message = "缺少数值") @Digits(integer = 12, fraction = 12, message = "数值最多 12 位整数、12 位小数")
            BigDecimal value,

            @NotBlank(message = "缺少来源") @Size(max = 300, message = "来源不超过 300 字")
            String source) {}

    DraftingAssessment.Request toRequest() {
        return new DraftingAssessment.Request(
                scheme,
                schemeVersion,
                candidates.stream().map(AssessmentRequest::candidate).toList(),
                reason == null ? "" : reason);
    }

    /** Of a figure that comes twice the later one would win in silence; the resource refuses it before. */
    boolean hasFigureTwice() {
        return candidates.stream()
                .anyMatch(candidate -> candidate.facts().stream()
                                .map(FactBody::input)
                                .distinct()
                                .count()
                        != candidate.facts().size());
    }

    private static Candidate candidate(CandidateBody body) {
        Map<String, Fact> facts = new TreeMap<>();
        body.facts().forEach(fact -> facts.put(fact.input(), new Fact(fact.value(), fact.source())));
        return new Candidate(body.unit(), "", body.group(), facts);
    }
}
