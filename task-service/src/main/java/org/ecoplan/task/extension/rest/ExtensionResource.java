package org.ecoplan.task.extension.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.idempotency.Idempotency;
import org.ecoplan.kit.paging.Cursor;
import org.ecoplan.kit.paging.Page;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.ecoplan.task.assignment.application.TakingSteps;
import org.ecoplan.task.extension.application.DecidingExtension;
import org.ecoplan.task.extension.application.ExtensionActs;
import org.ecoplan.task.extension.application.Extensions;
import org.ecoplan.task.extension.application.ReadingExtensions;
import org.ecoplan.task.extension.domain.ExtensionId;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Requests for later deadlines, and the decision; who may not decide is answered 403 and stands in the audit trail. */
@Path("/extension-requests")
@Tag(name = "extensions", description = "Requests for later deadlines. 延期。")
@RolesAllowed({Role.COORDINATOR, Role.LEAD, Role.REPORTER, Role.INSPECTOR, Role.APPROVER, Role.AUDITOR})
public class ExtensionResource {
    private final Callers callers;
    private final TakingSteps rights;
    private final DecidingExtension deciding;
    private final ReadingExtensions reading;
    private final Idempotency idempotency;

    ExtensionResource(
            Callers callers,
            TakingSteps rights,
            DecidingExtension deciding,
            ReadingExtensions reading,
            Idempotency idempotency) {
        this.callers = callers;
        this.rights = rights;
        this.deciding = deciding;
        this.reading = reading;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{extensionId}/decision")
    @Operation(
            summary = "Approves or refuses a later deadline. 审批延期",
            description =
                    "Of the coordinating office, never of the unit whose duty it is or of an account that acted for it.")
    @APIResponseSchema(value = ExtensionView.class, responseCode = "200")
    public Uni<Response> decide(
            @PathParam("extensionId") UUID extensionId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull(message = "缺少请求内容") @Valid ExtensionDecisionRequest request) {
        ExtensionId id = new ExtensionId(extensionId);
        String operation = "POST /extension-requests/" + extensionId + "/decision";
        return callers.current()
                .flatMap(scope -> reading.find(scope, id)
                        .map(Problems::orProblem)
                        .flatMap(found -> rights.permit(scope, found.duty(), ExtensionActs.DECIDE)
                                .map(Problems::orProblem))
                        .flatMap(permitted -> deciding.permit(scope, id).map(Problems::orProblem))
                        .flatMap(permitted -> idempotency.once(
                                scope.subject(),
                                key,
                                operation,
                                request,
                                () -> deciding.decide(scope, id, request.verdict())
                                        .map(Problems::orProblem)
                                        .map(decided -> Response.ok(ExtensionView.of(decided))
                                                .build()))));
    }

    @GET
    @Path("/{extensionId}")
    @Operation(summary = "A request for a later deadline. 延期申请")
    public Uni<ExtensionView> read(@PathParam("extensionId") UUID extensionId) {
        return callers.current()
                .flatMap(scope -> reading.find(scope, new ExtensionId(extensionId)))
                .map(Problems::orProblem)
                .map(ExtensionView::of);
    }

    @GET
    @Operation(summary = "The requests for later deadlines, the oldest first. 延期申请列表")
    public Uni<RestResponse<Page<ExtensionView>>> list(
            @Valid @BeanParam ExtensionQueryParams wanted, @Context UriInfo address) {
        Extensions.@Nullable Place after = wanted.after();
        return callers.current()
                .flatMap(scope -> reading.page(scope, wanted.filter(), after, wanted.limit() + 1))
                .map(found -> Page.of(
                                found,
                                wanted.limit(),
                                last -> Cursor.of(last.requestedAt(), last.id().value()))
                        .map(ExtensionView::of)
                        .answer(address));
    }
}
