package org.ecoplan.plan.precedence.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;

/** Port: which plan is named as the superior of which. */
public interface SuperiorPlans {

    /**
     * A plan and its superior.
     *
     * @param clause the words by which the plan gives way (「低于上级部门要求的,以上级部门要求为准」)
     */
    record Named(UUID planId, String organisation, UUID superiorId, String clause, String by, Instant at) {}

    Uni<Optional<Named>> find(CallerScope scope, UUID planId);

    /** In the place of the one before; what was compared stays. */
    Uni<Void> put(Named named);
}
