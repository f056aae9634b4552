package org.ecoplan.testkit.architecture.bad.everyquerytakesthescope.assignment.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.ecoplan.testkit.architecture.bad.everyquerytakesthescope.assignment.application.ReadingAssignments;

@Path("/assignments")
@RolesAllowed("lead")
class BadListsEverything {
    private final ReadingAssignments reading;

    BadListsEverything(ReadingAssignments reading) {
        this.reading = reading;
    }

    @GET
    public Uni<List<String>> all() {
        return reading.all();
    }
}
