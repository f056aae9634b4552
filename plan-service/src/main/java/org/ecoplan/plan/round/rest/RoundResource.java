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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kernel.ReportingPeriod;
import org.ecoplan.kit.idempotency.Idempotency;
import org.ecoplan.kit.paging.Page;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.ecoplan.plan.plan.domain.PlanId;
import org.ecoplan.plan.round.application.OpeningRound;
import org.ecoplan.plan.round.application.ShowingRounds;
import org.ecoplan.plan.round.application.ShownRound;
import org.jspecify.annotations.Nullable;

/** The rounds of a plan (季调度). */
@Path("/plans/{planId}/rounds")
@Tag(name = "rounds", description = "Quarterly scheduling. 季调度。")
@Produces(MediaType.APPLICATION_JSON)
public class RoundResource {
    private final Callers callers;
    private final OpeningRound opening;
    private final ShowingRounds showing;
    private final Idempotency idempotency;

    RoundResource(Callers callers, OpeningRound opening, ShowingRounds showing, Idempotency idempotency) {
        this.callers = callers;
        this.opening = opening;
        this.showing = showing;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Opens the round of a quarter that is over. 开启季调度")
    @APIResponseSchema(value = RoundView.class, responseCode = "201")
    public Uni<Response> open(
            @PathParam("planId") UUID planId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull(message = "缺少请求内容") RoundRequest request) {
        return callers.current()
                .flatMap(caller -> idempotency.once(
                        caller.subject(),
                        key,
                        "POST /plans/" + planId + "/rounds",
                        request,
                        () -> opened(caller, planId, request)));
    }

    @GET
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR, Role.APPROVER, Role.INSPECTOR, Role.LEAD, Role.REPORTER})
    @Operation(summary = "The rounds of a plan, oldest quarter first. 各季调度")
    public Uni<Page<RoundView>> list(@PathParam("planId") UUID planId) {
        return callers.current()
                .flatMap(caller -> showing.ofPlan(caller, new PlanId(planId)))
                .map(Problems::orProblem)
                .map(rounds -> new Page<>(rounds.stream().map(RoundView::of).toList(), null));
    }

    private Uni<Response> opened(CallerScope caller, UUID planId, RoundRequest request) {
        return opening.open(caller, new PlanId(planId), ReportingPeriod.parse(request.period()))
                .map(Problems::orProblem)
                .map(round -> RoundView.of(new ShownRound(round, List.of())))
                .map(view -> Response.created(URI.create("/plans/" + planId + "/rounds"))
                        .entity(view)
                        .build());
    }
}
