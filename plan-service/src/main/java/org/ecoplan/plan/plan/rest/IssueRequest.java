package org.ecoplan.plan.plan.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.plan.plan.application.IssuingPlan.Conditions;
import org.ecoplan.plan.plan.domain.IssueConcern;
import org.jspecify.annotations.Nullable;

/**
 * How a plan is issued (印发).
 *
 * @param issuedOn 成文日期; absent when the one in the document holds
 * @param accept what would stop the issue and is accepted (确认事项)
 * @param besides running plans of the same number or text that are another document all the same (同号不同文)
 */
public record IssueRequest(
        @Schema(examples = "2024-07-09") @Nullable LocalDate issuedOn,
        @Size(max = 20, message = "方案过多") @Nullable List<@NotNull(message = "方案标识不能为空") UUID> besides,
        @Size(max = 2, message = "确认事项过多") @Nullable List<@NotNull(message = "确认事项不能为空") IssueConcern> accept) {

    Conditions toConditions() {
        return new Conditions(
                issuedOn,
                besides == null ? Set.of() : Set.copyOf(besides),
                accept == null ? Set.of() : Set.copyOf(accept));
    }
}
