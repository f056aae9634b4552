package org.ecoplan.task.suspension.rest;

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
import org.ecoplan.task.suspension.application.AskingForSuspension;
import org.ecoplan.task.suspension.application.SuspensionActs;
import org.ecoplan.task.suspension.domain.Suspension;
import org.jspecify.annotations.Nullable;

/** The asking for a suspension; who may not ask is answered 403 and stands in the audit trail. */
@Path("/duties/{assignmentId}/suspensions")
@Tag(name = "suspensions", description = "Suspensions of dated points and duties. 中止。")
@RolesAllowed({Role.COORDINATOR, Role.LEAD, Role.REPORTER, Role.INSPECTOR, Role.APPROVER, Role.AUDITOR})
public class SuspendingResource {
    private final Callers callers;
    private final TakingSteps rights;
    private final AskingForSuspension asking;
    private final Idempotency idempotency;

    SuspendingResource(Callers callers, TakingSteps rights, AskingForSuspension asking, Idempotency idempotency) {
        this.callers = callers;
        this.rights = rights;
        this.asking = asking;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Asks that the clock of a dated point or of the whole duty stands still; it goes on until that is approved. 申请中止",
            description =
                    "Of the duty's own unit or recorded by the coordinating office, from today on, one of a point at a time. "
                            + "What is overdue before it begins stays overdue.")
    @APIResponseSchema(value = SuspensionView.class, responseCode = "201")
    public Uni<Response> ask(
            @PathParam("assignmentId") UUID assignmentId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull(message = "缺少请求内容") @Valid SuspensionRequest request) {
        AssignmentId duty = new AssignmentId(assignmentId);
        String operation = "POST /duties/" + assignmentId + "/suspensions";
        return callers.current()
                .flatMap(scope -> rights.permit(scope, duty, SuspensionActs.ASK)
                        .map(Problems::orProblem)
                        .flatMap(permitted -> idempotency.once(
                                scope.subject(), key, operation, request, () -> ask(scope, duty, request))));
    }

    private Uni<Response> ask(CallerScope scope, AssignmentId duty, SuspensionRequest request) {
        return asking.ask(scope, duty, request.point(), request.terms())
                .map(Problems::orProblem)
                .map(SuspendingResource::answer);
    }

    private static Response answer(Suspension asked) {
        return Response.created(URI.create("/suspensions/" + asked.id().value()))
                .entity(SuspensionView.of(asked))
                .build();
    }
}
