package org.ecoplan.testkit.architecture.good.assignment.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.testkit.architecture.good.assignment.application.AcknowledgingAssignment;
import org.ecoplan.testkit.architecture.good.assignment.domain.Assignment;

@Path("/assignments")
class AssignmentResource {
    private final AcknowledgingAssignment acknowledging;

    AssignmentResource(AcknowledgingAssignment acknowledging) {
        this.acknowledging = acknowledging;
    }

    @GET
    @RolesAllowed("lead")
    public Uni<List<AssignmentView>> list() {
        return acknowledging
                .seenBy(new CallerScope("421300"))
                .map(all -> all.stream().map(AssignmentResource::view).toList());
    }

    @GET
    @Path("/public")
    @PermitAll
    public Uni<List<AssignmentView>> all() {
        return acknowledging
                .all()
                .map(all -> all.stream().map(AssignmentResource::view).toList());
    }

    private static AssignmentView view(Assignment assignment) {
        return new AssignmentView(assignment.id().value().toString());
    }
}
