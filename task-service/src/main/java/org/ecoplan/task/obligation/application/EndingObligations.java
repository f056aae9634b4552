package org.ecoplan.task.obligation.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Ends what is open of duties that end; no rung of the ladder is crossed for it any more. */
@ApplicationScoped
public class EndingObligations {
    private final Obligations obligations;

    EndingObligations(Obligations obligations) {
        this.obligations = obligations;
    }

    /** Those of a closed plan; what is met or overdue stays as it is. */
    public Uni<Void> endOf(UUID planId) {
        return obligations.endOf(planId);
    }
}
