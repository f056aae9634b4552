package org.ecoplan.task.report.rest;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.idempotency.Idempotency;
import org.ecoplan.kit.paging.Cursor;
import org.ecoplan.kit.paging.Page;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.ecoplan.kit.version.EntityVersion;
import org.ecoplan.task.report.application.ReadingReports;
import org.ecoplan.task.report.application.SubmittingReport;
import org.ecoplan.task.report.application.TakingReportBack;
import org.ecoplan.task.report.domain.Report;
import org.ecoplan.task.report.domain.ReportId;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The submissions of a report: those that were handed in, and the next one. */
@Path("/reports/{reportId}/submissions")
@Tag(name = "reports", description = "Reports of the rounds. 报送。")
@RolesAllowed({Role.LEAD, Role.REPORTER})
public class SubmissionResource {
    private final Callers callers;
    private final ReadingReports reading;
    private final SubmittingReport submitting;
    private final TakingReportBack takingBack;
    private final Idempotency idempotency;

    SubmissionResource(
            Callers callers,
            ReadingReports reading,
            SubmittingReport submitting,
            TakingReportBack takingBack,
            Idempotency idempotency) {
        this.callers = callers;
        this.reading = reading;
        this.submitting = submitting;
        this.takingBack = takingBack;
        this.idempotency = idempotency;
    }

    @GET
    @RolesAllowed({Role.COORDINATOR, Role.LEAD, Role.REPORTER, Role.INSPECTOR, Role.APPROVER, Role.AUDITOR})
    @Operation(summary = "The submissions of a report in full, the latest first. 历次报送")
    public Uni<RestResponse<Page<SubmissionView>>> list(
            @PathParam("reportId") UUID reportId,
            @Valid @BeanParam SubmissionPageParams page,
            @Context UriInfo address) {
        int before = page.before();
        return callers.current()
                .flatMap(scope -> reading.submissions(scope, new ReportId(reportId), before, page.limit + 1))
                .map(Problems::orProblem)
                .map(submissions -> Page.of(
                                submissions,
                                page.limit,
                                last -> Cursor.of(last.receipt().number()))
                        .map(SubmissionView::of)
                        .answer(address));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Hands a report in, again and again until it is accepted. 提交报送")
    @APIResponseSchema(value = ReportView.class, responseCode = "201")
    public Uni<Response> submit(
            @PathParam("reportId") UUID reportId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull(message = "缺少请求内容") @Valid SubmissionRequest request) {
        long expected = EntityVersion.expected(ifMatch);
        String operation = "POST /reports/" + reportId + "/submissions";
        return callers.current()
                .flatMap(scope -> idempotency.once(
                        scope.subject(), key, operation, request, () -> submit(scope, reportId, expected, request)));
    }

    @POST
    @Path("/withdrawal")
    @Operation(summary = "Takes back the last submission before it is reviewed. 撤回报送")
    @APIResponseSchema(value = ReportView.class, responseCode = "200")
    public Uni<Response> takeBack(
            @PathParam("reportId") UUID reportId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        long expected = EntityVersion.expected(ifMatch);
        String operation = "POST /reports/" + reportId + "/submissions/withdrawal";
        return callers.current()
                .flatMap(scope -> idempotency.once(
                        scope.subject(),
                        key,
                        operation,
                        "",
                        () -> takingBack
                                .takeBack(scope, new ReportId(reportId), expected)
                                .map(Problems::orProblem)
                                .map(report -> EntityVersion.answer(ReportView.of(report), report.version())
                                        .toResponse())));
    }

    private Uni<Response> submit(CallerScope scope, UUID reportId, long expected, SubmissionRequest request) {
        return submitting
                .submit(scope, new ReportId(reportId), expected, request.content())
                .map(Problems::orProblem)
                .map(SubmissionResource::answer);
    }

    static Response answer(Report report) {
        return Response.created(URI.create("/reports/" + report.id().value()))
                .header(HttpHeaders.ETAG, EntityVersion.tag(report.version()))
                .entity(ReportView.of(report))
                .build();
    }
}
