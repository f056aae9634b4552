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
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.paging.Page;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.ecoplan.plan.disclosure.application.Disclosing;
import org.ecoplan.plan.plan.domain.PlanId;

/** What of a plan is disclosed to everybody. */
@Path("/plans/{planId}/disclosures")
@Tag(name = "disclosures", description = "What is disclosed to everybody. 主动公开。")
@Produces(MediaType.APPLICATION_JSON)
public class DisclosureResource {
    private final Callers callers;
    private final Disclosing disclosing;

    DisclosureResource(Callers callers, Disclosing disclosing) {
        this.callers = callers;
        this.disclosing = disclosing;
    }

    @GET
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR, Role.APPROVER, Role.INSPECTOR, Role.LEAD, Role.REPORTER})
    @Operation(summary = "What of a plan was disclosed, the latest first. 公开记录")
    public Uni<Page<DisclosureView>> list(@PathParam("planId") UUID planId) {
        return callers.current()
                .flatMap(caller -> disclosing.ofPlan(caller, new PlanId(planId)))
                .map(Problems::orProblem)
                .map(all -> new Page<>(all.stream().map(DisclosureView::of).toList(), null));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(
            summary =
                    "Discloses an issued notice, a published assessment or the issued plan to everybody; what is disclosed stays as it is. 公开")
    @APIResponseSchema(value = DisclosureView.class, responseCode = "201")
    public Uni<Response> disclose(
            @PathParam("planId") UUID planId, @Valid @NotNull(message = "缺少请求内容") DisclosureRequest request) {
        return callers.current()
                .flatMap(caller ->
                        Outcomes.flatMap(request.wanted(planId), wanted -> disclosing.disclose(caller, wanted)))
                .map(Problems::orProblem)
                .map(DisclosureView::of)
                .map(view -> Response.created(URI.create(view.address()))
                        .entity(view)
                        .build());
    }
}
