package org.ecoplan.plan.assessing.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kit.paging.Page;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.ecoplan.kit.version.EntityVersion;
import org.ecoplan.plan.assessing.application.SelfAssessing;
import org.ecoplan.plan.assessing.application.SelfReview;
import org.ecoplan.plan.assessing.domain.SelfAssessment;
import org.ecoplan.plan.plan.domain.PlanId;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What units say of their own year (自评). */
@Path("/plans/{planId}/assessments/{year}")
@Tag(name = "assessments", description = "Annual assessments: schemes, scores, objections, publication. 年评估。")
@Produces(MediaType.APPLICATION_JSON)
public class SelfAssessmentResource {
    private final Callers callers;
    private final SelfAssessing assessing;

    SelfAssessmentResource(Callers callers, SelfAssessing assessing) {
        this.callers = callers;
        this.assessing = assessing;
    }

    @GET
    @Path("/self-assessments")
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR, Role.APPROVER, Role.INSPECTOR, Role.LEAD, Role.REPORTER})
    @Operation(summary = "What the units that the caller sees said of their own year. 各单位自评")
    public Uni<Page<SelfAssessmentView>> list(@PathParam("planId") UUID planId, @PathParam("year") int year) {
        return callers.current()
                .flatMap(caller -> assessing.ofYear(caller, new PlanId(planId), year))
                .map(all -> new Page<>(all.stream().map(SelfAssessmentView::of).toList(), null));
    }

    @GET
    @Path("/self-assessments/{unit}")
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR, Role.APPROVER, Role.INSPECTOR, Role.LEAD, Role.REPORTER})
    @Operation(summary = "What a unit said of its own year. 查看自评")
    public Uni<RestResponse<SelfAssessmentView>> show(
            @PathParam("planId") UUID planId, @PathParam("year") int year, @PathParam("unit") String unit) {
        return callers.current()
                .flatMap(caller -> assessing.show(caller, new PlanId(planId), year, unit))
                .map(SelfAssessmentResource::answer);
    }

    @PUT
    @Path("/self-assessments/{unit}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.LEAD, Role.REPORTER})
    @Operation(
            summary =
                    "A unit says what it finds right, line by line with evidence, until the figures are frozen; a change takes If-Match. 提交自评")
    public Uni<RestResponse<SelfAssessmentView>> say(
            @PathParam("planId") UUID planId,
            @PathParam("year") int year,
            @PathParam("unit") String unit,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull(message = "缺少请求内容") SelfAssessmentRequest request) {
        Long expected = ifMatch == null ? null : Long.valueOf(EntityVersion.expected(ifMatch));
        return callers.current()
                .flatMap(caller -> assessing.say(caller, new PlanId(planId), year, unit, expected, request.said()))
                .map(SelfAssessmentResource::answer);
    }

    @GET
    @Path("/self-review")
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR, Role.APPROVER, Role.INSPECTOR, Role.LEAD, Role.REPORTER})
    @Operation(
            summary =
                    "What each unit said beside what was computed, line by line with the difference; what is not said counts as not said. 自评核查")
    public Uni<Page<SelfReview>> review(
            @PathParam("planId") UUID planId,
            @PathParam("year") int year,
            @QueryParam("version") @Nullable Integer version) {
        return callers.current()
                .flatMap(caller -> assessing.review(caller, new PlanId(planId), year, version))
                .map(Problems::orProblem)
                .map(all -> new Page<>(all, null));
    }

    private static RestResponse<SelfAssessmentView> answer(Outcome<SelfAssessment> outcome) {
        SelfAssessment said = Problems.orProblem(outcome);
        return EntityVersion.answer(SelfAssessmentView.of(said), said.revision());
    }
}
