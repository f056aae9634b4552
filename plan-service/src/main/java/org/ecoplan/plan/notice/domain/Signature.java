package org.ecoplan.plan.notice.domain;

import java.time.Instant;

/**
 * Who took a step of a notice, and when.
 *
 * @param actorId the account, which tells two persons apart
 */
public record Signature(String actorId, String name, Instant at) {

    boolean isOf(Signature other) {
        return actorId.equals(other.actorId);
    }
}
