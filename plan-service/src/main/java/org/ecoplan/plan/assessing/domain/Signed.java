package org.ecoplan.plan.assessing.domain;

import java.time.Instant;

/**
 * Who took a step.
 *
 * @param actorId the account
 * @param name its name on the day
 */
public record Signed(String actorId, String name, Instant at) {

    boolean isBy(Signed other) {
        return actorId.equals(other.actorId);
    }
}
