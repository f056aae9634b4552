package org.ecoplan.task.assignment.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.paging.ListTotal;
import org.ecoplan.kit.paging.Page;
import org.ecoplan.kit.paging.PageRequest;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.ecoplan.kit.version.EntityVersion;
import org.ecoplan.task.assignment.application.DutyCount;
import org.ecoplan.task.assignment.application.DutyFilter;
import org.ecoplan.task.assignment.application.DutyGrouping;
import org.ecoplan.task.assignment.application.DutyPage;
import org.ecoplan.task.assignment.application.DutyPlace;
import org.ecoplan.task.assignment.application.FoundDuty;
import org.ecoplan.task.assignment.application.ReadingDuties;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Duties: the list and one of them. */
@Path("/duties")
@Tag(name = "duties", description = "Duties of units. 职责。")
@RolesAllowed({Role.COORDINATOR, Role.LEAD, Role.REPORTER, Role.INSPECTOR, Role.APPROVER, Role.AUDITOR})
public class DutyResource {
    private final Callers callers;
    private final ReadingDuties reading;

    DutyResource(Callers callers, ReadingDuties reading) {
        this.callers = callers;
        this.reading = reading;
    }

    @GET
    @Operation(summary = "The duties that exist for the caller. 职责列表")
    @APIResponseSchema(value = DutyListView.class, responseCode = "200")
    public Uni<RestResponse<DutyListView>> list(
            @Valid @BeanParam DutyQueryParams query, @Valid @BeanParam PageRequest page, @Context UriInfo address) {
        DutyPlace after = DutyCursor.read(page.cursor());
        DutyFilter filter = query.filter();
        return callers.current()
                .flatMap(scope -> reading.page(scope, filter, after, page.limit())
                        .flatMap(found -> after == null
                                ? reading.count(scope, filter).map(count -> view(found, count))
                                : Uni.createFrom().item(view(found, null))))
                .map(view -> counted(Page.answer(view, view.next(), address), view));
    }

    /** The header by which every list says its total; absent where it was not counted to the end. */
    private static RestResponse<DutyListView> counted(RestResponse<DutyListView> answer, DutyListView view) {
        return view.total() != null && Boolean.TRUE.equals(view.totalIsExact())
                ? ListTotal.on(answer, view.total())
                : answer;
    }

    private static DutyListView view(DutyPage page, @Nullable DutyCount count) {
        List<FoundDuty> duties = page.duties();
        return new DutyListView(
                duties.stream().map(DutyView::of).toList(),
                page.more()
                        ? DutyCursor.write(
                                DutyPlace.of(duties.get(duties.size() - 1).assignment()))
                        : null,
                count == null ? null : count.atLeast(),
                count == null ? null : count.exact());
    }

    @GET
    @Path("/summary")
    @Operation(summary = "The duties of a plan counted by unit or by lead unit. 职责汇总")
    public Uni<DutySummaryView> summary(
            @QueryParam("planId") @NotNull(message = "必填") @Pattern(regexp = PageRequest.UUID_FORM, message = "须为 UUID")
                    String planId,
            @QueryParam("groupBy") @DefaultValue("unit") @Pattern(regexp = "unit|lead", message = "须为 unit 或 lead")
                    String groupBy) {
        return callers.current()
                .flatMap(scope -> reading.tally(
                        scope, UUID.fromString(planId), DutyGrouping.valueOf(groupBy.toUpperCase(Locale.ROOT))))
                .map(tallies -> new DutySummaryView(
                        tallies.stream().map(DutyTallyView::of).toList()));
    }

    @GET
    @Path("/{assignmentId}")
    @Operation(summary = "A duty with its dated points, the rungs they crossed and the steps of its life. 职责")
    public Uni<RestResponse<DutyView>> read(@PathParam("assignmentId") UUID assignmentId) {
        return callers.current()
                .flatMap(scope -> reading.read(scope, new AssignmentId(assignmentId)))
                .map(Problems::orProblem)
                .map(DutyResource::answer);
    }

    static RestResponse<DutyView> answer(FoundDuty found) {
        return EntityVersion.answer(DutyView.of(found), found.assignment().version());
    }
}
