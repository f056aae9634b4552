package org.ecoplan.task.problem.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.problem.application.ReadingProblemFigures.By;
import org.ecoplan.task.problem.domain.Problem;
import org.ecoplan.task.problem.domain.ProblemFigures;
import org.ecoplan.task.problem.domain.ProblemId;
import org.ecoplan.task.problem.domain.RectificationRung;
import org.jspecify.annotations.Nullable;

/** The problems that are kept. */
public interface Problems {

    /** The one before in the list, the newest first. */
    record Place(Instant foundAt, UUID id) {}

    /**
     * Writes a new problem; answers it under its number, and nothing where it was known: a breach has one, and so has an
     * item of a superior's list. Who comes next waits for the end of this transaction: no number is left out or doubled.
     */
    Uni<Optional<Problem>> add(Problem problem);

    /** A problem that exists for the caller: the office sees all, a unit those it puts right or recorded. */
    Uni<Optional<Problem>> find(CallerScope scope, ProblemId id);

    /** Finds a problem and keeps others from changing it until the transaction ends. */
    Uni<Optional<Problem>> findForChange(CallerScope scope, ProblemId id);

    /** Finds the problem that a breach opened and keeps others from changing it until the transaction ends. */
    Uni<Optional<Problem>> findForChange(UUID breachId);

    /** The problems that exist for the caller, the newest first. */
    Uni<List<Problem>> page(
            CallerScope scope, ProblemFilter filter, LocalDate today, @Nullable Place before, int limit);

    /** How the problems of a filter stand that exist for the caller, by group; at most so many groups. */
    Uni<List<ProblemFigures>> figures(CallerScope scope, By by, ProblemFilter filter, int limit);

    /** Writes a step that was taken; answers the problem in its new version. */
    Uni<Problem> save(Problem problem);

    /** Writes the breach as it is told now; answers nothing where another problem is of that breach. */
    Uni<Optional<Problem>> follow(Problem problem);

    /** The numbers on a superior's list that have a problem. */
    Uni<Set<String>> itemsOf(CallerScope scope, String list);

    /** When a file of that content was imported; others that import for the organisation wait for the end of this transaction. */
    Uni<Optional<Instant>> importedAt(CallerScope scope, String sha256);

    /** Notes that a file was imported. */
    Uni<Void> noteImport(CallerScope scope, String sha256, String list, Instant at);

    /** From when on what is told of breaches is the business of problems. */
    Uni<Instant> beginning();

    /** Holds the next problems to be put right whose rung stands today; others that look for some do not wait for these. */
    Uni<List<AwaitedRectification>> holdNext(LocalDate today, int limit);

    /** Notes a rung of the problem and its last day; answers whether it was not noted before. */
    Uni<Boolean> note(AwaitedRectification problem, RectificationRung rung, boolean spoken, Instant at);

    /** Sets the day of the next rung. */
    Uni<Void> goOn(AwaitedRectification problem, @Nullable LocalDate nextRung);
}
