package org.ecoplan.task.problem.application;

import java.time.LocalDate;
import java.util.UUID;
import org.ecoplan.task.problem.domain.ProblemId;
import org.ecoplan.task.problem.domain.ProblemNumber;
import org.jspecify.annotations.Nullable;

/**
 * A problem that waits to be put right, as it is told of.
 *
 * @param relapses how often it came back: each time its days are told of anew
 * @param foundFor code of the unit for which it was recorded
 */
public record AwaitedRectification(
        ProblemId id,
        ProblemNumber number,
        String organisation,
        @Nullable UUID planId,
        String title,
        String unit,
        @Nullable String foundFor,
        int relapses,
        LocalDate due) {}
