package org.ecoplan.task.ladder.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kit.paging.Cursor;
import org.ecoplan.kit.paging.Page;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.kit.version.EntityVersion;
import org.ecoplan.task.ladder.application.ChangingLadder;
import org.ecoplan.task.ladder.application.LadderTrial;
import org.ecoplan.task.ladder.application.TryingLadder;
import org.ecoplan.task.ladder.domain.LadderVersion;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The ladder of a plan: data with versions, proposed by one person and adopted by another. */
@Path("/plans/{planId}/ladder")
@Tag(name = "ladder", description = "The ladder of deadlines of a plan. 催办阶梯。")
@RolesAllowed({Role.COORDINATOR, Role.LEAD, Role.REPORTER, Role.INSPECTOR, Role.APPROVER, Role.AUDITOR})
public class PlanLadderResource {
    private final Callers callers;
    private final ChangingLadder changing;
    private final TryingLadder trying;
    private final ServiceClock clock;

    PlanLadderResource(Callers callers, ChangingLadder changing, TryingLadder trying, ServiceClock clock) {
        this.callers = callers;
        this.changing = changing;
        this.trying = trying;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "The ladder that is in force for a plan, with every version. 催办阶梯")
    public Uni<RestResponse<PlanLadderView>> read(@PathParam("planId") UUID planId) {
        return callers.current().flatMap(scope -> changing.read(scope, planId)).map(found -> answer(planId, found));
    }

    @PUT
    @Path("/proposal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(
            summary = "Proposes a ladder over the version read; it takes the place of a proposal that waits. 提出催办阶梯",
            description = "Nothing changes before another person adopts it. Every ladder has the rung of the day after"
                    + " the deadline: what is overdue is a fact.")
    public Uni<RestResponse<PlanLadderView>> propose(
            @PathParam("planId") UUID planId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull(message = "缺少请求内容") @Valid LadderProposalRequest request) {
        long expected = EntityVersion.expected(ifMatch);
        return callers.current()
                .flatMap(scope -> changing.propose(
                        scope,
                        planId,
                        expected,
                        request.ladder(),
                        request.reason().strip()))
                .map(found -> answer(planId, found));
    }

    @POST
    @Path("/proposal/adoption")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.COORDINATOR, Role.APPROVER})
    @Operation(
            summary = "Adopts the proposal that waits, from a day on. 批准催办阶梯",
            description =
                    "Of another person than who proposed it. What was told of a point stays told; each rung is told"
                            + " once for a deadline.")
    public Uni<RestResponse<PlanLadderView>> adopt(
            @PathParam("planId") UUID planId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull(message = "缺少请求内容") @Valid LadderAdoptionRequest request) {
        long expected = EntityVersion.expected(ifMatch);
        return callers.current()
                .flatMap(scope -> changing.permit(scope, planId)
                        .map(Problems::orProblem)
                        .flatMap(permitted -> changing.adopt(
                                scope,
                                planId,
                                expected,
                                request.from(),
                                request.reason().strip())))
                .map(found -> answer(planId, found));
    }

    @GET
    @Path("/versions/{version}/trial")
    @Operation(
            summary = "What a ladder would have told of the plan's past, beside the ladders in force. 催办阶梯试算",
            description = "Counts by rung over all points and their earlier deadlines, and page by page which point"
                    + " would have crossed which rung on which day. Nothing is changed, nobody is told.")
    public Uni<RestResponse<LadderTrialView>> tryOut(
            @PathParam("planId") UUID planId,
            @PathParam("version") int version,
            @Valid @BeanParam LadderTrialQueryParams wanted,
            @Context UriInfo address) {
        LadderTrial.@Nullable Place after = wanted.after();
        return callers.current()
                .flatMap(scope -> trying.tryOut(scope, planId, version, after, wanted.limit() + 1))
                .map(Problems::orProblem)
                .map(trial -> {
                    Page<LadderTrial.Difference> page = Page.of(
                            trial.differences(),
                            wanted.limit(),
                            last -> Cursor.of(last.obligationId(), last.deadlineVersion(), last.rung()));
                    return Page.answer(LadderTrialView.of(planId, trial, page), page.next(), address);
                });
    }

    private RestResponse<PlanLadderView> answer(UUID planId, Outcome<List<LadderVersion>> found) {
        PlanLadderView view = PlanLadderView.of(planId, Problems.orProblem(found), clock.today());
        return EntityVersion.answer(view, view.newest());
    }
}
