package org.ecoplan.task.obligation.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.ecoplan.task.obligation.application.RetractingClaim;
import org.ecoplan.task.obligation.domain.ObligationId;
import org.jboss.resteasy.reactive.RestResponse;

/** The taking back of what a unit says it reached. */
@Path("/duties/{assignmentId}/obligations/{obligationId}/retraction")
@Tag(name = "duties", description = "Duties of units. 职责。")
@RolesAllowed(Role.COORDINATOR)
public class RetractionResource {
    private final Callers callers;
    private final RetractingClaim retracting;

    RetractionResource(Callers callers, RetractingClaim retracting) {
        this.callers = callers;
        this.retracting = retracting;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Takes back that a dated point is met; it is open again, or overdue. 撤回完成认定")
    @APIResponse(responseCode = "204", description = "It is not met any more.")
    public Uni<RestResponse<Void>> retract(
            @PathParam("assignmentId") UUID assignmentId,
            @PathParam("obligationId") UUID obligationId,
            @NotNull(message = "缺少请求内容") @Valid RetractionRequest request) {
        return callers.current()
                .flatMap(scope ->
                        retracting.retract(scope, assignmentId, new ObligationId(obligationId), request.reason()))
                .map(Problems::orProblem)
                .map(done -> RestResponse.noContent());
    }
}
