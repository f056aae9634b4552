package org.ecoplan.plan.plan.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.plan.plan.application.CorrectingIssuedPlan.Wanted;

/** Title and date of a plan in force as they shall be, and why (勘误). */
public record HeaderCorrectionRequest(
        @NotBlank(message = "方案名称不能为空") @Size(max = 500, message = "方案名称过长")
        String title,

        @Schema(examples = "2024-07-09") @NotNull(message = "缺少成文日期")
        LocalDate issuedOn,

        @Schema(examples = "名称漏字") @NotBlank(message = "缺少勘误原因") @Size(max = 500, message = "勘误原因过长")
        String reason) {

    Wanted toWanted() {
        return new Wanted(title.strip(), issuedOn, reason.strip());
    }
}
