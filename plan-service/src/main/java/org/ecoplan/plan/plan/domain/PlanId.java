package org.ecoplan.plan.plan.domain;

import java.util.UUID;

/** Identity of a plan (方案). */
public record PlanId(UUID value) {

    public static PlanId fresh() {
        return new PlanId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
