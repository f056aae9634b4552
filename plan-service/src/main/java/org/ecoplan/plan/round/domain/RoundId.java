package org.ecoplan.plan.round.domain;

import java.util.UUID;

/** Identity of a round. */
public record RoundId(UUID value) {

    public static RoundId fresh() {
        return new RoundId(UUID.randomUUID());
    }
}
