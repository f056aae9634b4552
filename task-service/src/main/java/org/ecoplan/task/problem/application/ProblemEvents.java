package org.ecoplan.task.problem.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import org.ecoplan.task.problem.domain.Problem;
import org.ecoplan.task.problem.domain.RectificationRung;

/** Tells others of problems, in the transaction of the change. */
public interface ProblemEvents {

    /** It was found, or went a step further. */
    Uni<Void> told(Problem problem);

    /** Its last day comes near or is over. */
    Uni<Void> rectificationDue(AwaitedRectification problem, RectificationRung rung, Instant at);
}
