package org.ecoplan.task.workitem.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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
import org.ecoplan.task.workitem.application.ReadingWorkItems;
import org.ecoplan.task.workitem.application.WorkItems;
import org.ecoplan.task.workitem.domain.WorkGroup;
import org.ecoplan.task.workitem.domain.WorkItem;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What waits for the caller. */
@Path("/work-items")
@Tag(name = "work-items", description = "What waits for the caller. 待办。")
@RolesAllowed({Role.COORDINATOR, Role.LEAD, Role.REPORTER, Role.INSPECTOR, Role.APPROVER, Role.AUDITOR})
public class WorkItemResource {
    private final Callers callers;
    private final ReadingWorkItems reading;

    WorkItemResource(Callers callers, ReadingWorkItems reading) {
        this.callers = callers;
        this.reading = reading;
    }

    @GET
    @Operation(summary = "What waits for the caller, counted by kind of work. 待办")
    public Uni<WorkPilesView> counts() {
        return callers.current()
                .flatMap(reading::piles)
                .map(piles ->
                        new WorkPilesView(piles.stream().map(WorkPileView::of).toList()));
    }

    @GET
    @Path("/{group}")
    @Operation(summary = "What waits for the caller of one kind, the earliest day first. 待办明细")
    public Uni<RestResponse<Page<WorkItemView>>> list(
            @PathParam("group") WorkGroup group, @Valid @BeanParam PageRequest page, @Context UriInfo address) {
        WorkItems.Place after = place(page.cursor());
        return callers.current()
                .flatMap(scope -> reading.page(scope, group, after, page.limit() + 1))
                .map(Problems::orProblem)
                .map(items -> Page.of(items, page.limit(), WorkItemResource::cursor)
                        .map(WorkItemView::of)
                        .answer(address));
    }

    private static String cursor(WorkItem last) {
        return Cursor.of(last.day() == null ? "" : last.day(), last.id());
    }

    private static WorkItems.@Nullable Place place(@Nullable String cursor) {
        List<String> key = Cursor.read(cursor, 2);
        if (key.isEmpty()) {
            return null;
        }
        try {
            return new WorkItems.Place(
                    key.get(0).isEmpty() ? null : LocalDate.parse(key.get(0)), UUID.fromString(key.get(1)));
        } catch (IllegalArgumentException | DateTimeParseException foreign) {
            throw Cursor.bad();
        }
    }
}
