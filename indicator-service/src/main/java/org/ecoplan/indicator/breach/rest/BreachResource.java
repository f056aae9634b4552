package org.ecoplan.indicator.breach.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.indicator.breach.application.BreachTallies;
import org.ecoplan.indicator.breach.application.Breaches;
import org.ecoplan.indicator.breach.application.Breaches.Place;
import org.ecoplan.indicator.breach.domain.BreachId;
import org.ecoplan.kit.paging.Cursor;
import org.ecoplan.kit.paging.Page;
import org.ecoplan.kit.paging.PageRequest;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Breaches (超标、未达标), the newest first. */
@Path("/breaches")
@Tag(name = "breaches", description = "Levels that readings broke. 超标与未达标。")
@RolesAllowed({Role.COORDINATOR, Role.LEAD, Role.REPORTER, Role.INSPECTOR, Role.APPROVER, Role.AUDITOR})
public class BreachResource {
    private final Callers callers;
    private final Breaches breaches;
    private final BreachTallies tallies;

    BreachResource(Callers callers, Breaches breaches, BreachTallies tallies) {
        this.callers = callers;
        this.breaches = breaches;
        this.tallies = tallies;
    }

    @GET
    @Operation(summary = "Breaches, the newest first. 超标列表")
    public Uni<RestResponse<Page<BreachView>>> list(
            @Valid @BeanParam BreachFilter filter, @Valid @BeanParam PageRequest wanted, @Context UriInfo address) {
        Place after = placeOf(wanted.cursor());
        return callers.current()
                .flatMap(scope ->
                        breaches.list(scope, filter.planId(), filter.series, filter.state(), after, wanted.limit() + 1))
                .map(rows -> Page.of(
                                rows,
                                wanted.limit(),
                                last -> Cursor.of(last.openedAt(), last.id().value()))
                        .map(BreachView::of)
                        .answer(address));
    }

    @GET
    @Path("/summary")
    @Operation(summary = "How many breaches there are by state, the open ones by indicator and unit. 超标统计")
    public Uni<BreachSummaryView> summary(@Valid @BeanParam BreachPlan wanted) {
        return callers.current()
                .flatMap(scope -> tallies.count(scope, wanted.planId()))
                .map(BreachSummaryView::of);
    }

    private static @Nullable Place placeOf(@Nullable String cursor) {
        return Cursor.place(cursor, (openedAt, id) -> new Place(openedAt, new BreachId(id)));
    }
}
