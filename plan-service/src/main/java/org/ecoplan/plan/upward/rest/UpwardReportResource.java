package org.ecoplan.plan.upward.rest;

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
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.document.OfficialDocument;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.flow.Apart;
import org.ecoplan.kit.paging.Cursor;
import org.ecoplan.kit.paging.Page;
import org.ecoplan.kit.paging.PageRequest;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.ecoplan.kit.version.EntityVersion;
import org.ecoplan.plan.plan.domain.PlanId;
import org.ecoplan.plan.upward.application.ExpectingUpwardReport;
import org.ecoplan.plan.upward.application.ShowingUpwardReports;
import org.ecoplan.plan.upward.application.TakingUpwardSteps;
import org.ecoplan.plan.upward.application.TakingUpwardSteps.Address;
import org.ecoplan.plan.upward.application.UpwardReports;
import org.ecoplan.plan.upward.domain.UpwardReport;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Written reports to superiors (半年和年终书面报告): what is due, and the way of each. */
@Path("/plans/{planId}/upward-reports")
@Tag(
        name = "upward-reports",
        description = "Written reports to superiors: due, drafted, reviewed, issued, received. 书面报告。")
@Produces(MediaType.APPLICATION_JSON)
public class UpwardReportResource {
    private final Callers callers;
    private final ExpectingUpwardReport expecting;
    private final TakingUpwardSteps steps;
    private final ShowingUpwardReports showing;
    private final Apart apart;

    UpwardReportResource(
            Callers callers,
            ExpectingUpwardReport expecting,
            TakingUpwardSteps steps,
            ShowingUpwardReports showing,
            Apart apart) {
        this.callers = callers;
        this.expecting = expecting;
        this.steps = steps;
        this.showing = showing;
        this.apart = apart;
    }

    @GET
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR, Role.APPROVER})
    @Operation(summary = "The reports of a plan to superiors, the earliest due first. 方案书面报告")
    public Uni<RestResponse<Page<UpwardReportView>>> ofPlan(
            @PathParam("planId") UUID planId, @Valid @BeanParam PageRequest page, @Context UriInfo address) {
        UpwardReports.Place after = placeOf(page.cursor());
        return callers.current()
                .flatMap(caller -> showing.list(caller, planId, false, after, page.limit() + 1))
                .map(found -> pageOf(found, page, showing, address));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Puts on record that a report is due, by the day that the plan or the office says. 登记书面报告")
    @APIResponseSchema(value = UpwardReportView.class, responseCode = "201")
    public Uni<Response> expect(
            @PathParam("planId") UUID planId, @Valid @NotNull(message = "缺少请求内容") UpwardReportRequest request) {
        return callers.current()
                .flatMap(caller -> expecting.expect(caller, new PlanId(planId), request.wanted()))
                .map(Problems::orProblem)
                .map(report -> Response.created(URI.create("/plans/" + planId + "/upward-reports/" + report.id()))
                        .header(HttpHeaders.ETAG, EntityVersion.tag(report.revision()))
                        .entity(UpwardReportView.whole(report, showing.today()))
                        .build());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR, Role.APPROVER})
    @Operation(summary = "A report with its content and steps. 查看书面报告")
    public Uni<RestResponse<UpwardReportView>> show(@PathParam("planId") UUID planId, @PathParam("id") UUID id) {
        return callers.current()
                .flatMap(caller -> showing.show(caller, planId, id))
                .map(this::answer);
    }

    @POST
    @Path("/{id}/draft")
    @RolesAllowed(Role.COORDINATOR)
    @Operation(
            summary = "Drafts it from the issued notice of its half-year or the published assessment of its year. 拟写报告")
    public Uni<RestResponse<UpwardReportView>> draft(
            @PathParam("planId") UUID planId,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return step(planId, id, ifMatch, steps::draft);
    }

    @POST
    @Path("/{id}/review")
    @RolesAllowed({Role.COORDINATOR, Role.APPROVER})
    @Operation(summary = "Another person than who drafted it reviews it. 复核报告")
    public Uni<RestResponse<UpwardReportView>> review(
            @PathParam("planId") UUID planId,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return step(planId, id, ifMatch, steps::review);
    }

    @POST
    @Path("/{id}/issue")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.COORDINATOR, Role.APPROVER})
    @Operation(summary = "Another person than who drafted it issues it. 印发报告")
    public Uni<RestResponse<UpwardReportView>> issue(
            @PathParam("planId") UUID planId,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull(message = "缺少请求内容") UpwardIssueRequest request) {
        return step(
                planId,
                id,
                ifMatch,
                (caller, of) ->
                        steps.issue(caller, of, request.documentNumber(), request.issuingOffice(), request.signer()));
    }

    @POST
    @Path("/{id}/receipt")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Puts on record that the superior has it. 登记签收")
    public Uni<RestResponse<UpwardReportView>> receive(
            @PathParam("planId") UUID planId,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull(message = "缺少请求内容") UpwardReceiptRequest request) {
        return step(planId, id, ifMatch, (caller, of) -> steps.receive(caller, of, request.receivedBy(), request.on()));
    }

    @GET
    @Path("/{id}/document")
    @Produces(OfficialDocument.MEDIA_TYPE)
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR, Role.APPROVER})
    @Operation(summary = "The report as DOCX after GB/T 9704; marked as a draft until it is issued. 下载报告")
    @APIResponse(
            responseCode = "200",
            description = "DOCX",
            content =
                    @Content(
                            mediaType = OfficialDocument.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<Response> document(@PathParam("planId") UUID planId, @PathParam("id") UUID id) {
        return callers.current()
                .flatMap(caller -> showing.show(caller, planId, id))
                .map(found -> Problems.orProblem(found.flatMap(UpwardReportResource::drafted)))
                .flatMap(report -> apart.compute(() -> UpwardReportDocument.of(report))
                        .map(bytes -> Response.ok(bytes)
                                .header(
                                        HttpHeaders.CONTENT_DISPOSITION,
                                        "attachment; filename=\"report-" + report.period() + ".docx\"")
                                .build()));
    }

    private static Outcome<UpwardReport> drafted(UpwardReport report) {
        return report.content() == null
                ? Outcome.refused(Refusal.conflict("UPWARD_REPORT_NO_DRAFT", "报告尚未拟写"))
                : Outcome.done(report);
    }

    static RestResponse<Page<UpwardReportView>> pageOf(
            List<UpwardReport> found, PageRequest page, ShowingUpwardReports showing, UriInfo address) {
        return Page.of(found, page.limit(), one -> Cursor.of(one.due(), one.id()))
                .map(one -> UpwardReportView.inList(one, showing.today()))
                .answer(address);
    }

    private Uni<RestResponse<UpwardReportView>> step(
            UUID planId,
            UUID id,
            @Nullable String ifMatch,
            BiFunction<CallerScope, Address, Uni<Outcome<UpwardReport>>> step) {
        long expected = EntityVersion.expected(ifMatch);
        return callers.current()
                .flatMap(caller -> step.apply(caller, new Address(planId, id, expected)))
                .map(this::answer);
    }

    private RestResponse<UpwardReportView> answer(Outcome<UpwardReport> outcome) {
        UpwardReport report = Problems.orProblem(outcome);
        return EntityVersion.answer(UpwardReportView.whole(report, showing.today()), report.revision());
    }

    static UpwardReports.@Nullable Place placeOf(@Nullable String cursor) {
        return Cursor.placeByDay(cursor, UpwardReports.Place::new);
    }
}
