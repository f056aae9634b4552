package org.ecoplan.plan.directory.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.security.Callers;
import org.ecoplan.kit.security.Role;
import org.ecoplan.plan.directory.application.ShowingDirectory;

/** The caller (当前用户). */
@Path("/me")
@Tag(name = "units")
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {
    private final Callers callers;
    private final ShowingDirectory showing;

    MeResource(Callers callers, ShowingDirectory showing) {
        this.callers = callers;
        this.showing = showing;
    }

    @GET
    @RolesAllowed({Role.ADMIN, Role.COORDINATOR, Role.AUDITOR, Role.APPROVER, Role.INSPECTOR, Role.LEAD, Role.REPORTER})
    @Operation(summary = "Who is calling: account, roles, unit, organisation. 当前用户")
    public Uni<MeView> me() {
        return callers.current().flatMap(caller -> showing.placeOf(caller).map(place -> MeView.of(caller, place)));
    }
}
