package org.ecoplan.plan.round.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.ecoplan.plan.plan.domain.PlanId;
import org.ecoplan.plan.round.application.ShowingTimetable;

/** What is due when in the life of a plan (方案日程). */
@Path("/plans/{planId}/timetable")
@Tag(name = "timetable", description = "What is due when, from the issue of a plan to its end. 方案日程。")
@Produces(MediaType.APPLICATION_JSON)
public class TimetableResource {
    private final Callers callers;
    private final ShowingTimetable showing;

    TimetableResource(Callers callers, ShowingTimetable showing) {
        this.callers = callers;
        this.showing = showing;
    }

    @GET
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR, Role.APPROVER, Role.INSPECTOR, Role.LEAD, Role.REPORTER})
    @Operation(
            summary =
                    "Rounds, notices, assessments and repeated duties of an issued plan with their days, oldest first. 方案日程")
    public Uni<TimetableView> show(@PathParam("planId") UUID planId) {
        return callers.current()
                .flatMap(caller -> showing.show(caller, new PlanId(planId)))
                .map(Problems::orProblem)
                .map(timetable -> TimetableView.of(planId, timetable));
    }
}
