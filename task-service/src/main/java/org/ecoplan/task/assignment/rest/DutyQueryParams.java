package org.ecoplan.task.assignment.rest;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.ecoplan.task.assignment.application.DutyFilter;
import org.ecoplan.task.assignment.domain.AssignmentState;
import org.jspecify.annotations.Nullable;

/** Which duties a caller asks for. */
public class DutyQueryParams {
    private static final String UUID_FORM = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    @QueryParam("planId")
    @Pattern(regexp = UUID_FORM, message = "须为 UUID")
    @Nullable
    String planId;

    @QueryParam("taskId")
    @Pattern(regexp = UUID_FORM, message = "须为 UUID")
    @Nullable
    String taskId;

    @QueryParam("unit")
    @Size(max = 40, message = "最长 40 个字符")
    @Nullable
    String unit;

    @QueryParam("state")
    @Pattern(regexp = "ASSIGNED|ACKNOWLEDGED|ENDED_WITH_PLAN", message = "须为 ASSIGNED、ACKNOWLEDGED 或 ENDED_WITH_PLAN")
    @Nullable
    String state;

    DutyFilter filter() {
        return new DutyFilter(
                planId == null ? null : UUID.fromString(planId),
                taskId == null ? null : UUID.fromString(taskId),
                unit,
                state == null ? null : AssignmentState.valueOf(state));
    }
}
