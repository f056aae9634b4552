package org.ecoplan.plan.disclosure.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.paging.Page;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.ecoplan.plan.disclosure.application.ProvingPublication;

/** Where something of a plan was published (公开凭证), and what was not disclosed in time. */
@Path("/plans/{planId}")
@Tag(name = "disclosures", description = "What is disclosed to everybody. 主动公开。")
@Produces(MediaType.APPLICATION_JSON)
public class PublicationResource {
    private final Callers callers;
    private final ProvingPublication proving;

    PublicationResource(Callers callers, ProvingPublication proving) {
        this.callers = callers;
        this.proving = proving;
    }

    @GET
    @Path("/publications")
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR, Role.APPROVER})
    @Operation(summary = "Where something of a plan was published, the latest first. 公开凭证")
    public Uni<Page<PublicationView>> publications(@PathParam("planId") UUID planId) {
        return callers.current()
                .flatMap(caller -> proving.publications(caller, planId))
                .map(Problems::orProblem)
                .map(all -> new Page<>(all.stream().map(PublicationView::of).toList(), null));
    }

    @POST
    @Path("/publications")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Records where and when something was published, with the hash of what stands there. 登记公开凭证")
    @APIResponseSchema(value = PublicationView.class, responseCode = "201")
    public Uni<Response> record(
            @PathParam("planId") UUID planId, @Valid @NotNull(message = "缺少请求内容") PublicationRequest request) {
        return callers.current()
                .flatMap(caller -> proving.record(caller, planId, request.proof()))
                .map(Problems::orProblem)
                .map(done -> Response.created(URI.create("/plans/" + planId + "/publications"))
                        .entity(PublicationView.of(done))
                        .build());
    }

    @GET
    @Path("/missed-disclosures")
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR, Role.APPROVER})
    @Operation(
            summary = "What the plan asks to disclose and was not disclosed by its last day, the latest first. 逾期未公开")
    public Uni<Page<MissedDisclosureView>> missed(@PathParam("planId") UUID planId) {
        return callers.current()
                .flatMap(caller -> proving.missed(caller, planId))
                .map(Problems::orProblem)
                .map(all ->
                        new Page<>(all.stream().map(MissedDisclosureView::of).toList(), null));
    }
}
