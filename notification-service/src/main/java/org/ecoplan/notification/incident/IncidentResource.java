package org.ecoplan.notification.incident;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.paging.Page;
import org.ecoplan.kit.paging.PageRequest;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Reminders that reach nobody. */
@Path("/incidents")
@Tag(name = "incidents", description = "Reminders that reach nobody. 无人接收。")
@RolesAllowed({Role.COORDINATOR, Role.AUDITOR})
public class IncidentResource {
    private final Callers callers;
    private final Incidents incidents;

    IncidentResource(Callers callers, Incidents incidents) {
        this.callers = callers;
        this.incidents = incidents;
    }

    @GET
    @Path("/count")
    @Operation(summary = "How many lasting troubles there are, and how many reminders they hold up. 待处理数量")
    public Uni<IncidentCountView> count() {
        return callers.current().flatMap(incidents::count).map(IncidentCountView::of);
    }

    @GET
    @Operation(summary = "Reminders that reach nobody, until somebody can be reached. 待处理事项")
    public Uni<RestResponse<Page<IncidentView>>> list(
            @QueryParam("state") @Pattern(regexp = "OPEN|CLOSED", message = "状态须为 OPEN 或 CLOSED") @Nullable
                    String state,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo address) {
        return callers.current()
                .flatMap(scope -> incidents.list(scope, state == null ? null : IncidentState.valueOf(state), page))
                .map(found -> found.map(IncidentView::of).answer(address));
    }
}
