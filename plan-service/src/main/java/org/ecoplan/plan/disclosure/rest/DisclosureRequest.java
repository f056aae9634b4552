package org.ecoplan.plan.disclosure.rest;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.kernel.ReportingPeriod;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.plan.disclosure.application.Disclosing;
import org.ecoplan.plan.disclosure.domain.Disclosure;
import org.ecoplan.plan.plan.domain.PlanId;
import org.jspecify.annotations.Nullable;

/** What the office discloses. */
public record DisclosureRequest(
        @NotNull(message = "必填") Disclosure.Kind kind,

        @Schema(
                description = "Period of the notice, year of the assessment; left out for the plan itself. 期间",
                examples = "2024-H2")
        @Nullable
        @Pattern(regexp = "[1-9]\\d{3}(-H[12])?", message = "须为半年或年,如 2024-H2、2024")
        String period,

        @Schema(description = "Number of the correction, absent for the notice itself. 更正号")
        @Nullable
        @Min(value = 1, message = "须为 1 或更大")
        Integer correction) {

    /** Its period as its kind has one: a half-year, a year, none. */
    Outcome<Disclosing.Wanted> wanted(UUID planId) {
        boolean fits = switch (kind) {
            case NOTICE -> period != null && period.contains("-");
            case ASSESSMENT -> period != null && !period.contains("-") && correction == null;
            case PLAN -> period == null && correction == null;
        };
        return fits
                ? Outcome.done(new Disclosing.Wanted(
                        new PlanId(planId),
                        kind,
                        period == null ? null : ReportingPeriod.parse(period),
                        correction == null ? 0 : correction))
                : Outcome.refused(Refusal.invalid("PERIOD_OF_KIND", "通报须填半年,评估须填年,方案不填期间;只有通报有更正号", "/period"));
    }
}
