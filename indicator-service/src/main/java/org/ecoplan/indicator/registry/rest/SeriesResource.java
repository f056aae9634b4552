package org.ecoplan.indicator.registry.rest;

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
import org.ecoplan.indicator.registry.application.Indicators;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.paging.Page;
import org.ecoplan.kit.paging.PageRequest;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.jboss.resteasy.reactive.RestResponse;

/** The series that feeds push to (数据序列). */
@Path("/series")
@Tag(name = "series", description = "What feeds push to. 数据序列。")
@RolesAllowed({Role.COORDINATOR, Role.LEAD, Role.REPORTER, Role.INSPECTOR, Role.APPROVER, Role.AUDITOR})
public class SeriesResource {
    private final Callers callers;
    private final Indicators indicators;
    private final IndicatorPages pages;

    SeriesResource(Callers callers, Indicators indicators, IndicatorPages pages) {
        this.callers = callers;
        this.indicators = indicators;
        this.pages = pages;
    }

    @GET
    @Operation(summary = "The series of the plans' indicators with their rules. 序列列表")
    public Uni<RestResponse<Page<SeriesView>>> list(
            @Valid @BeanParam PlanFilter filter, @Valid @BeanParam PageRequest wanted, @Context UriInfo address) {
        return pages.page(filter, true, wanted)
                .map(page -> page.map(SeriesView::of).answer(address));
    }

    @GET
    @Path("/{code}")
    @Operation(summary = "A series with its rules. 序列")
    public Uni<SeriesView> show(String code) {
        return callers.current()
                .flatMap(scope -> indicators.findBySeries(scope, code))
                .map(found -> found.map(SeriesView::of).orElseThrow(() -> Problems.problem(Refusal.notFound())));
    }
}
