package org.ecoplan.indicator.target.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.indicator.target.application.AskingWhatRemains;
import org.ecoplan.indicator.target.application.EvaluatingTargets;
import org.ecoplan.indicator.target.application.EvaluatingTargets.Standing;
import org.ecoplan.indicator.target.application.SayingOfTarget;
import org.ecoplan.indicator.target.domain.Figure;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.paging.Cursor;
import org.ecoplan.kit.paging.Page;
import org.ecoplan.kit.paging.PageRequest;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** How the targets of a plan stand (目标完成情况), and what people say of them. */
@Path("/targets")
@Tag(name = "targets", description = "Targets of the plans. 目标。")
@RolesAllowed({Role.COORDINATOR, Role.LEAD, Role.REPORTER, Role.INSPECTOR, Role.APPROVER, Role.AUDITOR})
public class TargetResource {
    private static final String PERIOD = "[1-9]\\d{3}(-(0[1-9]|1[0-2])|-Q[1-4]|-H[12])?";

    private final Callers callers;
    private final EvaluatingTargets evaluating;
    private final SayingOfTarget saying;
    private final AskingWhatRemains remaining;

    TargetResource(Callers callers, EvaluatingTargets evaluating, SayingOfTarget saying, AskingWhatRemains remaining) {
        this.callers = callers;
        this.evaluating = evaluating;
        this.saying = saying;
        this.remaining = remaining;
    }

    @GET
    @Operation(
            summary =
                    "The targets of a plan with state, actual and expected figure, the year before and what is missing,"
                            + " in the order of the document. 方案目标完成情况")
    public Uni<RestResponse<Page<TargetView>>> list(
            @Valid @BeanParam TargetFilter filter, @Valid @BeanParam PageRequest wanted, @Context UriInfo address) {
        long seen = placeOf(wanted.cursor());
        UUID planId = UUID.fromString(Objects.requireNonNull(filter.planId));
        return callers.current()
                .flatMap(scope -> evaluating.ofPlan(scope, planId))
                .map(all -> all.stream()
                        .filter(one -> filter.state == null || one.evaluation().state() == filter.state)
                        .skip(seen)
                        .limit(wanted.limit() + 1L)
                        .toList())
                .map(rows -> Page.of(rows, wanted.limit(), last -> Cursor.of(seen + wanted.limit()))
                        .map(TargetView::of)
                        .answer(address));
    }

    @GET
    @Path("/{targetId}")
    @Operation(summary = "A target and how it stands. 目标")
    public Uni<TargetView> show(@PathParam("targetId") UUID targetId) {
        return callers.current()
                .flatMap(scope -> evaluating.find(scope, targetId))
                .map(found -> TargetView.of(found.orElseThrow(() -> Problems.problem(Refusal.notFound()))));
    }

    @GET
    @Path("/{targetId}/remaining-allowance")
    @Operation(
            summary =
                    "Which mean the rest of the running period may have so that the target is still met, with the arithmetic;"
                            + " a reason where that cannot be said. 剩余允许浓度")
    public Uni<AllowanceView> allowance(@PathParam("targetId") UUID targetId) {
        return callers.current()
                .flatMap(scope -> remaining.of(scope, targetId))
                .map(Problems::orProblem)
                .map(AllowanceView::of);
    }

    @PUT
    @Path("/{targetId}/reference")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Enters the level of the baseline; what was entered before stays known. 登记基期值")
    public Uni<TargetView> reference(
            @PathParam("targetId") UUID targetId, @Valid @NotNull(message = "缺少请求内容") ReferenceRequest request) {
        return said(scope -> saying.reference(scope, targetId, request.toReference(), request.source()));
    }

    @POST
    @Path("/{targetId}/verdicts")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Says whether a target is reached that no figure decides; the last verdict counts. 认定定性目标")
    public Uni<TargetView> verdict(
            @PathParam("targetId") UUID targetId, @Valid @NotNull(message = "缺少请求内容") VerdictRequest request) {
        return said(scope -> saying.verdict(scope, targetId, request.met(), request.evidence()));
    }

    @PUT
    @Path("/{targetId}/figures/{period}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(
            summary =
                    "Enters the figure of a period that no feed tells, such as a rank or a count of events; a value that the"
                            + " series has goes before it. 登记实际值")
    public Uni<TargetView> figure(
            @PathParam("targetId") UUID targetId,
            @PathParam("period") @Pattern(regexp = PERIOD, message = "时段须写作 2025-03、2025-Q1、2025-H1 或 2025")
                    String period,
            @Valid @NotNull(message = "缺少请求内容") FigureRequest request) {
        return said(scope -> saying.figure(scope, targetId, Figure.said(period, request.value(), request.source())));
    }

    private interface Saying {
        Uni<Outcome<Standing>> by(CallerScope scope);
    }

    private Uni<TargetView> said(Saying what) {
        return callers.current().flatMap(what::by).map(Problems::orProblem).map(TargetView::of);
    }

    private static long placeOf(@Nullable String cursor) {
        long seen = Cursor.number(cursor);
        if (seen < 0) {
            throw Cursor.bad();
        }
        return seen;
    }
}
