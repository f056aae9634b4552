package org.ecoplan.task.suspension.domain;

import java.util.UUID;

/** Names a suspension. */
public record SuspensionId(UUID value) {
    public static SuspensionId random() {
        return new SuspensionId(UUID.randomUUID());
    }
}
