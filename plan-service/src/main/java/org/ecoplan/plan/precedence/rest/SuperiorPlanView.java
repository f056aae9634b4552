package org.ecoplan.plan.precedence.rest;

import java.time.Instant;
import java.util.UUID;
import org.ecoplan.plan.precedence.application.SuperiorPlans.Named;

/** Which plan stands above one, by which clause, and who said so. */
public record SuperiorPlanView(UUID planId, UUID superiorPlanId, String clause, String namedBy, Instant namedAt) {

    static SuperiorPlanView of(Named named) {
        return new SuperiorPlanView(named.planId(), named.superiorId(), named.clause(), named.by(), named.at());
    }
}
