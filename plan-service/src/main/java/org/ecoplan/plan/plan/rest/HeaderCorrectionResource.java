package org.ecoplan.plan.plan.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.paging.Page;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.ecoplan.kit.version.EntityVersion;
import org.ecoplan.plan.plan.application.CorrectingIssuedPlan;
import org.ecoplan.plan.plan.application.PlanCorrection;
import org.ecoplan.plan.plan.domain.PlanId;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Slips of plans in force (勘误). */
@Path("/plans/{planId}/header-corrections")
@Tag(name = "plans")
@Produces(MediaType.APPLICATION_JSON)
public class HeaderCorrectionResource {
    private final Callers callers;
    private final CorrectingIssuedPlan correcting;

    HeaderCorrectionResource(Callers callers, CorrectingIssuedPlan correcting) {
        this.callers = callers;
        this.correcting = correcting;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(
            summary =
                    "Corrects a slip in title or date of a plan in force; what is counted from the date is due by other days. 勘误")
    public Uni<RestResponse<ReviewView>> correct(
            @PathParam("planId") UUID planId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull(message = "缺少请求内容") HeaderCorrectionRequest request) {
        long expected = EntityVersion.expected(ifMatch);
        return callers.current()
                .flatMap(caller -> correcting.correct(caller, new PlanId(planId), expected, request.toWanted()))
                .map(Problems::orProblem)
                .map(ReviewView::answer);
    }

    @GET
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR, Role.APPROVER, Role.INSPECTOR, Role.LEAD, Role.REPORTER})
    @Operation(summary = "What was corrected, by whom and why, oldest first. 勘误记录")
    public Uni<Page<PlanCorrection>> list(@PathParam("planId") UUID planId) {
        return callers.current()
                .flatMap(caller -> correcting.corrections(caller, new PlanId(planId)))
                .map(Problems::orProblem)
                .map(corrections -> new Page<>(corrections, null));
    }
}
