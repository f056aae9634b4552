package org.ecoplan.plan.round.rest;

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
import org.ecoplan.plan.plan.domain.PlanId;
import org.ecoplan.plan.round.application.DecidingTempo;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** How often a plan in force is dispatched (调度频次), by decision. */
@Path("/plans/{planId}/tempo-decisions")
@Tag(name = "timetable", description = "What is due when, from the issue of a plan to its end. 方案日程。")
@Produces(MediaType.APPLICATION_JSON)
public class TempoResource {
    private final Callers callers;
    private final DecidingTempo deciding;

    TempoResource(Callers callers, DecidingTempo deciding) {
        this.callers = callers;
        this.deciding = deciding;
    }

    @GET
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR, Role.APPROVER, Role.INSPECTOR, Role.LEAD, Role.REPORTER})
    @Operation(
            summary =
                    "At which tempo the plan was dispatched before, with the days that were to come, oldest first. 调度频次调整记录")
    public Uni<Page<TempoChangeView>> list(@PathParam("planId") UUID planId) {
        return callers.current()
                .flatMap(caller -> deciding.list(caller, new PlanId(planId)))
                .map(Problems::orProblem)
                .map(all -> new Page<>(all.stream().map(TempoChangeView::of).toList(), null));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(
            summary =
                    "Dispatches a plan in force at another tempo from now on; opened rounds stay, ended periods that none asked about are opened. 调整调度频次")
    public Uni<RestResponse<TempoChangeView>> decide(
            @PathParam("planId") UUID planId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull(message = "缺少请求内容") TempoRequest request) {
        long expected = EntityVersion.expected(ifMatch);
        return callers.current()
                .flatMap(caller -> deciding.decide(
                        caller,
                        new PlanId(planId),
                        expected,
                        request.tempo(),
                        request.reason().strip()))
                .map(Problems::orProblem)
                .map(change -> EntityVersion.answer(TempoChangeView.of(change), change.version()));
    }
}
