package org.ecoplan.plan.plan.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.plan.plan.domain.UnitPart;
import org.ecoplan.plan.plan.domain.UnitRole;
import org.jspecify.annotations.Nullable;

/**
 * One lead unit for all tasks of a draft (统一牵头单位).
 *
 * @param replace true: also for tasks that have one, which is taken out
 */
public record LeadUnitRequest(
        @Schema(examples = "市生态环境局") @NotBlank(message = "单位名称不能为空") @Size(max = 200, message = "单位名称过长")
        String name,

        @Size(max = 32, message = "单位代码过长") @Nullable String unitCode,
        @Schema(examples = "false") @Nullable Boolean replace) {

    UnitPart toPart() {
        return new UnitPart(name, UnitRole.LEAD, false, unitCode);
    }
}
