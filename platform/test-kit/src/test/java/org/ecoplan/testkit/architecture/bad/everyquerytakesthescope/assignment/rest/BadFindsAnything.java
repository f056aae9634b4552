package org.ecoplan.testkit.architecture.bad.everyquerytakesthescope.assignment.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.testkit.architecture.bad.everyquerytakesthescope.assignment.application.Assignment;
import org.ecoplan.testkit.architecture.bad.everyquerytakesthescope.assignment.application.ReadingAssignments;

@Path("/assignments")
@RolesAllowed("lead")
class BadFindsAnything {
    private final ReadingAssignments reading;

    BadFindsAnything(ReadingAssignments reading) {
        this.reading = reading;
    }

    @GET
    public Uni<Assignment> one(String id) {
        return reading.one(new CallerScope("421300"), id);
    }
}
