package org.ecoplan.plan.plan.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.idempotency.Idempotency;
import org.ecoplan.kit.paging.Cursor;
import org.ecoplan.kit.paging.ListTotal;
import org.ecoplan.kit.paging.Page;
import org.ecoplan.kit.paging.PageRequest;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.ecoplan.kit.version.EntityVersion;
import org.ecoplan.plan.plan.application.ClosingPlan;
import org.ecoplan.plan.plan.application.DeletingDraft;
import org.ecoplan.plan.plan.application.IssuingPlan;
import org.ecoplan.plan.plan.application.PlanFilter;
import org.ecoplan.plan.plan.application.PlanSummary;
import org.ecoplan.plan.plan.application.ShowingPlan;
import org.ecoplan.plan.plan.domain.PlanId;
import org.ecoplan.plan.plan.domain.PlanState;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Plans (行动方案): list, tree, source text, issue, close. */
@Path("/plans")
@Tag(name = "plans", description = "Plans: import, review, issue. 方案的导入、核对与印发。")
@Produces(MediaType.APPLICATION_JSON)
public class PlanResource {
    private final Callers callers;
    private final ShowingPlan showing;
    private final IssuingPlan issuing;
    private final ClosingPlan closing;
    private final DeletingDraft deleting;
    private final Idempotency idempotency;

    PlanResource(
            Callers callers,
            ShowingPlan showing,
            IssuingPlan issuing,
            ClosingPlan closing,
            DeletingDraft deleting,
            Idempotency idempotency) {
        this.callers = callers;
        this.showing = showing;
        this.issuing = issuing;
        this.closing = closing;
        this.deleting = deleting;
        this.idempotency = idempotency;
    }

    @GET
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR, Role.APPROVER, Role.INSPECTOR, Role.LEAD, Role.REPORTER})
    @Operation(summary = "Plans that exist for the caller, newest first. 方案列表")
    public Uni<RestResponse<Page<PlanSummary>>> list(
            @QueryParam("state") @Nullable PlanState state,
            @QueryParam("q") @Size(max = 100, message = "查询词过长") @Nullable String words,
            @QueryParam("sort") @Nullable PlanSort sort,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo address) {
        PlanFilter filter = new PlanFilter(state, words == null ? "" : words.strip(), sort == PlanSort.IMPORTED_ASC);
        PlanSummary.Place after = placeOf(page.cursor());
        return callers.current()
                .flatMap(caller -> showing.list(caller, filter, after, page.limit() + 1))
                .map(listed -> ListTotal.on(
                        Page.of(listed.rows(), page.limit(), row -> Cursor.of(row.importedAt(), row.planId()))
                                .answer(address),
                        listed.total()));
    }

    @GET
    @Path("/{planId}")
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR, Role.APPROVER, Role.INSPECTOR, Role.LEAD, Role.REPORTER})
    @Operation(summary = "The plan as a tree, each item with its place in the source. 方案树")
    public Uni<RestResponse<PlanView>> show(@PathParam("planId") UUID planId) {
        return callers.current()
                .flatMap(caller -> showing.show(caller, new PlanId(planId)))
                .map(Problems::orProblem)
                .map(PlanView::of)
                .map(view -> EntityVersion.answer(view, view.version()));
    }

    @GET
    @Path("/{planId}/outline")
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR, Role.APPROVER, Role.INSPECTOR, Role.LEAD, Role.REPORTER})
    @Operation(summary = "The plan in short: actions, tasks, units, how many targets, without places. 方案提纲")
    public Uni<RestResponse<OutlineView>> outline(@PathParam("planId") UUID planId) {
        return callers.current()
                .flatMap(caller -> showing.show(caller, new PlanId(planId)))
                .map(Problems::orProblem)
                .map(shown ->
                        EntityVersion.answer(OutlineView.of(shown), shown.plan().version()));
    }

    @GET
    @Path("/{planId}/source")
    @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR, Role.APPROVER, Role.INSPECTOR, Role.LEAD, Role.REPORTER})
    @Operation(summary = "The text to which all spans refer. 原文")
    public Uni<String> source(@PathParam("planId") UUID planId) {
        return callers.current()
                .flatMap(caller -> showing.source(caller, new PlanId(planId)))
                .map(Problems::orProblem);
    }

    @GET
    @Path("/{planId}/corrections")
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR})
    @Operation(summary = "What is not as it was read, with the clause: test cases for the reader. 更正清单")
    public Uni<CorrectionView.Corrections> corrections(@PathParam("planId") UUID planId) {
        return callers.current()
                .flatMap(caller -> showing.withText(caller, new PlanId(planId)))
                .map(Problems::orProblem)
                .map(CorrectionView.Corrections::of);
    }

    @POST
    @Path("/{planId}/issue")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(
            summary = "Issues the plan: its duties become binding; open items count as accepted. 印发",
            description =
                    "If-Match is the tag of the draft. Where the draft revises a plan, each decision of the comparison "
                            + "makes it stale: 412 where somebody decided after it was read. 对应关系在读取后有改动的,不予印发。")
    @APIResponseSchema(value = IssueView.class, responseCode = "200")
    public Uni<Response> issue(
            @PathParam("planId") UUID planId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull(message = "缺少请求内容") IssueRequest request) {
        long expected = EntityVersion.expected(ifMatch);
        return callers.current()
                .flatMap(caller -> idempotency.once(
                        caller.subject(),
                        key,
                        "POST /plans/" + planId + "/issue",
                        request,
                        () -> issuing.issue(caller, new PlanId(planId), expected, request.toConditions())
                                .map(Problems::orProblem)
                                .map(IssueView::of)
                                .map(view -> EntityVersion.answer(view, view.version())
                                        .toResponse())));
    }

    @DELETE
    @Path("/{planId}")
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Deletes a draft with its text; an issued plan is closed, not deleted. 删除草稿")
    @APIResponse(responseCode = "204", description = "Deleted. 已删除")
    public Uni<RestResponse<Void>> delete(
            @PathParam("planId") UUID planId, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        long expected = EntityVersion.expected(ifMatch);
        return callers.current()
                .flatMap(caller -> deleting.delete(caller, new PlanId(planId), expected))
                .map(Problems::orProblem)
                .map(deleted -> RestResponse.noContent());
    }

    @POST
    @Path("/{planId}/closure")
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Ends the plan: nothing of it is asked, reminded of or judged any more. 结束方案")
    @APIResponseSchema(value = ReviewView.class, responseCode = "200")
    public Uni<Response> close(
            @PathParam("planId") UUID planId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        long expected = EntityVersion.expected(ifMatch);
        return callers.current()
                .flatMap(caller -> idempotency.once(
                        caller.subject(),
                        key,
                        "POST /plans/" + planId + "/closure",
                        "",
                        () -> closing.close(caller, new PlanId(planId), expected)
                                .map(Problems::orProblem)
                                .map(ReviewView::answer)
                                .map(RestResponse::toResponse)));
    }

    private static PlanSummary.@Nullable Place placeOf(@Nullable String cursor) {
        return Cursor.place(cursor, PlanSummary.Place::new);
    }
}
