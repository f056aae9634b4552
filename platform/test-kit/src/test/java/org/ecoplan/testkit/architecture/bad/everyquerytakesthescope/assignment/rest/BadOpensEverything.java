package org.ecoplan.testkit.architecture.bad.everyquerytakesthescope.assignment.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.ecoplan.testkit.architecture.bad.everyquerytakesthescope.assignment.application.ReadingAssignments;

@Path("/public/assignments")
@PermitAll
class BadOpensEverything {
    private final ReadingAssignments reading;

    BadOpensEverything(ReadingAssignments reading) {
        this.reading = reading;
    }

    @GET
    public Uni<List<String>> all() {
        return reading.all();
    }
}
