package org.ecoplan.plan.assessing.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import java.util.function.Function;
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
import org.ecoplan.kit.paging.Page;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.ecoplan.kit.version.EntityVersion;
import org.ecoplan.plan.assessing.application.DraftingAssessment;
import org.ecoplan.plan.assessing.application.Objecting;
import org.ecoplan.plan.assessing.application.ShowingAssessments;
import org.ecoplan.plan.assessing.application.ShownAssessment;
import org.ecoplan.plan.assessing.application.TakingAssessmentSteps;
import org.ecoplan.plan.assessing.domain.Assessment;
import org.ecoplan.plan.assessment.domain.Move;
import org.ecoplan.plan.assessment.domain.Sensitivity;
import org.ecoplan.plan.plan.domain.PlanId;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The annual assessments of a plan (年评估). */
@Path("/plans/{planId}/assessments")
@Tag(name = "assessments", description = "Annual assessments: schemes, scores, objections, publication. 年评估。")
@Produces(MediaType.APPLICATION_JSON)
public class AssessmentResource {
    private final Callers callers;
    private final DraftingAssessment drafting;
    private final TakingAssessmentSteps steps;
    private final Objecting objecting;
    private final ShowingAssessments showing;
    private final Apart apart;

    AssessmentResource(
            Callers callers,
            DraftingAssessment drafting,
            TakingAssessmentSteps steps,
            Objecting objecting,
            ShowingAssessments showing,
            Apart apart) {
        this.callers = callers;
        this.drafting = drafting;
        this.steps = steps;
        this.objecting = objecting;
        this.showing = showing;
        this.apart = apart;
    }

