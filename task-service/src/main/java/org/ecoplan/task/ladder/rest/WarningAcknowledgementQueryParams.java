package org.ecoplan.task.ladder.rest;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.ecoplan.kit.paging.Cursor;
import org.ecoplan.kit.paging.PageRequest;
import org.ecoplan.task.ladder.application.Acknowledgements;
import org.jspecify.annotations.Nullable;

/** Which acknowledged warnings are listed. */
public class WarningAcknowledgementQueryParams extends PageRequest {
    @Parameter(description = "Only those of a duty. 职责任务")
    @QueryParam("assignmentId")
    @Pattern(regexp = UUID_FORM, message = "须为 UUID")
    @Nullable
    String assignmentId;

    @Parameter(description = "Only those of duties of a unit. 承担单位")
    @QueryParam("unit")
    @Nullable
    String unit;

    @Parameter(description = "Only those whose pause holds today. 仅暂停期内")
    @QueryParam("running")
    @DefaultValue("false")
    boolean running;

    Acknowledgements.Filter filter() {
        return new Acknowledgements.Filter(assignmentId == null ? null : UUID.fromString(assignmentId), unit, running);
    }

    Acknowledgements.@Nullable Place before() {
        return Cursor.place(cursor(), Acknowledgements.Place::new);
    }
}
