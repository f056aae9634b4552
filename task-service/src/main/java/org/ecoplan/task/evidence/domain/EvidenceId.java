package org.ecoplan.task.evidence.domain;

import java.util.UUID;

/** Names an evidence file, from the beginning of its upload on. */
public record EvidenceId(UUID value) {
    public static EvidenceId random() {
        return new EvidenceId(UUID.randomUUID());
    }
}
