package org.ecoplan.plan.plan.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.plan.plan.domain.PlanHeader;
import org.ecoplan.plan.plan.domain.RoundTempo;
import org.jspecify.annotations.Nullable;

/** The whole header as it shall be (文件要素). */
public record HeaderRequest(
        @NotBlank(message = "方案名称不能为空") @Size(max = 500, message = "方案名称过长")
        String title,

        @Size(max = 200, message = "发文字号过长") @Nullable String documentNumber,
        @Size(max = 200, message = "发文机关过长") @Nullable String issuer,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate publishedOn,
        @Size(max = 200, message = "地区过长") @Nullable String region,
        @Nullable LocalDate periodStart,
        @Nullable LocalDate periodEnd,

        @Schema(description = "How often it is dispatched; stays as it is where it is left out. 调度频次") @Nullable
        RoundTempo roundTempo) {

    PlanHeader toHeader() {
        return new PlanHeader(
                title, documentNumber, issuer, issuedOn, publishedOn, region, periodStart, periodEnd, roundTempo);
    }
}
