package org.ecoplan.testkit.architecture.bad.everyendpointnamesitsroles.assignment.rest;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/assignments")
class BadIsOpen {
    @GET
    public Uni<String> all() {
        return Uni.createFrom().item("all");
    }
}
