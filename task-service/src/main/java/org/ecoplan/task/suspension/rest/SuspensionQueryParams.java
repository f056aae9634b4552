package org.ecoplan.task.suspension.rest;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.ecoplan.kit.paging.Cursor;
import org.ecoplan.kit.paging.PageRequest;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.suspension.application.Suspensions;
import org.ecoplan.task.suspension.domain.SuspensionId;
import org.ecoplan.task.suspension.domain.SuspensionState;
import org.jspecify.annotations.Nullable;

/** Which suspensions are listed. */
public class SuspensionQueryParams extends PageRequest {
    @Parameter(description = "Only those of a duty. 职责任务")
    @QueryParam("assignmentId")
    @Pattern(regexp = UUID_FORM, message = "须为 UUID")
    @Nullable
    String assignmentId;

    @Parameter(description = "Only those of a state. 状态")
    @QueryParam("state")
    @Nullable
    SuspensionState state;

    Suspensions.Filter filter() {
        return new Suspensions.Filter(
                assignmentId == null ? null : new AssignmentId(UUID.fromString(assignmentId)), state);
    }

    Suspensions.@Nullable Place after() {
        return Cursor.place(cursor(), (at, id) -> new Suspensions.Place(at, new SuspensionId(id)));
    }
}
