package org.ecoplan.indicator.reading.rest;

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
import org.ecoplan.indicator.reading.application.Readings;
import org.ecoplan.indicator.reading.application.Readings.Stretch;
import org.ecoplan.indicator.registry.application.Indicators;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.paging.Cursor;
import org.ecoplan.kit.paging.Page;
import org.ecoplan.kit.paging.PageRequest;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.jboss.resteasy.reactive.RestResponse;

/** The readings of a series in the order of observation. */
@Path("/series/{code}/readings")
@Tag(name = "series", description = "What feeds push to. 数据序列。")
@RolesAllowed({Role.COORDINATOR, Role.LEAD, Role.REPORTER, Role.INSPECTOR, Role.APPROVER, Role.AUDITOR})
public class SeriesReadingResource {
    private final Callers callers;
    private final Indicators indicators;
    private final Readings readings;

    SeriesReadingResource(Callers callers, Indicators indicators, Readings readings) {
        this.callers = callers;
        this.indicators = indicators;
        this.readings = readings;
    }

    @GET
    @Operation(summary = "Readings in the order of observation. 监测数据")
    public Uni<RestResponse<Page<ReadingView>>> list(
            String code,
            @Valid @BeanParam StretchFilter filter,
            @Valid @BeanParam PageRequest wanted,
            @Context UriInfo address) {
        Stretch stretch = filter.behind(wanted.cursor());
        return callers.current()
                .flatMap(scope -> indicators
                        .findSeries(scope, code)
                        .map(found -> found.orElseThrow(() -> Problems.problem(Refusal.notFound())))
                        .flatMap(series -> readings.list(scope, series, stretch, wanted.limit() + 1)))
                .map(rows -> Page.of(rows, wanted.limit(), last -> Cursor.of(last.observedAt()))
                        .map(ReadingView::of)
                        .answer(address));
    }
}
