package org.ecoplan.task.suspension.rest;

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
import org.ecoplan.task.suspension.application.DecidingSuspension;
import org.ecoplan.task.suspension.application.ReadingSuspensions;
import org.ecoplan.task.suspension.application.SuspensionActs;
import org.ecoplan.task.suspension.application.Suspensions;
import org.ecoplan.task.suspension.domain.SuspensionId;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Suspensions, the decision on them and their end; who may not decide is answered 403 and stands in the audit trail. */
@Path("/suspensions")
@Tag(name = "suspensions", description = "Suspensions of dated points and duties. 中止。")
@RolesAllowed({Role.COORDINATOR, Role.LEAD, Role.REPORTER, Role.INSPECTOR, Role.APPROVER, Role.AUDITOR})
public class SuspensionResource {
    private final Callers callers;
    private final TakingSteps rights;
    private final DecidingSuspension deciding;
    private final ReadingSuspensions reading;
    private final Idempotency idempotency;

    SuspensionResource(
            Callers callers,
            TakingSteps rights,
            DecidingSuspension deciding,
            ReadingSuspensions reading,
            Idempotency idempotency) {
        this.callers = callers;
        this.rights = rights;
        this.deciding = deciding;
        this.reading = reading;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{suspensionId}/decision")
    @Operation(
            summary = "Approves or refuses a suspension. 审批中止",
            description =
                    "Of the coordinating office, never of the unit whose duty it is, of an account that acted for it or "
                            + "of the account that recorded it.")
    @APIResponseSchema(value = SuspensionView.class, responseCode = "200")
    public Uni<Response> decide(
            @PathParam("suspensionId") UUID suspensionId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull(message = "缺少请求内容") @Valid SuspensionDecisionRequest request) {
        SuspensionId id = new SuspensionId(suspensionId);
        String operation = "POST /suspensions/" + suspensionId + "/decision";
        return callers.current()
                .flatMap(scope -> reading.find(scope, id)
                        .map(Problems::orProblem)
                        .flatMap(found -> rights.permit(scope, found.duty(), SuspensionActs.DECIDE)
                                .map(Problems::orProblem))
                        .flatMap(permitted -> deciding.permit(scope, id).map(Problems::orProblem))
                        .flatMap(permitted -> idempotency.once(
                                scope.subject(),
                                key,
                                operation,
                                request,
                                () -> deciding.decide(scope, id, request.isApproval(), request.reason())
                                        .map(Problems::orProblem)
                                        .map(decided -> Response.ok(SuspensionView.of(decided))
                                                .build()))));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{suspensionId}/end")
    @Operation(
            summary = "Ends a suspension before its day: the clocks go on today. 恢复计时",
            description =
                    "Of the coordinating office, never of the unit whose duty it is or of an account that acted for it.")
    @APIResponseSchema(value = SuspensionView.class, responseCode = "200")
    public Uni<Response> end(
            @PathParam("suspensionId") UUID suspensionId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull(message = "缺少请求内容") @Valid SuspensionEndRequest request) {
        SuspensionId id = new SuspensionId(suspensionId);
        String operation = "POST /suspensions/" + suspensionId + "/end";
        return callers.current()
                .flatMap(scope -> reading.find(scope, id)
                        .map(Problems::orProblem)
                        .flatMap(found -> rights.permit(scope, found.duty(), SuspensionActs.END)
                                .map(Problems::orProblem))
                        .flatMap(permitted -> idempotency.once(
                                scope.subject(),
                                key,
                                operation,
                                request,
                                () -> deciding.end(scope, id, request.reason())
                                        .map(Problems::orProblem)
                                        .map(ended -> Response.ok(SuspensionView.of(ended))
                                                .build()))));
    }

    @GET
    @Path("/{suspensionId}")
    @Operation(summary = "A suspension. 中止")
    public Uni<SuspensionView> read(@PathParam("suspensionId") UUID suspensionId) {
        return callers.current()
                .flatMap(scope -> reading.find(scope, new SuspensionId(suspensionId)))
                .map(Problems::orProblem)
                .map(SuspensionView::of);
    }

    @GET
    @Operation(summary = "The suspensions, the oldest first. 中止台账")
    public Uni<RestResponse<Page<SuspensionView>>> list(
            @Valid @BeanParam SuspensionQueryParams wanted, @Context UriInfo address) {
        Suspensions.@Nullable Place after = wanted.after();
        return callers.current()
                .flatMap(scope -> reading.page(scope, wanted.filter(), after, wanted.limit() + 1))
                .map(found -> Page.of(
                                found,
                                wanted.limit(),
                                last -> Cursor.of(last.requestedAt(), last.id().value()))
                        .map(SuspensionView::of)
                        .answer(address));
    }
}
