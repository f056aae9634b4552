package org.ecoplan.plan.disclosure.rest;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.kernel.ReportingPeriod;
import org.ecoplan.plan.disclosure.domain.Disclosure;
import org.ecoplan.plan.notice.application.NoticeKey;
import org.ecoplan.plan.plan.domain.PlanId;
import org.jspecify.annotations.Nullable;

/** What the office discloses. */
public record DisclosureRequest(
        @NotNull(message = "必填") Disclosure.Kind kind,

        @Schema(description = "Period of the notice. 通报期间", examples = "2024-H2")
        @NotNull(message = "必填")
        @Pattern(regexp = "\\d{4}-H[12]", message = "须为半年,如 2024-H2")
        String period,

        @Schema(description = "Number of the correction, absent for the notice itself. 更正号")
        @Nullable
        @Min(value = 1, message = "须为 1 或更大")
        Integer correction) {

    NoticeKey of(UUID planId) {
        return new NoticeKey(new PlanId(planId), ReportingPeriod.parse(period), correction == null ? 0 : correction);
    }
}
