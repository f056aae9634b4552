package org.ecoplan.plan.precedence.rest;

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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kit.paging.Cursor;
import org.ecoplan.kit.paging.Page;
import org.ecoplan.kit.paging.PageRequest;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.ecoplan.kit.version.EntityVersion;
import org.ecoplan.plan.precedence.application.ComparingTargets;
import org.ecoplan.plan.precedence.application.ComparingTargets.Address;
import org.ecoplan.plan.precedence.domain.Precedence;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Targets of a plan beside what a superior requires (以上级部门要求为准). */
@Path("/plans/{planId}/precedences")
@Tag(
        name = "precedences",
        description = "Targets beside what a superior requires; the stricter is in force. 以上级部门要求为准。")
@Produces(MediaType.APPLICATION_JSON)
public class PrecedenceResource {
    private final Callers callers;
    private final ComparingTargets comparing;

    PrecedenceResource(Callers callers, ComparingTargets comparing) {
        this.callers = callers;
        this.comparing = comparing;
    }

    @GET
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR, Role.APPROVER})
    @Operation(summary = "The compared targets of a plan, each with both levels and which one is in force. 目标比较")
    public Uni<RestResponse<Page<PrecedenceView>>> list(
            @PathParam("planId") UUID planId, @Valid @BeanParam PageRequest page, @Context UriInfo address) {
        UUID after = Cursor.placeById(page.cursor());
        return callers.current()
                .flatMap(caller -> comparing.list(caller, planId, after, page.limit() + 1))
                .map(found -> Page.of(found, page.limit(), one -> Cursor.of(one.id()))
                        .map(PrecedenceView::of)
                        .answer(address));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Puts a target beside what a superior requires of the same; the stricter is in force. 与上级要求比较")
    @APIResponseSchema(value = PrecedenceView.class, responseCode = "201")
    public Uni<Response> compare(
            @PathParam("planId") UUID planId, @Valid @NotNull(message = "缺少请求内容") PrecedenceRequest request) {
        return callers.current()
                .flatMap(caller -> comparing.compare(caller, request.wanted(planId)))
                .map(Problems::orProblem)
                .map(precedence -> Response.created(URI.create("/plans/" + planId + "/precedences/" + precedence.id()))
                        .header(HttpHeaders.ETAG, EntityVersion.tag(precedence.revision()))
                        .entity(PrecedenceView.of(precedence))
                        .build());
    }

    @POST
    @Path("/{id}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Says which level is in force where the figures cannot tell. 人工判定")
    public Uni<RestResponse<PrecedenceView>> answer(
            @PathParam("planId") UUID planId,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull(message = "缺少请求内容") PrecedenceAnswer answer) {
        Address address = new Address(planId, id, EntityVersion.expected(ifMatch));
        return callers.current()
                .flatMap(caller -> comparing.answer(
                        caller, address, answer.inForce(), answer.reason().strip()))
                .map(PrecedenceResource::answered);
    }

    @POST
    @Path("/{id}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Ends a comparison: the plan's own level stands alone again. 终止比较")
    public Uni<RestResponse<PrecedenceView>> end(
            @PathParam("planId") UUID planId,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull(message = "缺少请求内容") PrecedenceEnd end) {
        Address address = new Address(planId, id, EntityVersion.expected(ifMatch));
        return callers.current()
                .flatMap(caller -> comparing.end(caller, address, end.reason().strip()))
                .map(PrecedenceResource::answered);
    }

    private static RestResponse<PrecedenceView> answered(Outcome<Precedence> outcome) {
        Precedence precedence = Problems.orProblem(outcome);
        return EntityVersion.answer(PrecedenceView.of(precedence), precedence.revision());
    }
}
