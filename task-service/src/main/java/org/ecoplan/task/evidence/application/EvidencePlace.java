package org.ecoplan.task.evidence.application;

import java.time.Instant;
import org.ecoplan.task.evidence.domain.Evidence;
import org.ecoplan.task.evidence.domain.EvidenceId;

/** A place in the list of the files of a duty or a problem. */
public record EvidencePlace(Instant storedAt, EvidenceId id) {
    public static EvidencePlace of(Evidence evidence) {
        return new EvidencePlace(evidence.storedAt(), evidence.id());
    }
}
