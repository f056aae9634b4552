package org.ecoplan.task.evidence.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.assignment.application.DutyEvidence;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.evidence.domain.EvidenceId;

/** Says to the life of a duty which files are its own. */
@ApplicationScoped
class EvidenceOfDuties implements DutyEvidence {
    private final ReadingEvidence reading;

    EvidenceOfDuties(ReadingEvidence reading) {
        this.reading = reading;
    }

    @Override
    public Uni<Boolean> areOf(CallerScope scope, AssignmentId duty, Set<UUID> files) {
        return reading.areOf(scope, duty, files.stream().map(EvidenceId::new).collect(Collectors.toSet()));
    }
}
