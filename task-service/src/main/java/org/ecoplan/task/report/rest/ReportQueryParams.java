package org.ecoplan.task.report.rest;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.ecoplan.kit.paging.PageRequest;
import org.ecoplan.task.report.application.ReportFilter;
import org.ecoplan.task.report.application.Standing;
import org.ecoplan.task.report.domain.ReportState;
import org.jspecify.annotations.Nullable;

/** Which reports a caller asks for. */
public class ReportQueryParams {

    @QueryParam("roundId")
    @Pattern(regexp = PageRequest.UUID_FORM, message = "须为 UUID")
    @Nullable
    String roundId;

    @QueryParam("unit")
    @Size(max = 40, message = "最长 40 个字符")
    @Nullable
    String unit;

    @QueryParam("state")
    @Pattern(
            regexp = "REQUESTED|SUBMITTED|RETURNED|ACCEPTED|WITHDRAWN",
            message = "须为 REQUESTED、SUBMITTED、RETURNED、ACCEPTED 或 WITHDRAWN")
    @Nullable
    String state;

    @Parameter(description = "Reports that no round asked for, or only the others. 随时报送")
    @QueryParam("unasked")
    @Nullable
    Boolean unasked;

    @QueryParam("taskId")
    @Pattern(regexp = PageRequest.UUID_FORM, message = "须为 UUID")
    @Nullable
    String taskId;

    @Parameter(
            description = "How it stands against the round's deadline: each figure of the board is one of these lists")
    @QueryParam("standing")
    @Nullable
    Standing standing;

    ReportFilter filter() {
        return new ReportFilter(
                roundId == null ? null : UUID.fromString(roundId),
                unit,
                state == null ? null : ReportState.valueOf(state),
                unasked,
                taskId == null ? null : UUID.fromString(taskId),
                standing);
    }
}
