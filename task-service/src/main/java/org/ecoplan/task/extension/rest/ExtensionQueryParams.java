package org.ecoplan.task.extension.rest;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.ecoplan.kit.paging.Cursor;
import org.ecoplan.kit.paging.PageRequest;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.extension.application.Extensions;
import org.ecoplan.task.extension.domain.ExtensionId;
import org.ecoplan.task.extension.domain.ExtensionState;
import org.jspecify.annotations.Nullable;

/** Which requests for later deadlines are listed. */
public class ExtensionQueryParams extends PageRequest {
    @Parameter(description = "Only those of a duty. 职责任务")
    @QueryParam("assignmentId")
    @Pattern(regexp = UUID_FORM, message = "须为 UUID")
    @Nullable
    String assignmentId;

    @Parameter(description = "Only those of a state. 状态")
    @QueryParam("state")
    @Nullable
    ExtensionState state;

    Extensions.Filter filter() {
        return new Extensions.Filter(
                assignmentId == null ? null : new AssignmentId(UUID.fromString(assignmentId)), state);
    }

    Extensions.@Nullable Place after() {
        return Cursor.place(cursor(), (at, id) -> new Extensions.Place(at, new ExtensionId(id)));
    }
}
