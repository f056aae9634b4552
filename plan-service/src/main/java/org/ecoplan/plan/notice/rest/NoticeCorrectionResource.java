package org.ecoplan.plan.notice.rest;

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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.document.OfficialDocument;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kit.flow.Apart;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.ecoplan.kit.version.EntityVersion;
import org.ecoplan.plan.notice.application.CorrectingNotice;
import org.ecoplan.plan.notice.application.NoticeKey;
import org.ecoplan.plan.notice.application.ShowingNotices;
import org.ecoplan.plan.notice.application.SigningNotice;
import org.ecoplan.plan.notice.domain.Notice;
import org.ecoplan.plan.plan.domain.PlanId;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The numbered corrections of an issued notice (更正), on the same way as the notice: draft, review, approval, issue. */
@Path("/plans/{planId}/notices/{period}/corrections")
@Tag(name = "notice corrections", description = "Numbered corrections of issued notices. 半年通报更正。")
@Produces(MediaType.APPLICATION_JSON)
public class NoticeCorrectionResource {
    private final Callers callers;
    private final CorrectingNotice correcting;
    private final SigningNotice signing;
    private final ShowingNotices showing;
    private final Apart apart;

    NoticeCorrectionResource(
            Callers callers, CorrectingNotice correcting, SigningNotice signing, ShowingNotices showing, Apart apart) {
        this.callers = callers;
        this.correcting = correcting;
        this.signing = signing;
        this.showing = showing;
        this.apart = apart;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Drafts the next correction: each figure that is another one by what is known now. 拟写更正")
    @APIResponseSchema(value = NoticeView.class, responseCode = "201")
    public Uni<Response> draftCorrection(
            @PathParam("planId") UUID planId,
            @PathParam("period") String period,
            @Valid @NotNull(message = "缺少请求内容") CorrectionRequest request) {
        return callers.current()
                .flatMap(caller ->
                        correcting.draft(caller, new PlanId(planId), NoticeResource.periodOf(period), request.reason()))
                .map(Problems::orProblem)
                .map(notice -> Response.created(URI.create("/plans/%s/notices/%s/corrections/%d"
                                .formatted(planId, notice.period(), notice.number())))
                        .header(HttpHeaders.ETAG, EntityVersion.tag(notice.version()))
                        .entity(NoticeView.whole(notice))
                        .build());
    }

    @GET
    @Path("/{number}")
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR, Role.APPROVER, Role.INSPECTOR, Role.LEAD, Role.REPORTER})
    @Operation(summary = "A correction with what it changes. 查看更正")
    public Uni<RestResponse<NoticeView>> showCorrection(
            @PathParam("planId") UUID planId, @PathParam("period") String period, @PathParam("number") int number) {
        return callers.current()
                .flatMap(caller -> showing.show(caller, keyOf(planId, period, number)))
                .map(NoticeResource::answer);
    }

    @GET
    @Path("/{number}/content")
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR, Role.APPROVER, Role.INSPECTOR, Role.LEAD, Role.REPORTER})
    @Operation(summary = "The very bytes that the hash is of (canonical JSON). 更正数据原文")
    @APIResponse(
            responseCode = "200",
            description = "canonical JSON",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT, additionalProperties = Schema.True.class)))
    public Uni<RestResponse<String>> contentOfCorrection(
            @PathParam("planId") UUID planId, @PathParam("period") String period, @PathParam("number") int number) {
        return callers.current()
                .flatMap(caller -> showing.show(caller, keyOf(planId, period, number)))
                .map(Problems::orProblem)
                .map(notice -> EntityVersion.answer(notice.frozen().content(), notice.version()));
    }

    @GET
    @Path("/{number}/document")
    @Produces(OfficialDocument.MEDIA_TYPE)
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR, Role.APPROVER, Role.INSPECTOR, Role.LEAD, Role.REPORTER})
    @Operation(summary = "The correction as DOCX after GB/T 9704: what was changed, and why. 下载更正")
    @APIResponse(
            responseCode = "200",
            description = "DOCX",
            content =
                    @Content(
                            mediaType = OfficialDocument.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<Response> documentOfCorrection(
            @PathParam("planId") UUID planId, @PathParam("period") String period, @PathParam("number") int number) {
        return callers.current()
                .flatMap(caller -> showing.show(caller, keyOf(planId, period, number)))
                .map(Problems::orProblem)
                .flatMap(notice -> NoticeResource.download(notice, apart));
    }

    @POST
    @Path("/{number}/figures")
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Freezes the figures of a correction anew, while nobody has reviewed it. 重新冻结更正数据")
    public Uni<RestResponse<NoticeView>> redraftCorrection(
            @PathParam("planId") UUID planId,
            @PathParam("period") String period,
            @PathParam("number") int number,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return step(keyOf(planId, period, number), ifMatch, correcting::redraft);
    }

    @POST
    @Path("/{number}/review")
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Another person than the one who drafted it reviews it. 复核更正")
    public Uni<RestResponse<NoticeView>> reviewCorrection(
            @PathParam("planId") UUID planId,
            @PathParam("period") String period,
            @PathParam("number") int number,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return step(keyOf(planId, period, number), ifMatch, signing::review);
    }

    @POST
    @Path("/{number}/approval")
    @RolesAllowed(Role.APPROVER)
    @Operation(summary = "A third person approves it. 批准更正")
    public Uni<RestResponse<NoticeView>> approveCorrection(
            @PathParam("planId") UUID planId,
            @PathParam("period") String period,
            @PathParam("number") int number,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return step(keyOf(planId, period, number), ifMatch, signing::approve);
    }

    @POST
    @Path("/{number}/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.COORDINATOR, Role.APPROVER})
    @Operation(summary = "Sends it back to the one who drafts, with a reason. 退回更正")
    public Uni<RestResponse<NoticeView>> sendBackCorrection(
            @PathParam("planId") UUID planId,
            @PathParam("period") String period,
            @PathParam("number") int number,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull(message = "缺少请求内容") SendBackRequest request) {
        return step(
                keyOf(planId, period, number),
                ifMatch,
                (caller, key, expected) -> signing.sendBack(caller, key, expected, request.reason()));
    }

    @POST
    @Path("/{number}/issue")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Issues an approved correction; nothing of it moves any more. 印发更正")
    public Uni<RestResponse<NoticeView>> issueCorrection(
            @PathParam("planId") UUID planId,
            @PathParam("period") String period,
            @PathParam("number") int number,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull(message = "缺少请求内容") NoticeIssueRequest request) {
        return step(
                keyOf(planId, period, number),
                ifMatch,
                (caller, key, expected) -> signing.issue(caller, key, expected, request.letterhead()));
    }

    private interface CorrectionStep {
        Uni<Outcome<Notice>> take(CallerScope caller, NoticeKey key, long expectedVersion);
    }

    private Uni<RestResponse<NoticeView>> step(NoticeKey key, @Nullable String ifMatch, CorrectionStep step) {
        long expected = EntityVersion.expected(ifMatch);
        return callers.current()
                .flatMap(caller -> step.take(caller, key, expected))
                .map(NoticeResource::answer);
    }

    /** Corrections count from 1: what has another number is not there. */
    private static NoticeKey keyOf(UUID planId, String period, int number) {
        if (number < 1) {
            throw Problems.problem(404, "NOT_FOUND", "对象不存在", "");
        }
        return new NoticeKey(new PlanId(planId), NoticeResource.periodOf(period), number);
    }
}
