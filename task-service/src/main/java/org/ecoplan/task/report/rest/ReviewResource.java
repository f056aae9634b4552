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
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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
import org.ecoplan.task.report.application.ReadingReports;
import org.ecoplan.task.report.application.ReviewingReport;
import org.ecoplan.task.report.domain.Report;
import org.ecoplan.task.report.domain.Report.Reading;
import org.ecoplan.task.report.domain.ReportId;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The review of a report: accepted or returned, by another party than the unit; who may not is refused and recorded. */
@Path("/reports/{reportId}")
@Tag(name = "reports", description = "Reports of the rounds. 报送。")
@RolesAllowed({Role.COORDINATOR, Role.LEAD, Role.REPORTER})
public class ReviewResource {
    private final Callers callers;
    private final ReadingReports reading;
    private final ReviewingReport reviewing;
    private final Idempotency idempotency;

    ReviewResource(Callers callers, ReadingReports reading, ReviewingReport reviewing, Idempotency idempotency) {
        this.callers = callers;
        this.reading = reading;
        this.reviewing = reviewing;
        this.idempotency = idempotency;
    }

    @GET
    @Path("/reviews")
    @RolesAllowed({Role.COORDINATOR, Role.LEAD, Role.REPORTER, Role.INSPECTOR, Role.APPROVER, Role.AUDITOR})
    @Operation(summary = "The reviews of a report, the latest first. 历次审核")
    public Uni<RestResponse<Page<ReviewView>>> list(
            @PathParam("reportId") UUID reportId,
            @Valid @BeanParam SubmissionPageParams page,
            @Context UriInfo address) {
        int before = page.before();
        return callers.current()
                .flatMap(scope -> reading.reviews(scope, new ReportId(reportId), before, page.limit + 1))
                .map(Problems::orProblem)
                .map(reviews -> Page.of(reviews, page.limit, last -> Cursor.of(last.number()))
                        .map(ReviewView::of)
                        .answer(address));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/acceptance")
    @Operation(summary = "Accepts a report as it was read. 审核通过")
    @APIResponseSchema(value = ReportView.class, responseCode = "200")
    public Uni<Response> accept(
            @PathParam("reportId") UUID reportId,
            @Parameter(description = "The ETag of the report; may be left out, the content is named by its hash. 可不给")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull(message = "缺少请求内容") @Valid AcceptanceRequest request) {
        ReportId id = new ReportId(reportId);
        Reading read = read(request.contentHash(), ifMatch);
        return once(id, key, "acceptance", request, scope -> reviewing.accept(scope, id, read, request.remark()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/return")
    @Operation(summary = "Returns a report with a reason; an acceptance of it is void. 退回报送")
    @APIResponseSchema(value = ReportView.class, responseCode = "200")
    public Uni<Response> giveBack(
            @PathParam("reportId") UUID reportId,
            @Parameter(description = "The ETag of the report; may be left out, the content is named by its hash. 可不给")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull(message = "缺少请求内容") @Valid ReturnRequest request) {
        ReportId id = new ReportId(reportId);
        Reading read = read(request.contentHash(), ifMatch);
        return once(
                id,
                key,
                "return",
                request,
                scope -> reviewing.giveBack(scope, id, read, request.reason(), request.asked()));
    }

    private static Reading read(String contentHash, @Nullable String ifMatch) {
        return new Reading(contentHash, ifMatch == null ? null : EntityVersion.expected(ifMatch));
    }

    private Uni<Response> once(
            ReportId id,
            @Nullable String key,
            String act,
            Object request,
            Function<CallerScope, Uni<Outcome<Report>>> decision) {
        String operation = "POST /reports/" + id.value() + "/" + act;
        return callers.current()
                .flatMap(scope -> idempotency
                        .once(
                                scope.subject(),
                                key,
                                operation,
                                request,
                                () -> decision.apply(scope)
                                        .map(Problems::orProblem)
                                        .map(ReviewResource::answer))
                        .onFailure(Problems::isForbidden)
                        .call(refused -> reviewing.noteRefused(scope, id, Problems.codeOf(refused))));
    }

    private static Response answer(Report report) {
        return Response.ok(ReportView.of(report))
                .header(HttpHeaders.ETAG, EntityVersion.tag(report.version()))
                .build();
    }
}
