package org.ecoplan.plan.picture.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import org.ecoplan.plan.picture.domain.Fact;
import org.ecoplan.plan.picture.domain.Subject;

/** Port: the steps that others told of, and the things that they are about. */
public interface TakenSteps {

    /** Keeps what is not kept yet; each thing stands once in {@code subjects}. */
    Uni<Void> keep(Collection<Subject> subjects, Collection<Fact> facts, Instant takenAt);
}
