package org.ecoplan.plan.notice.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.document.OfficialDocument;
import org.ecoplan.kernel.ReportingPeriod;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kit.flow.Apart;
import org.ecoplan.kit.paging.Cursor;
import org.ecoplan.kit.paging.Page;
import org.ecoplan.kit.paging.PageRequest;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.ecoplan.kit.version.EntityVersion;
import org.ecoplan.plan.notice.application.ComparingNotices;
import org.ecoplan.plan.notice.application.DraftingNotice;
import org.ecoplan.plan.notice.application.NoticeKey;
import org.ecoplan.plan.notice.application.ShowingNotices;
import org.ecoplan.plan.notice.application.SigningNotice;
import org.ecoplan.plan.notice.domain.Notice;
import org.ecoplan.plan.picture.application.LateStep;
import org.ecoplan.plan.plan.domain.PlanId;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The half-year notices of a plan (半年通报). */
@Path("/plans/{planId}/notices")
@Tag(name = "notices", description = "Half-year notices: draft, review, approval, issue. 半年通报。")
@Produces(MediaType.APPLICATION_JSON)
public class NoticeResource {
    private final Callers callers;
    private final DraftingNotice drafting;
    private final SigningNotice signing;
    private final ShowingNotices showing;
    private final ComparingNotices comparing;
    private final Apart apart;

    NoticeResource(
            Callers callers,
            DraftingNotice drafting,
            SigningNotice signing,
            ShowingNotices showing,
            ComparingNotices comparing,
            Apart apart) {
        this.callers = callers;
        this.drafting = drafting;
        this.signing = signing;
        this.showing = showing;
        this.comparing = comparing;
        this.apart = apart;
    }

