package org.ecoplan.testkit.architecture.bad.everychangeisnoted.assignment.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.ecoplan.testkit.architecture.bad.everychangeisnoted.assignment.application.BadAsksNotWhoCalls;

@Path("/moving")
@RolesAllowed("coordinator")
class MovingResource {
    private final BadAsksNotWhoCalls moving;

    MovingResource(BadAsksNotWhoCalls moving) {
        this.moving = moving;
    }

    @PUT
    public Uni<Void> move(String what) {
        return moving.move(what);
    }
}
