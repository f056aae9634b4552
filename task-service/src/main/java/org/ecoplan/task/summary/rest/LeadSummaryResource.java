package org.ecoplan.task.summary.rest;

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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kit.idempotency.Idempotency;
import org.ecoplan.kit.paging.Cursor;
import org.ecoplan.kit.paging.Page;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.ecoplan.kit.version.EntityVersion;
import org.ecoplan.task.summary.application.ReadingSummaries;
import org.ecoplan.task.summary.application.Summaries;
import org.ecoplan.task.summary.application.TakingSummarySteps;
import org.ecoplan.task.summary.domain.LeadSummary;
import org.ecoplan.task.summary.domain.SummaryId;
import org.ecoplan.task.summary.domain.SummaryStep;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The summaries that lead units owe their rounds; who may not take a step is answered 403 and stands in the audit trail. */
@Path("/lead-summaries")
@Tag(name = "lead-summaries", description = "Summaries of tasks by their lead units. 牵头单位汇总。")
@RolesAllowed({Role.COORDINATOR, Role.LEAD, Role.REPORTER, Role.INSPECTOR, Role.APPROVER, Role.AUDITOR})
public class LeadSummaryResource {
    private final Callers callers;
    private final ReadingSummaries reading;
    private final TakingSummarySteps steps;
    private final Idempotency idempotency;

    LeadSummaryResource(Callers callers, ReadingSummaries reading, TakingSummarySteps steps, Idempotency idempotency) {
        this.callers = callers;
        this.reading = reading;
        this.steps = steps;
        this.idempotency = idempotency;
    }

    @GET
    @Operation(summary = "The summaries that exist for the caller, the earliest last day first. 牵头汇总列表")
    public Uni<RestResponse<Page<LeadSummaryView>>> list(
            @Valid @BeanParam LeadSummaryQueryParams wanted, @Context UriInfo address) {
        Summaries.@Nullable Place after = wanted.after();
        return callers.current()
                .flatMap(scope -> reading.page(scope, wanted.filter(), after, wanted.limit() + 1))
                .map(found -> Page.of(
                                found,
                                wanted.limit(),
                                last -> Cursor.of(
                                        last.subject().due(), last.id().value()))
                        .map(LeadSummaryView::of)
                        .answer(address));
    }

    @GET
    @Path("/{summaryId}")
    @Operation(summary = "A summary with the steps of its life. 牵头汇总")
    public Uni<RestResponse<LeadSummaryView>> read(@PathParam("summaryId") UUID summaryId) {
        return callers.current()
                .flatMap(scope -> reading.read(scope, new SummaryId(summaryId)))
                .map(Problems::orProblem)
                .map(LeadSummaryResource::answer);
    }

    @GET
    @Path("/{summaryId}/submissions")
    @Operation(summary = "What was handed in, the latest first. 历次提交")
    public Uni<RestResponse<Page<LeadSummaryContentView>>> handedIn(
            @PathParam("summaryId") UUID summaryId,
            @Valid @BeanParam LeadSummaryPageParams page,
            @Context UriInfo address) {
        int before = page.before();
        return callers.current()
                .flatMap(scope -> reading.handedIn(scope, new SummaryId(summaryId), before, page.limit + 1))
                .map(Problems::orProblem)
                .map(found -> Page.of(
                                found, page.limit, last -> Cursor.of(last.step().number()))
                        .map(LeadSummaryContentView::of)
                        .answer(address));
    }

