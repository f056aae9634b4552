package org.ecoplan.kit.trial;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Change;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.security.Callers;

/** Changes things that leave an entry of the audit trail. */
@Path("/trial/things")
@Authenticated
public class TrialThingsResource {
    private final Callers callers;
    private final Changing changing;

    TrialThingsResource(Callers callers, Changing changing) {
        this.callers = callers;
        this.changing = changing;
    }

    @POST
    @Path("/{id}")
    public Uni<Void> change(
            @PathParam("id") String id, @QueryParam("reason") String reason, @QueryParam("fail") boolean fail) {
        return callers.current().flatMap(caller -> changing.change(caller, id, reason, fail));
    }

    /** The use case. */
    @ApplicationScoped
    public static class Changing {
        private final Changes changes;
        private final TrialEffects effects;

        Changing(Changes changes, TrialEffects effects) {
            this.changes = changes;
            this.effects = effects;
        }

        @WithTransaction
        public Uni<Void> change(CallerScope caller, String id, String reason, boolean fail) {
            return effects.write(id)
                    .call(() -> changes.note(
                            caller,
                            Change.What.of("421300", "thing", id, "CHANGED").version(7),
                            reason))
                    .invoke(() -> {
                        if (fail) {
                            throw Problems.problem(Refusal.conflict("AFTER_ALL", "未能完成"));
                        }
                    });
        }
    }
}
