package org.ecoplan.task.problem.application;

import org.ecoplan.task.problem.domain.Origin;
import org.ecoplan.task.problem.domain.ProblemState;
import org.ecoplan.task.problem.domain.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Which problems a caller wants to see; an absent part does not narrow.
 *
 * @param unitCode that puts them right
 * @param overdue only those that are not answered and whose last day is over
 * @param list of a superior
 */
public record ProblemFilter(
        @Nullable ProblemState state,
        @Nullable Origin origin,
        @Nullable Severity severity,
        @Nullable String unitCode,
        @Nullable String list,
        boolean overdue) {}
