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
import org.ecoplan.kit.paging.Page;
import org.ecoplan.kit.paging.PageRequest;
import org.ecoplan.kit.security.Role;
import org.jboss.resteasy.reactive.RestResponse;

/** All indicators of the plans' targets (指标), also those that readings cannot decide, with the reason. */
@Path("/indicators")
@Tag(name = "indicators", description = "Indicators of the plans. 指标。")
@RolesAllowed({Role.COORDINATOR, Role.LEAD, Role.REPORTER, Role.INSPECTOR, Role.APPROVER, Role.AUDITOR})
public class IndicatorResource {
    private final IndicatorPages pages;

    IndicatorResource(IndicatorPages pages) {
        this.pages = pages;
    }

    @GET
    @Operation(summary = "All indicators, also those that readings cannot decide, with the reason. 指标列表")
    public Uni<RestResponse<Page<IndicatorView>>> list(
            @Valid @BeanParam PlanFilter filter, @Valid @BeanParam PageRequest wanted, @Context UriInfo address) {
        return pages.page(filter, false, wanted)
                .map(page -> page.map(IndicatorView::of).answer(address));
    }
}