    @GET
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR, Role.APPROVER, Role.INSPECTOR, Role.LEAD, Role.REPORTER})
    @Operation(summary = "All versions of all years without their sheets, newest first. 各年度评估")
    public Uni<Page<AssessmentView>> list(@PathParam("planId") UUID planId) {
        return callers.current()
                .flatMap(caller -> showing.ofPlan(caller, new PlanId(planId)))
                .map(all -> new Page<>(all.stream().map(AssessmentView::inList).toList(), null));
    }

    @POST
    @Path("/{year}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Freezes the figures of a year that is over and scores the units. 拟写年评估")
    @APIResponseSchema(value = AssessmentView.class, responseCode = "201")
    public Uni<Response> draft(
            @PathParam("planId") UUID planId,
            @PathParam("year") @Min(value = 2000, message = "年度有误") @Max(value = 2100, message = "年度有误") int year,
            @Valid @NotNull(message = "缺少请求内容") AssessmentRequest request) {
        refuseDoubles(request);
        return callers.current()
                .flatMap(caller -> drafting.draft(caller, new PlanId(planId), year, request.toRequest())
                        .map(Problems::orProblem)
                        .flatMap(made -> created(caller, made)));
    }

    @POST
    @Path("/{year}/versions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "A new version with corrected figures or another scheme, with the reason. 重新计算")
    @APIResponseSchema(value = AssessmentView.class, responseCode = "201")
    public Uni<Response> recalculate(
            @PathParam("planId") UUID planId,
            @PathParam("year") int year,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull(message = "缺少请求内容") AssessmentRequest request) {
        long expected = EntityVersion.expected(ifMatch);
        refuseDoubles(request);
        if (request.toRequest().reason().isBlank()) {
            throw Problems.problem(422, "REASON_MISSING", "重新计算须说明原因", "/reason");
        }
        return callers.current()
                .flatMap(caller -> drafting.recalculate(caller, new PlanId(planId), year, expected, request.toRequest())
                        .map(Problems::orProblem)
                        .flatMap(made -> created(caller, made)));
    }

    @GET
    @Path("/{year}")
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR, Role.APPROVER, Role.INSPECTOR, Role.LEAD, Role.REPORTER})
    @Operation(
            summary = "An assessment with the score sheets that the caller sees, each line with its arithmetic. 查看年评估")
    public Uni<RestResponse<AssessmentView>> show(
            @PathParam("planId") UUID planId,
            @PathParam("year") int year,
            @QueryParam("version") @Nullable Integer version) {
        return callers.current()
                .flatMap(caller -> showing.show(caller, new PlanId(planId), year, version))
                .map(Problems::orProblem)
                .map(shown -> EntityVersion.answer(
                        AssessmentView.whole(shown), shown.assessment().revision()));
    }

    @GET
    @Path("/{year}/file")
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR, Role.APPROVER, Role.INSPECTOR, Role.LEAD, Role.REPORTER})
    @Operation(
            summary =
                    "The signed file of a version, by default of the one published last; anybody can verify it. 下载评估文件")
    @APIResponse(
            responseCode = "200",
            description = "canonical JSON",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT, additionalProperties = Schema.True.class)))
    public Uni<Response> file(
            @PathParam("planId") UUID planId,
            @PathParam("year") int year,
            @QueryParam("version") @Nullable Integer version) {
        return callers.current()
                .flatMap(caller -> showing.file(caller, new PlanId(planId), year, version))
                .map(Problems::orProblem)
                .map(file -> Response.ok(file)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"assessment-%d.json\"".formatted(year))
                        .build());
    }

    @GET
    @Path("/{year}/document")
    @Produces(OfficialDocument.MEDIA_TYPE)
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR, Role.APPROVER, Role.INSPECTOR, Role.LEAD, Role.REPORTER})
    @Operation(
            summary =
                    "The results as DOCX after GB/T 9704, with a sheet for each unit that the caller sees, or for one; marked as a draft until published. 下载评估结果")
    @APIResponse(
            responseCode = "200",
            description = "DOCX",
            content =
                    @Content(
                            mediaType = OfficialDocument.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<Response> document(
            @PathParam("planId") UUID planId,
            @PathParam("year") int year,
            @QueryParam("version") @Nullable Integer version,
            @QueryParam("unit") @Nullable @Size(max = 40, message = "单位代码过长") String unit) {
        return printed(planId, year, version, unit, "docx", AssessmentDocument::of);
    }

    @GET
    @Path("/{year}/workbook")
    @Produces(AssessmentWorkbook.MEDIA_TYPE)
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR, Role.APPROVER, Role.INSPECTOR, Role.LEAD, Role.REPORTER})
    @Operation(summary = "Ranking, lines and lost points with their facts as XLSX with typed cells. 下载评估工作簿")
    @APIResponse(
            responseCode = "200",
            description = "XLSX",
            content =
                    @Content(
                            mediaType = AssessmentWorkbook.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<Response> workbook(
            @PathParam("planId") UUID planId,
            @PathParam("year") int year,
            @QueryParam("version") @Nullable Integer version) {
        return printed(planId, year, version, null, "xlsx", AssessmentWorkbook::of);
    }

    private Uni<Response> printed(
            UUID planId,
            int year,
            @Nullable Integer version,
            @Nullable String unit,
            String kind,
            Function<ShownAssessment, byte[]> printer) {
        return callers.current()
                .flatMap(caller -> showing.print(caller, new PlanId(planId), year, version, unit))
                .map(Problems::orProblem)
                .flatMap(shown -> apart.compute(() -> printer.apply(shown))
                        .map(bytes -> Response.ok(bytes)
                                .header(
                                        HttpHeaders.CONTENT_DISPOSITION,
                                        "attachment; filename=\"assessment-%d.%s\"".formatted(year, kind))
                                .build()));
    }

    @GET
    @Path("/{year}/sensitivity")
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR, Role.APPROVER})
    @Operation(summary = "What one point more of each weight would change. 权重敏感性")
    public Uni<Page<Sensitivity>> sensitivity(@PathParam("planId") UUID planId, @PathParam("year") int year) {
        return callers.current()
                .flatMap(caller -> showing.sensitivity(caller, new PlanId(planId), year))
                .map(Problems::orProblem)
                .map(all -> new Page<>(all, null));
    }

    @GET
    @Path("/{year}/preview")
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR, Role.APPROVER})
    @Operation(summary = "Who would stand where by another scheme or version, on the same frozen figures. 试算比较")
    public Uni<Page<Move>> preview(
            @PathParam("planId") UUID planId,
            @PathParam("year") int year,
            @QueryParam("scheme") @NotNull(message = "缺少考核办法") @Size(max = 40, message = "代码不超过 40 字") String scheme,
            @QueryParam("schemeVersion") @NotNull(message = "缺少考核办法版本") Integer schemeVersion) {
        return callers.current()
                .flatMap(caller -> showing.preview(caller, new PlanId(planId), year, scheme, schemeVersion))
                .map(Problems::orProblem)
                .map(moves -> new Page<>(moves, null));
    }

    @POST
    @Path("/{year}/announcement")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Shows each unit its sheet and opens the time of objections. 公示")
    public Uni<RestResponse<AssessmentView>> announce(
            @PathParam("planId") UUID planId,
            @PathParam("year") int year,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull(message = "缺少请求内容") AnnouncementRequest request) {
        long expected = EntityVersion.expected(ifMatch);
        return callers.current()
                .flatMap(caller -> steps.announce(caller, new PlanId(planId), year, expected, request.workingDays()))
                .map(AssessmentResource::answer);
    }

    @PUT
    @Path("/{year}/letterhead")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(
            summary = "Number, issuing office and copies of the document of the results, before it is published. 版头版记")
    public Uni<RestResponse<AssessmentView>> give(
            @PathParam("planId") UUID planId,
            @PathParam("year") int year,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull(message = "缺少请求内容") LetterheadRequest request) {
        long expected = EntityVersion.expected(ifMatch);
        return callers.current()
                .flatMap(caller -> steps.give(caller, new PlanId(planId), year, expected, request.letterhead()))
                .map(AssessmentResource::answer);
    }

    @POST
    @Path("/{year}/approval")
    @RolesAllowed(Role.APPROVER)
    @Operation(summary = "Another person approves it after the time of objections. 批准")
    public Uni<RestResponse<AssessmentView>> approve(
            @PathParam("planId") UUID planId,
            @PathParam("year") int year,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        long expected = EntityVersion.expected(ifMatch);
        return callers.current()
                .flatMap(caller -> steps.approve(caller, new PlanId(planId), year, expected))
                .map(AssessmentResource::answer);
    }

    @POST
    @Path("/{year}/publication")
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Publishes an approved assessment as a signed file; nothing of it moves any more. 公布")
    public Uni<RestResponse<AssessmentView>> publish(
            @PathParam("planId") UUID planId,
            @PathParam("year") int year,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        long expected = EntityVersion.expected(ifMatch);
        return callers.current()
                .flatMap(caller -> steps.publish(caller, new PlanId(planId), year, expected))
                .map(AssessmentResource::answer);
    }

    @GET
    @Path("/{year}/objections")
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR, Role.APPROVER, Role.INSPECTOR, Role.LEAD, Role.REPORTER})
    @Operation(summary = "Objections to a version, by default the newest that the caller sees. 申诉")
    public Uni<Page<ObjectionView>> objections(
            @PathParam("planId") UUID planId,
            @PathParam("year") int year,
            @QueryParam("version") @Nullable Integer version) {
        return callers.current()
                .flatMap(caller -> showing.objections(caller, new PlanId(planId), year, version))
                .map(Problems::orProblem)
                .map(all -> new Page<>(all.stream().map(ObjectionView::of).toList(), null));
    }

    @POST
    @Path("/{year}/objections")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.LEAD, Role.REPORTER})
    @Operation(summary = "A unit objects to a line of its own sheet. 提出申诉")
    @APIResponseSchema(value = ObjectionView.class, responseCode = "201")
    public Uni<Response> object(
            @PathParam("planId") UUID planId,
            @PathParam("year") int year,
            @Valid @NotNull(message = "缺少请求内容") ObjectionRequest request) {
        return callers.current()
                .flatMap(caller -> objecting.raise(caller, new PlanId(planId), year, request.item(), request.claim()))
                .map(Problems::orProblem)
                .map(objection -> Response.created(
                                URI.create("/plans/" + planId + "/assessments/" + year + "/objections"))
                        .entity(ObjectionView.of(objection))
                        .build());
    }

    @POST
    @Path("/{year}/objections/{number}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Answers an objection once; one that is right asks for a new version. 答复申诉")
    public Uni<ObjectionView> answer(
            @PathParam("planId") UUID planId,
            @PathParam("year") int year,
            @PathParam("number") int number,
            @Valid @NotNull(message = "缺少请求内容") ObjectionAnswerRequest request) {
        return callers.current()
                .flatMap(caller ->
                        objecting.answer(caller, new PlanId(planId), year, number, request.upheld(), request.answer()))
                .map(Problems::orProblem)
                .map(ObjectionView::of);
    }

    private Uni<Response> created(CallerScope caller, Assessment made) {
        return showing.show(caller, new PlanId(made.planId()), made.year(), made.version())
                .map(Problems::orProblem)
                .map(shown -> Response.created(URI.create("/plans/%s/assessments/%d?version=%d"
                                .formatted(made.planId(), made.year(), made.version())))
                        .header(HttpHeaders.ETAG, EntityVersion.tag(made.revision()))
                        .entity(AssessmentView.whole(shown))
                        .build());
    }

    private static void refuseDoubles(AssessmentRequest request) {
        if (request.hasFigureTwice()) {
            throw Problems.problem(422, "FIGURE_TWICE", "同一单位的同一数据出现两次", "/candidates");
        }
    }

    private static RestResponse<AssessmentView> answer(Outcome<Assessment> outcome) {
        Assessment one = Problems.orProblem(outcome);
        return EntityVersion.answer(AssessmentView.inList(one), one.revision());
    }
}
