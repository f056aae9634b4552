package org.ecoplan.kit.trial;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Calls whose statement fails with the SQLSTATE that is asked for. */
@Path("/trial/failures/{state}")
@Authenticated
public class TrialFailuresResource {
    private final TrialFailures failures;

    TrialFailuresResource(TrialFailures failures) {
        this.failures = failures;
    }

    @DELETE
    @Path("/orm")
    public Uni<String> overTheOrm(@PathParam("state") String state) {
        return failures.overTheOrm("select trial_raise('" + state + "')");
    }

    @DELETE
    @Path("/client")
    public Uni<String> overTheClient(@PathParam("state") String state) {
        return failures.overTheClient("select trial_raise('" + state + "')");
    }

    @DELETE
    @Path("/terminated")
    public Uni<String> terminated() {
        return failures.overTheOrm("select pg_terminate_backend(pg_backend_pid())");
    }
}
