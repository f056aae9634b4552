package org.ecoplan.plan.upward.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.paging.Page;
import org.ecoplan.kit.paging.PageRequest;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.ecoplan.plan.upward.application.ShowingUpwardReports;
import org.ecoplan.plan.upward.application.UpwardReports;
import org.jboss.resteasy.reactive.RestResponse;

/** What the office owes its superiors (待报书面报告), over all plans. */
@Path("/upward-reports")
@Tag(
        name = "upward-reports",
        description = "Written reports to superiors: due, drafted, reviewed, issued, received. 书面报告。")
@Produces(MediaType.APPLICATION_JSON)
public class OwedReportResource {
    private final Callers callers;
    private final ShowingUpwardReports showing;

    OwedReportResource(Callers callers, ShowingUpwardReports showing) {
        this.callers = callers;
        this.showing = showing;
    }

    @GET
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR, Role.APPROVER})
    @Operation(
            summary = "The reports of all plans, the earliest due first; those that are not out yet by default. 待报书面报告")
    public Uni<RestResponse<Page<UpwardReportView>>> list(
            @QueryParam("open") @DefaultValue("true") boolean open,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo address) {
        UpwardReports.Place after = UpwardReportResource.placeOf(page.cursor());
        return callers.current()
                .flatMap(caller -> showing.list(caller, null, open, after, page.limit() + 1))
                .map(found -> UpwardReportResource.pageOf(found, page, showing, address));
    }
}
