package org.ecoplan.task.assignment.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.assignment.domain.AssignmentId;

/** Duties as a whole for the features that stand on them; runs in the caller's session. */
@ApplicationScoped
public class DutyOverviews {
    private final ReadingDuties reading;

    DutyOverviews(ReadingDuties reading) {
        this.reading = reading;
    }

    public Uni<Outcome<DutyOverview>> of(CallerScope scope, AssignmentId id) {
        return reading.read(scope, id).map(found -> found.map(DutyOverview::of));
    }
}
