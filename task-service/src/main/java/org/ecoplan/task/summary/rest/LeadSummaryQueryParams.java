package org.ecoplan.task.summary.rest;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.ecoplan.kit.paging.Cursor;
import org.ecoplan.kit.paging.PageRequest;
import org.ecoplan.task.summary.application.Summaries;
import org.ecoplan.task.summary.application.SummaryFilter;
import org.ecoplan.task.summary.domain.SummaryState;
import org.jspecify.annotations.Nullable;

/** Which summaries are listed. */
public class LeadSummaryQueryParams extends PageRequest {
    @QueryParam("planId")
    @Pattern(regexp = PageRequest.UUID_FORM, message = "须为 UUID")
    @Nullable
    String planId;

    @QueryParam("roundId")
    @Pattern(regexp = PageRequest.UUID_FORM, message = "须为 UUID")
    @Nullable
    String roundId;

    @QueryParam("taskId")
    @Pattern(regexp = PageRequest.UUID_FORM, message = "须为 UUID")
    @Nullable
    String taskId;

    @Parameter(description = "Lead unit. 牵头单位")
    @QueryParam("unit")
    @Size(max = 40, message = "最长 40 个字符")
    @Nullable
    String unit;

    @Parameter(description = "状态")
    @QueryParam("state")
    @Nullable
    SummaryState state;

    @Parameter(description = "MISSING 未报、OVERDUE 逾期未报、LATE 迟报")
    @QueryParam("standing")
    SummaryFilter.@Nullable Standing standing;

    SummaryFilter filter() {
        return new SummaryFilter(id(planId), id(roundId), id(taskId), unit, state, standing);
    }

    private static @Nullable UUID id(@Nullable String text) {
        return text == null ? null : UUID.fromString(text);
    }

    Summaries.@Nullable Place after() {
        return Cursor.placeByDay(cursor(), Summaries.Place::new);
    }
}
