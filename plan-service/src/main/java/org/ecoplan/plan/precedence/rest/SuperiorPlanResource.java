package org.ecoplan.plan.precedence.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.paging.Page;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.ecoplan.plan.precedence.application.NamingSuperior;
import org.ecoplan.plan.precedence.application.ProposingPairs;

/** The plan above a plan (上级方案), and which targets of the two may be about the same. */
@Path("/plans/{planId}/superior-plan")
@Tag(
        name = "precedences",
        description = "Targets beside what a superior requires; the stricter is in force. 以上级部门要求为准。")
@Produces(MediaType.APPLICATION_JSON)
public class SuperiorPlanResource {
    private final Callers callers;
    private final NamingSuperior naming;
    private final ProposingPairs proposing;

    SuperiorPlanResource(Callers callers, NamingSuperior naming, ProposingPairs proposing) {
        this.callers = callers;
        this.naming = naming;
        this.proposing = proposing;
    }

    @GET
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR, Role.APPROVER})
    @Operation(summary = "The plan above this one; 404 while none is named. 查看上级方案")
    public Uni<SuperiorPlanView> show(@PathParam("planId") UUID planId) {
        return callers.current()
                .flatMap(caller -> naming.show(caller, planId))
                .map(Problems::orProblem)
                .map(SuperiorPlanView::of);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(
            summary = "Names the plan above this one, both issued and running; what was compared before stays. 指定上级方案")
    public Uni<SuperiorPlanView> name(
            @PathParam("planId") UUID planId, @Valid @NotNull(message = "缺少请求内容") SuperiorPlanRequest request) {
        return callers.current()
                .flatMap(caller -> naming.name(
                        caller,
                        planId,
                        request.superiorPlanId(),
                        request.clause().strip()))
                .map(Problems::orProblem)
                .map(SuperiorPlanView::of);
    }

    @GET
    @Path("/proposals")
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR, Role.APPROVER})
    @Operation(
            summary = "Which targets of the two plans may be about the same, the most alike first; 500 at most. 拟比较目标")
    public Uni<Page<PairView>> propose(@PathParam("planId") UUID planId) {
        return callers.current()
                .flatMap(caller -> proposing.propose(caller, planId))
                .map(Problems::orProblem)
                .map(pairs -> new Page<>(pairs.stream().map(PairView::of).toList(), null));
    }
}
