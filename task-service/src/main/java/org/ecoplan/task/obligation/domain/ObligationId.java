package org.ecoplan.task.obligation.domain;

import java.util.UUID;

/** Names a dated point of a duty. */
public record ObligationId(UUID value) {
    static ObligationId random() {
        return new ObligationId(UUID.randomUUID());
    }
}
