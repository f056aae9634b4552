package org.ecoplan.indicator.registry.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.ecoplan.kit.paging.PageRequest;
import org.ecoplan.kit.security.Role;

/** All indicators of the plans' targets (指标), also those that readings cannot decide, with the reason. */
@Path("/indicators")
@RolesAllowed({Role.COORDINATOR, Role.LEAD, Role.REPORTER, Role.INSPECTOR, Role.APPROVER, Role.AUDITOR})
public class IndicatorResource {
    private final IndicatorPages pages;

    IndicatorResource(IndicatorPages pages) {
        this.pages = pages;
    }

    @GET
    public Uni<Response> list(
            @Valid @BeanParam PlanFilter filter, @Valid @BeanParam PageRequest wanted, @Context UriInfo address) {
        return pages.page(filter, false, wanted)
                .map(page -> page.map(IndicatorView::of).answer(address));
    }
}
