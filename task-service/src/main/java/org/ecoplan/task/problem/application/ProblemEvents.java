package org.ecoplan.task.problem.application;

import io.smallrye.mutiny.Uni;
import org.ecoplan.task.problem.domain.Problem;

/** Tells others of problems, in the transaction of the change. */
public interface ProblemEvents {

    /** It was found, or went a step further. */
    Uni<Void> told(Problem problem);
}
