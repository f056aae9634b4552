package org.ecoplan.task.timeline.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.paging.Cursor;
import org.ecoplan.kit.paging.Page;
import org.ecoplan.kit.paging.PageRequest;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.timeline.application.ReadingTimeline;
import org.ecoplan.task.timeline.application.Timelines;
import org.ecoplan.task.timeline.domain.Happening;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What happened to a duty. */
@Path("/duties/{assignmentId}/timeline")
@Tag(name = "duties", description = "Duties of units. 职责。")
@RolesAllowed({Role.COORDINATOR, Role.LEAD, Role.REPORTER, Role.INSPECTOR, Role.APPROVER, Role.AUDITOR})
public class TimelineResource {
    private final Callers callers;
    private final ReadingTimeline reading;

    TimelineResource(Callers callers, ReadingTimeline reading) {
        this.callers = callers;
        this.reading = reading;
    }

    @GET
    @Operation(summary = "What happened to a duty from its assignment to its end, the latest first. 办理过程")
    public Uni<RestResponse<Page<HappeningView>>> read(
            @PathParam("assignmentId") UUID assignmentId,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo address) {
        Timelines.Place before = place(page.cursor());
        return callers.current()
                .flatMap(scope -> reading.of(scope, new AssignmentId(assignmentId), before, page.limit() + 1))
                .map(Problems::orProblem)
                .map(happenings -> Page.of(happenings, page.limit(), TimelineResource::cursor)
                        .map(HappeningView::of)
                        .answer(address));
    }

    private static String cursor(Happening last) {
        return Cursor.of(last.at(), last.key());
    }

    private static Timelines.@Nullable Place place(@Nullable String cursor) {
        List<String> key = Cursor.read(cursor, 2);
        return key.isEmpty() ? null : new Timelines.Place(Cursor.instant(key.get(0)), key.get(1));
    }
}