    @GET
    @Path("/{summaryId}/draft")
    @Operation(
            summary = "The accepted reports as they are now, what the system drafts from them, and what is saved. 汇总初稿",
            description = "Each line of the proposal names the unit from which it comes; units whose report is missing,"
                    + " returned or not reviewed are named and nothing is said of them.")
    public Uni<RestResponse<LeadSummaryDraftView>> draft(@PathParam("summaryId") UUID summaryId) {
        return callers.current()
                .flatMap(scope -> reading.inWork(scope, new SummaryId(summaryId)))
                .map(Problems::orProblem)
                .map(work -> EntityVersion.answer(
                        LeadSummaryDraftView.of(work), work.summary().version()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{summaryId}/draft")
    @Operation(summary = "The lead unit saves what it has written; gone when it is handed in. 暂存汇总")
    public Uni<RestResponse<Void>> save(
            @PathParam("summaryId") UUID summaryId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull(message = "缺少请求内容") @Valid LeadSummaryDraftForm form) {
        long expected = EntityVersion.expected(ifMatch);
        SummaryId id = new SummaryId(summaryId);
        return callers.current()
                .flatMap(scope -> steps.permit(scope, id, SummaryStep.EDIT)
                        .map(Problems::orProblem)
                        .flatMap(permitted -> steps.edit(scope, id, expected, form.form())))
                .map(Problems::orProblem)
                .map(version -> RestResponse.ResponseBuilder.<Void>noContent()
                        .header(HttpHeaders.ETAG, EntityVersion.tag(version))
                        .build());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{summaryId}/submissions")
    @Operation(summary = "The lead unit hands its summary in; it binds to the basis on which it was written. 提交汇总")
    @APIResponseSchema(value = LeadSummaryView.class, responseCode = "200")
    public Uni<Response> submit(
            @PathParam("summaryId") UUID summaryId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull(message = "缺少请求内容") @Valid LeadSummaryRequest request) {
        long expected = EntityVersion.expected(ifMatch);
        return take(
                summaryId,
                "submissions",
                key,
                SummaryStep.SUBMIT,
                request,
                (scope, id) -> steps.submit(scope, id, expected, request.content(), request.basisHash()));
    }

    @POST
    @Path("/{summaryId}/withdrawal")
    @Operation(summary = "The lead unit takes back what nobody reviewed. 撤回汇总")
    @APIResponseSchema(value = LeadSummaryView.class, responseCode = "200")
    public Uni<Response> takeBack(
            @PathParam("summaryId") UUID summaryId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        long expected = EntityVersion.expected(ifMatch);
        return take(
                summaryId,
                "withdrawal",
                key,
                SummaryStep.TAKE_BACK,
                "",
                (scope, id) -> steps.takeBack(scope, id, expected));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{summaryId}/acceptance")
    @Operation(summary = "The office accepts a summary as it was read. 审核通过")
    @APIResponseSchema(value = LeadSummaryView.class, responseCode = "200")
    public Uni<Response> accept(
            @PathParam("summaryId") UUID summaryId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull(message = "缺少请求内容") @Valid LeadSummaryReviewRequest request) {
        long expected = EntityVersion.expected(ifMatch);
        return take(
                summaryId,
                "acceptance",
                key,
                SummaryStep.ACCEPT,
                request,
                (scope, id) ->
                        steps.review(scope, id, expected, SummaryStep.ACCEPT, request.contentHash(), request.remark()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{summaryId}/return")
    @Operation(summary = "The office returns a summary with a reason; an acceptance of it is void. 退回汇总")
    @APIResponseSchema(value = LeadSummaryView.class, responseCode = "200")
    public Uni<Response> giveBack(
            @PathParam("summaryId") UUID summaryId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull(message = "缺少请求内容") @Valid LeadSummaryReturnRequest request) {
        long expected = EntityVersion.expected(ifMatch);
        return take(
                summaryId,
                "return",
                key,
                SummaryStep.RETURN,
                request,
                (scope, id) -> steps.review(
                        scope,
                        id,
                        expected,
                        SummaryStep.RETURN,
                        request.contentHash(),
                        request.reason().strip()));
    }

    private interface Taking {
        Uni<Outcome<LeadSummary>> by(CallerScope scope, SummaryId id);
    }

    /** Is the caller permitted, then once under its key. */
    private Uni<Response> take(
            UUID summaryId, String path, @Nullable String key, SummaryStep step, Object content, Taking taking) {
        SummaryId id = new SummaryId(summaryId);
        return callers.current()
                .flatMap(scope -> steps.permit(scope, id, step)
                        .map(Problems::orProblem)
                        .flatMap(permitted -> idempotency.once(
                                scope.subject(),
                                key,
                                "POST /lead-summaries/" + summaryId + "/" + path,
                                content,
                                () -> taking.by(scope, id)
                                        .map(Problems::orProblem)
                                        .map(LeadSummaryResource::answer)
                                        .map(RestResponse::toResponse))));
    }

    private static RestResponse<LeadSummaryView> answer(LeadSummary summary) {
        return EntityVersion.answer(LeadSummaryView.of(summary), summary.version());
    }
}
