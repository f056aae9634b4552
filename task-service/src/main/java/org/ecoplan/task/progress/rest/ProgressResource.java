package org.ecoplan.task.progress.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.progress.application.ReadingProgress;

/** The progress of a duty. */
@Path("/duties/{assignmentId}/progress")
@Tag(name = "duties", description = "Duties of units. 职责。")
@RolesAllowed({Role.COORDINATOR, Role.LEAD, Role.REPORTER, Role.INSPECTOR, Role.APPROVER, Role.AUDITOR})
public class ProgressResource {
    private final Callers callers;
    private final ReadingProgress reading;

    ProgressResource(Callers callers, ReadingProgress reading) {
        this.callers = callers;
        this.reading = reading;
    }

    @GET
    @Operation(summary = "How far a duty is, how far it should be, and its lamp with the arithmetic behind it. 进度与亮灯")
    public Uni<ProgressView> read(@PathParam("assignmentId") UUID assignmentId) {
        return callers.current()
                .flatMap(scope -> reading.of(scope, new AssignmentId(assignmentId)))
                .map(Problems::orProblem)
                .map(ProgressView::of);
    }
}
