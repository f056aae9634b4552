package org.ecoplan.plan.round.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.plan.round.domain.Round;

/** The rounds that were opened; the database keeps them to one a plan and quarter. */
public interface Rounds {

    /** Whether the round was added; false when the plan has one for the quarter. */
    Uni<Boolean> addIfMissing(Round round);

    /** Those of the caller's organisation, oldest quarter first. */
    Uni<List<Round>> ofPlan(CallerScope scope, UUID planId);
}
