package org.ecoplan.task.ladder.rest;

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
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.idempotency.Idempotency;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.ecoplan.task.assignment.application.TakingSteps;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.ladder.application.AcknowledgedWarning;
import org.ecoplan.task.ladder.application.AcknowledgingWarning;
import org.ecoplan.task.obligation.domain.ObligationId;
import org.jspecify.annotations.Nullable;

/** The acknowledging of an overdue point; who may not is answered 403 and stands in the audit trail. */
@Path("/duties/{assignmentId}/obligations/{obligationId}/acknowledgement")
@Tag(name = "duties", description = "Duties of units. 职责。")
@RolesAllowed({Role.COORDINATOR, Role.LEAD, Role.REPORTER, Role.INSPECTOR, Role.APPROVER, Role.AUDITOR})
public class AcknowledgingResource {
    private final Callers callers;
    private final TakingSteps rights;
    private final AcknowledgingWarning acknowledging;
    private final Idempotency idempotency;

    AcknowledgingResource(
            Callers callers, TakingSteps rights, AcknowledgingWarning acknowledging, Idempotency idempotency) {
        this.callers = callers;
        this.rights = rights;
        this.acknowledging = acknowledging;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Acknowledges that a dated point is overdue: until a day nobody presses for it. 确认预警",
            description =
                    "Of the duty's own unit, or of the coordinating office where it is another; once for each deadline,"
                            + " for 14 days at most. The clock and the next rungs go on; it ends by itself.")
    @APIResponseSchema(value = WarningAcknowledgementView.class, responseCode = "201")
    public Uni<Response> acknowledge(
            @PathParam("assignmentId") UUID assignmentId,
            @PathParam("obligationId") UUID obligationId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull(message = "缺少请求内容") @Valid WarningAcknowledgementRequest request) {
        String operation = "POST /duties/" + assignmentId + "/obligations/" + obligationId + "/acknowledgement";
        return callers.current()
                .flatMap(scope -> rights.permit(scope, new AssignmentId(assignmentId), AcknowledgingWarning.ACKNOWLEDGE)
                        .map(Problems::orProblem)
                        .flatMap(permitted -> idempotency.once(
                                scope.subject(),
                                key,
                                operation,
                                request,
                                () -> acknowledging
                                        .acknowledge(
                                                scope,
                                                assignmentId,
                                                new ObligationId(obligationId),
                                                request.until(),
                                                request.text().strip())
                                        .map(Problems::orProblem)
                                        .map(AcknowledgingResource::created))));
    }

    private static Response created(AcknowledgedWarning warning) {
        return Response.created(URI.create("/warning-acknowledgements?assignmentId=" + warning.assignmentId()))
                .entity(WarningAcknowledgementView.of(warning))
                .build();
    }
}
