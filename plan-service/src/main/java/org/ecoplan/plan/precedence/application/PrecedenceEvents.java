package org.ecoplan.plan.precedence.application;

import io.smallrye.mutiny.Uni;
import org.ecoplan.plan.precedence.domain.Precedence;

/** Tells the other services which level is in force, in the transaction of the decision. */
public interface PrecedenceEvents {

    Uni<Void> decided(Precedence precedence);
}
