package org.ecoplan.plan.accountability.application;

import io.smallrye.mutiny.Uni;
import org.ecoplan.plan.accountability.domain.Accountability;

/** Tells the other services what a unit is held to account for, in the transaction of the change. */
public interface AccountabilityEvents {

    /** @param step SERVED, RECEIVED, LIFTED, APPEALED, UPHELD or REVOKED */
    Uni<Void> stepTaken(Accountability after, String step);
}
