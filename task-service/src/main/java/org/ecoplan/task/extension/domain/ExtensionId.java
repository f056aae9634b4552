package org.ecoplan.task.extension.domain;

import java.util.UUID;

/** Names a request for a later deadline. */
public record ExtensionId(UUID value) {
    public static ExtensionId random() {
        return new ExtensionId(UUID.randomUUID());
    }
}
