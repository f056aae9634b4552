package org.ecoplan.task.report.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.paging.Page;
import org.ecoplan.kit.paging.PageRequest;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.ecoplan.kit.version.EntityVersion;
import org.ecoplan.task.report.application.ReadingReports;
import org.ecoplan.task.report.application.ReportPlace;
import org.ecoplan.task.report.domain.ReportId;
import org.jboss.resteasy.reactive.RestResponse;

/** Reports: the list and one of them. */
@Path("/reports")
@Tag(name = "reports", description = "Reports of the rounds. 报送。")
@RolesAllowed({Role.COORDINATOR, Role.LEAD, Role.REPORTER, Role.INSPECTOR, Role.APPROVER, Role.AUDITOR})
public class ReportResource {
    private final Callers callers;
    private final ReadingReports reading;

    ReportResource(Callers callers, ReadingReports reading) {
        this.callers = callers;
        this.reading = reading;
    }

    @GET
    @Operation(summary = "The reports that exist for the caller, with their deadlines. 报送列表")
    public Uni<RestResponse<Page<ReportView>>> list(
            @Valid @BeanParam ReportQueryParams query, @Valid @BeanParam PageRequest page, @Context UriInfo address) {
        ReportPlace after = ReportCursor.read(page.cursor());
        return callers.current()
                .flatMap(scope -> reading.page(scope, query.filter(), after, page.limit() + 1))
                .map(reports -> Page.of(reports, page.limit(), last -> ReportCursor.write(ReportPlace.of(last)))
                        .map(ReportView::of)
                        .answer(address));
    }

    @GET
    @Path("/{reportId}")
    @Operation(summary = "A report with the receipt of its last submission. 报送")
    public Uni<RestResponse<ReportView>> read(@PathParam("reportId") UUID reportId) {
        return callers.current()
                .flatMap(scope -> reading.read(scope, new ReportId(reportId)))
                .map(Problems::orProblem)
                .map(report -> EntityVersion.answer(ReportView.of(report), report.version()));
    }

    @GET
    @Path("/{reportId}/previous")
    @Operation(
            summary = "What was reported for the same duty the last time. 上次报送",
            description =
                    "For a round or of the unit's own accord, whichever came last before this one; no content where this report is the first.")
    @APIResponseSchema(value = PreviousReportView.class, responseCode = "200")
    @APIResponse(responseCode = "204", description = "Nothing was reported before.")
    public Uni<RestResponse<PreviousReportView>> previous(@PathParam("reportId") UUID reportId) {
        return callers.current()
                .flatMap(scope -> reading.previous(scope, new ReportId(reportId)))
                .map(Problems::orProblem)
                .map(found ->
                        found.map(PreviousReportView::of).map(RestResponse::ok).orElseGet(RestResponse::noContent));
    }
}
