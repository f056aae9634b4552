package org.ecoplan.task.report.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.idempotency.Idempotency;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.report.application.ReportingUnasked;
import org.jspecify.annotations.Nullable;

/** Reports that no round asks for. */
@Path("/duties/{assignmentId}/reports")
@Tag(name = "reports", description = "Reports of the rounds. 报送。")
@RolesAllowed({Role.LEAD, Role.REPORTER})
public class UnaskedReportResource {
    private final Callers callers;
    private final ReportingUnasked reporting;
    private final Idempotency idempotency;

    UnaskedReportResource(Callers callers, ReportingUnasked reporting, Idempotency idempotency) {
        this.callers = callers;
        this.reporting = reporting;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Hands in a report on a duty that no round asks for. 随时报送",
            description =
                    "One such report of a duty is open at a time. While one waits for its review, was returned or taken back,"
                            + " the answer is 409 UNASKED_REPORT_OPEN with its id: hand that one in again at"
                            + " /reports/{reportId}/submissions. After its acceptance a new one can be begun.")
    @APIResponseSchema(value = ReportView.class, responseCode = "201")
    public Uni<Response> report(
            @PathParam("assignmentId") UUID assignmentId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull(message = "缺少请求内容") @Valid SubmissionRequest request) {
        String operation = "POST /duties/" + assignmentId + "/reports";
        return callers.current()
                .flatMap(scope -> idempotency.once(
                        scope.subject(),
                        key,
                        operation,
                        request,
                        () -> reporting
                                .report(scope, new AssignmentId(assignmentId), request.content())
                                .map(Problems::orProblem)
                                .map(SubmissionResource::answer)));
    }
}
