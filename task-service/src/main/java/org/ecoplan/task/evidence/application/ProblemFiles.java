package org.ecoplan.task.evidence.application;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kit.security.CallerScope;

/** The problems that files are about (问题); answered by whoever keeps them. */
public interface ProblemFiles {

    /** In whose name a file of a caller is kept. */
    record Taking(String organisation, String unitCode) {}

    /**
     * In whose name a file is kept that the caller hands in now; refused where the problem takes none of the kind from the
     * caller.
     *
     * @param after whether it shows the problem after it was put right, and not before
     */
    Uni<Outcome<Taking>> taking(CallerScope scope, UUID problemId, boolean after);

    /** Whether the problem exists for the caller. */
    Uni<Boolean> exists(CallerScope scope, UUID problemId);
}
