package org.ecoplan.task.extension.rest;

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
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.ecoplan.task.assignment.application.TakingSteps;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.extension.application.AskingForExtension;
import org.ecoplan.task.extension.application.ExtensionActs;
import org.ecoplan.task.extension.domain.Extension;
import org.ecoplan.task.obligation.domain.ObligationId;
import org.jspecify.annotations.Nullable;

/** The asking for a later deadline; who may not ask is answered 403 and stands in the audit trail. */
@Path("/duties/{assignmentId}/obligations/{obligationId}/extension-requests")
@Tag(name = "extensions", description = "Requests for later deadlines. 延期。")
@RolesAllowed({Role.COORDINATOR, Role.LEAD, Role.REPORTER, Role.INSPECTOR, Role.APPROVER, Role.AUDITOR})
public class AskingResource {
    private final Callers callers;
    private final TakingSteps rights;
    private final AskingForExtension asking;
    private final Idempotency idempotency;

    AskingResource(Callers callers, TakingSteps rights, AskingForExtension asking, Idempotency idempotency) {
        this.callers = callers;
        this.rights = rights;
        this.asking = asking;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Asks for a later deadline of a dated point; the deadline stays until it is approved. 申请延期",
            description = "Of the duty's own unit, before the deadline is over, one request of a point at a time.")
    @APIResponseSchema(value = ExtensionView.class, responseCode = "201")
    public Uni<Response> ask(
            @PathParam("assignmentId") UUID assignmentId,
            @PathParam("obligationId") UUID obligationId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull(message = "缺少请求内容") @Valid ExtensionRequest request) {
        AssignmentId duty = new AssignmentId(assignmentId);
        ObligationId point = new ObligationId(obligationId);
        String operation = "POST /duties/" + assignmentId + "/obligations/" + obligationId + "/extension-requests";
        return callers.current()
                .flatMap(scope -> rights.permit(scope, duty, ExtensionActs.ASK)
                        .map(Problems::orProblem)
                        .flatMap(permitted -> idempotency.once(
                                scope.subject(), key, operation, request, () -> ask(scope, duty, point, request))));
    }

    private Uni<Response> ask(CallerScope scope, AssignmentId duty, ObligationId point, ExtensionRequest request) {
        return asking.ask(scope, duty, point, request.proposedDeadline(), request.reason())
                .map(Problems::orProblem)
                .map(AskingResource::answer);
    }

    private static Response answer(Extension asked) {
        return Response.created(URI.create("/extension-requests/" + asked.id().value()))
                .entity(ExtensionView.of(asked))
                .build();
    }
}
