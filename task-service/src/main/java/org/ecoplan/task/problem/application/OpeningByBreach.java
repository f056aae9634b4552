package org.ecoplan.task.problem.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.kit.audit.Change;
import org.ecoplan.kit.audit.Change.What;
import org.ecoplan.kit.audit.Change.Why;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.security.Actor;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.task.problem.domain.Finding;
import org.ecoplan.task.problem.domain.Problem;
import org.ecoplan.task.problem.domain.Problem.Wish;
import org.ecoplan.task.problem.domain.ProblemState;
import org.ecoplan.task.problem.domain.ProblemStep;
import org.ecoplan.task.problem.domain.Severity;

/**
 * A breach opens the draft of a problem with its figures, once; a person verifies it or not. A breach that was a false
 * alarm takes back the draft that nobody has looked at; what a person has verified stays.
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

    /** @param cause id of the event */
    @WithTransaction
    public Uni<Void> open(String organisation, Finding finding, UUID cause) {
        return problems.add(Problem.found(organisation, finding, Severity.GENERAL))
                .flatMap(added -> added.map(draft -> events.told(draft).flatMap(told -> note(draft, "DRAFTED", cause)))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /** @param cause id of the event */
    @WithTransaction
    public Uni<Void> withdraw(UUID breachId, UUID cause) {
        return problems.findForChange(breachId)
                .flatMap(found -> dismissed(found)
                        .map(dismissed -> problems.save(dismissed)
                                .call(events::told)
                                .flatMap(saved -> note(saved, "DISMISSED", cause)))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
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