    @GET
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR, Role.APPROVER, Role.INSPECTOR, Role.LEAD, Role.REPORTER})
    @Operation(summary = "The notices of a plan and their corrections without their content, oldest first. 各期通报")
    public Uni<Page<NoticeView>> list(@PathParam("planId") UUID planId) {
        return callers.current()
                .flatMap(caller -> showing.ofPlan(caller, new PlanId(planId)))
                .map(Problems::orProblem)
                .map(notices ->
                        new Page<>(notices.stream().map(NoticeView::inList).toList(), null));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Freezes the figures of a half-year that is over and drafts its notice. 拟写通报")
    @APIResponseSchema(value = NoticeView.class, responseCode = "201")
    public Uni<Response> draft(
            @PathParam("planId") UUID planId, @Valid @NotNull(message = "缺少请求内容") NoticeRequest request) {
        return callers.current()
                .flatMap(caller -> drafting.draft(caller, new PlanId(planId), ReportingPeriod.parse(request.period())))
                .map(Problems::orProblem)
                .map(notice -> Response.created(URI.create("/plans/" + planId + "/notices/" + notice.period()))
                        .header(HttpHeaders.ETAG, EntityVersion.tag(notice.version()))
                        .entity(NoticeView.whole(notice))
                        .build());
    }

    @GET
    @Path("/{period}")
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR, Role.APPROVER, Role.INSPECTOR, Role.LEAD, Role.REPORTER})
    @Operation(summary = "A notice with its content; each figure leads to its rows. 查看通报")
    public Uni<RestResponse<NoticeView>> show(@PathParam("planId") UUID planId, @PathParam("period") String period) {
        return callers.current()
                .flatMap(caller -> showing.show(caller, keyOf(planId, period)))
                .map(NoticeResource::answer);
    }

    @GET
    @Path("/{period}/content")
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR, Role.APPROVER, Role.INSPECTOR, Role.LEAD, Role.REPORTER})
    @Operation(summary = "The very bytes that the hash is of (canonical JSON). 通报数据原文")
    @APIResponse(
            responseCode = "200",
            description = "canonical JSON",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT, additionalProperties = Schema.True.class)))
    public Uni<RestResponse<String>> content(@PathParam("planId") UUID planId, @PathParam("period") String period) {
        return callers.current()
                .flatMap(caller -> showing.show(caller, keyOf(planId, period)))
                .map(Problems::orProblem)
                .map(notice -> EntityVersion.answer(notice.frozen().content(), notice.version()));
    }

    @GET
    @Path("/{period}/document")
    @Produces(OfficialDocument.MEDIA_TYPE)
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR, Role.APPROVER, Role.INSPECTOR, Role.LEAD, Role.REPORTER})
    @Operation(summary = "The notice as DOCX after GB/T 9704; marked as a draft until it is issued. 下载通报")
    @APIResponse(
            responseCode = "200",
            description = "DOCX",
            content =
                    @Content(
                            mediaType = OfficialDocument.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<Response> document(@PathParam("planId") UUID planId, @PathParam("period") String period) {
        return callers.current()
                .flatMap(caller -> showing.show(caller, keyOf(planId, period)))
                .map(Problems::orProblem)
                .flatMap(notice -> download(notice, apart));
    }

    @GET
    @Path("/{period}/late-data")
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR, Role.APPROVER, Role.INSPECTOR, Role.LEAD, Role.REPORTER})
    @Operation(summary = "What was told of the notice's days after its figures were frozen. 冻结后补报数据")
    public Uni<RestResponse<Page<LateStep>>> late(
            @PathParam("planId") UUID planId,
            @PathParam("period") String period,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo address) {
        LateStep.Place after = placeOf(page.cursor());
        return callers.current()
                .flatMap(caller -> showing.late(caller, new PlanId(planId), periodOf(period), after, page.limit() + 1))
                .map(Problems::orProblem)
                .map(rows -> Page.of(rows, page.limit(), row -> Cursor.of(row.number(), row.unitCode()))
                        .answer(address));
    }

    @GET
    @Path("/{period}/comparison")
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR, Role.APPROVER, Role.INSPECTOR, Role.LEAD, Role.REPORTER})
    @Operation(summary = "What is another one than in the last notice of the plan, by how much. 与上期通报对比")
    public Uni<NoticeComparisonView> comparison(@PathParam("planId") UUID planId, @PathParam("period") String period) {
        return callers.current()
                .flatMap(caller -> comparing.withLast(caller, new PlanId(planId), periodOf(period)))
                .map(Problems::orProblem)
                .map(NoticeComparisonView::of);
    }

    @GET
    @Path("/{period}/late-figures")
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR, Role.APPROVER})
    @Operation(summary = "Beside each issued figure what it would be by what was told since the freeze. 冻结后变动")
    public Uni<NoticeComparisonView> lateFigures(@PathParam("planId") UUID planId, @PathParam("period") String period) {
        return callers.current()
                .flatMap(caller -> comparing.withNow(caller, new PlanId(planId), periodOf(period)))
                .map(Problems::orProblem)
                .map(NoticeComparisonView::of);
    }

    @POST
    @Path("/{period}/figures")
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Freezes the figures of a draft anew. 重新冻结数据")
    public Uni<RestResponse<NoticeView>> redraft(
            @PathParam("planId") UUID planId,
            @PathParam("period") String period,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return step(
                planId,
                period,
                ifMatch,
                (caller, key, expected) -> drafting.redraft(caller, key.plan(), key.period(), expected));
    }

    @POST
    @Path("/{period}/review")
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Another person than the one who drafted it reviews it. 复核")
    public Uni<RestResponse<NoticeView>> review(
            @PathParam("planId") UUID planId,
            @PathParam("period") String period,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return step(planId, period, ifMatch, signing::review);
    }

    @POST
    @Path("/{period}/approval")
    @RolesAllowed(Role.APPROVER)
    @Operation(summary = "A third person approves it. 批准")
    public Uni<RestResponse<NoticeView>> approve(
            @PathParam("planId") UUID planId,
            @PathParam("period") String period,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return step(planId, period, ifMatch, signing::approve);
    }

    @POST
    @Path("/{period}/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.COORDINATOR, Role.APPROVER})
    @Operation(summary = "Sends it back to the one who drafts, with a reason. 退回重拟")
    public Uni<RestResponse<NoticeView>> sendBack(
            @PathParam("planId") UUID planId,
            @PathParam("period") String period,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull(message = "缺少请求内容") SendBackRequest request) {
        return step(
                planId,
                period,
                ifMatch,
                (caller, key, expected) -> signing.sendBack(caller, key, expected, request.reason()));
    }

    @POST
    @Path("/{period}/issue")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Issues an approved notice; nothing of it moves any more. 印发")
    public Uni<RestResponse<NoticeView>> issue(
            @PathParam("planId") UUID planId,
            @PathParam("period") String period,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull(message = "缺少请求内容") NoticeIssueRequest request) {
        return step(
                planId,
                period,
                ifMatch,
                (caller, key, expected) -> signing.issue(caller, key, expected, request.letterhead()));
    }

    private interface NoticeStep {
        Uni<Outcome<Notice>> take(CallerScope caller, NoticeKey key, long expectedVersion);
    }

    private Uni<RestResponse<NoticeView>> step(UUID planId, String period, @Nullable String ifMatch, NoticeStep step) {
        long expected = EntityVersion.expected(ifMatch);
        return callers.current()
                .flatMap(caller -> step.take(caller, keyOf(planId, period), expected))
                .map(NoticeResource::answer);
    }

    /** As a file to be downloaded. */
    static Uni<Response> download(Notice notice, Apart apart) {
        String name = notice.period() + (notice.number() == 0 ? "" : "-correction-" + notice.number());
        return apart.compute(() -> NoticeDocument.of(notice))
                .map(bytes -> Response.ok(bytes)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"notice-%s.docx\"".formatted(name))
                        .build());
    }

    private static NoticeKey keyOf(UUID planId, String period) {
        return NoticeKey.of(new PlanId(planId), periodOf(period));
    }

    static RestResponse<NoticeView> answer(Outcome<Notice> outcome) {
        Notice notice = Problems.orProblem(outcome);
        return EntityVersion.answer(NoticeView.whole(notice), notice.version());
    }

    static ReportingPeriod periodOf(String text) {
        if (!text.matches(NoticeRequest.HALF_YEAR)) {
            throw Problems.problem(404, "NOT_FOUND", "对象不存在", "");
        }
        return ReportingPeriod.parse(text);
    }

    private static LateStep.Place placeOf(@Nullable String cursor) {
        List<String> key = Cursor.read(cursor, 2);
        try {
            return key.isEmpty()
                    ? LateStep.Place.BEFORE_ALL
                    : new LateStep.Place(Long.parseLong(key.get(0)), key.get(1));
        } catch (NumberFormatException foreign) {
            throw Cursor.bad();
        }
    }
}
