package org.ecoplan.task.problem.application;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.ecoplan.kit.audit.Change;
import org.ecoplan.kit.audit.Change.What;
import org.ecoplan.kit.audit.Change.Why;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.security.Actor;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.task.problem.domain.Finding;
import org.ecoplan.task.problem.domain.Finding.Breach;
import org.ecoplan.task.problem.domain.Finding.Standing;
import org.ecoplan.task.problem.domain.Problem;
import org.ecoplan.task.problem.domain.Problem.Wish;
import org.ecoplan.task.problem.domain.ProblemState;
import org.ecoplan.task.problem.domain.ProblemStep;
import org.ecoplan.task.problem.domain.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A breach opens the draft of a problem with its figures, once; a person verifies it or not. A breach that was a false
 * alarm takes back the draft that nobody has looked at; what a person has verified stays, and says how its breach stands.
 */
@ApplicationScoped
public class OpeningByBreach {
    private static final Actor THE_SERVICE = new Actor("task-service", "task-service", "task-service");

    private final Problems problems;
    private final ProblemEvents events;
    private final ServiceClock clock;
    private final Changes changes;

    OpeningByBreach(Problems problems, ProblemEvents events, ServiceClock clock, Changes changes) {
        this.problems = problems;
        this.events = events;
        this.clock = clock;
        this.changes = changes;
    }

    /** What is told of breaches before that is older than the problems that they open. */
    @WithSession
    public Uni<Instant> beginning() {
        return problems.beginning();
    }

    /** @param cause id of the event */
    @WithTransaction
    public Uni<Void> open(String organisation, Finding finding, UUID cause) {
        return problems.add(Problem.found(organisation, finding, Severity.GENERAL))
                .flatMap(added -> added.map(draft -> events.told(draft).flatMap(told -> note(draft, "DRAFTED", cause)))
                        .orElseGet(() -> follow(Objects.requireNonNull(finding.breach()), cause)));
    }

    /** The breach of a problem is told again, under new figures where it took the place of another one. */
    private Uni<Void> follow(Breach told, UUID cause) {
        return change(
                told.breachId(),
                known -> Objects.equals(known.in(Standing.OPEN), told) ? Optional.empty() : Optional.of(told),
                "BREACH_TOLD_ANEW",
                cause);
    }

    /** The limit is kept again: what was found stays found, and the close-out needs no reason beside. */
    @WithTransaction
    public Uni<Void> recovered(UUID breachId, UUID cause) {
        return change(breachId, known -> Optional.of(known.in(Standing.RECOVERED)), "BREACH_RECOVERED", cause);
    }

    /**
     * The breach does not hold. A draft is dismissed; what a person has verified follows the breach that took its place, or
     * says that there is none.
     *
     * @param figure with which it began when it was withdrawn, observed {@code at}
     * @param cause id of the event
     */
    @WithTransaction
    public Uni<Void> withdraw(UUID breachId, @Nullable UUID replacedBy, BigDecimal figure, Instant at, UUID cause) {
        return problems.findForChange(breachId)
                .flatMap(found -> dismissed(found)
                        .map(dismissed -> problems.save(dismissed)
                                .call(events::told)
                                .flatMap(saved -> note(saved, "DISMISSED", cause)))
                        .orElseGet(() -> withdrawn(found, replacedBy, figure, at, cause)));
    }

    private Uni<Void> withdrawn(
            Optional<Problem> found, @Nullable UUID replacedBy, BigDecimal figure, Instant at, UUID cause) {
        if (found.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Problem problem = found.get();
        Breach known = Objects.requireNonNull(problem.finding().breach());
        Problem gone = problem.with(known.corrected(figure, at).in(Standing.WITHDRAWN));
        return replacedBy == null
                ? follow(gone, "BREACH_WITHDRAWN", cause).replaceWithVoid()
                : follow(problem.with(known.replacedBy(replacedBy).in(Standing.OPEN)), "BREACH_REPLACED", cause)
                        .flatMap(followed -> followed
                                ? Uni.createFrom().voidItem()
                                : follow(gone, "BREACH_WITHDRAWN", cause).replaceWithVoid());
    }

    private Uni<Void> change(UUID breachId, Function<Breach, Optional<Breach>> change, String act, UUID cause) {
        return problems.findForChange(breachId)
                .flatMap(found -> found.flatMap(problem -> Optional.ofNullable(
                                        problem.finding().breach())
                                .flatMap(known -> change.apply(known).filter(told -> !told.equals(known)))
                                .map(problem::with))
                        .map(changed -> follow(changed, act, cause).replaceWithVoid())
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /** Answers whether it does; it does not where another problem is of the breach. */
    private Uni<Boolean> follow(Problem problem, String act, UUID cause) {
        return problems.follow(problem)
                .flatMap(followed -> followed.map(
                                saved -> note(saved, act, cause).replaceWith(true))
                        .orElseGet(() -> Uni.createFrom().item(false)));
    }

    private Optional<Problem> dismissed(Optional<Problem> found) {
        return found.filter(problem -> problem.state() == ProblemState.DRAFT)
                .flatMap(
                        draft -> draft.take(new Wish(ProblemStep.DISMISS, null, null, "预警已撤销", null, null), clock.now())
                                .fold(Optional::of, refusal -> Optional.empty()));
    }

    private Uni<Void> note(Problem problem, String act, UUID cause) {
        return changes.note(new Change(
                THE_SERVICE,
                What.of(problem.organisation(), "problem", problem.id().value(), act)
                        .version(problem.version())
                        .with("origin", problem.finding().origin().name()),
                Why.event(cause)));
    }
}
