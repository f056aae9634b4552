package org.ecoplan.task.problem.application;

import java.time.LocalDate;
import java.util.UUID;
import org.ecoplan.task.problem.domain.Origin;
import org.ecoplan.task.problem.domain.ProblemFigures.Figure;
import org.ecoplan.task.problem.domain.ProblemState;
import org.ecoplan.task.problem.domain.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Which problems a caller wants to see; an absent part does not narrow.
 *
 * @param unitCode that puts them right
 * @param overdue only those that are not answered and whose last day is over
 * @param list of a superior
 * @param foundFrom first day on which they were found, in Asia/Shanghai; {@code foundTo} the last
 * @param figure those behind a figure
 */
public record ProblemFilter(
        @Nullable ProblemState state,
        @Nullable Origin origin,
        @Nullable Severity severity,
        @Nullable String unitCode,
        @Nullable String list,
        boolean overdue,
        @Nullable UUID planId,
        @Nullable LocalDate foundFrom,
        @Nullable LocalDate foundTo,
        @Nullable Figure figure) {}
