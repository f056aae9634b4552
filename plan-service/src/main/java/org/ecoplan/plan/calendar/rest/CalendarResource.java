package org.ecoplan.plan.calendar.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.events.CalendarYearPublished;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.Role;
import org.ecoplan.plan.calendar.application.ShowingCalendar;

/** The working-day calendar (工作日历). */
@Path("/calendar")
@Tag(name = "calendar", description = "Working-day calendar. 工作日历。")
@Produces(MediaType.APPLICATION_JSON)
public class CalendarResource {
    private final ShowingCalendar showing;

    CalendarResource(ShowingCalendar showing) {
        this.showing = showing;
    }

    @GET
    @Path("/{year}")
    @RolesAllowed({Role.ADMIN, Role.COORDINATOR, Role.AUDITOR, Role.APPROVER, Role.INSPECTOR, Role.LEAD, Role.REPORTER})
    @Operation(summary = "The days of a year that differ from Monday to Friday. 放假与调休日")
    public Uni<CalendarYearPublished> year(@PathParam("year") int year) {
        return showing.year(year).map(Problems::orProblem);
    }
}
