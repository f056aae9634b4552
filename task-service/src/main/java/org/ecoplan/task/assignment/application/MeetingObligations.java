package org.ecoplan.task.assignment.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Collectors;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Change.What;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.assignment.domain.Assignment;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.assignment.domain.ObligationId;

/** Notes the obligations that a report says are reached; the ladder is silent about them from then on. */
@ApplicationScoped
public class MeetingObligations {
    private final Assignments assignments;
    private final Changes changes;

    MeetingObligations(Assignments assignments, Changes changes) {
        this.assignments = assignments;
        this.changes = changes;
    }

    /** Refused as a whole, with nothing changed, when one of them is none of this duty. */
    @WithTransaction
    public Uni<Outcome<AssignmentId>> meet(
            CallerScope scope, AssignmentId id, Collection<ObligationId> reached, Instant now) {
        if (reached.isEmpty()) {
            return Outcomes.done(id);
        }
        return assignments
                .findForChange(scope, id)
                .map(found -> found.map(assignment -> assignment.meet(reached, now))
                        .orElseGet(() -> Outcome.refused(Refusal.notFound())))
                .flatMap(met -> Outcomes.map(met, assignments::save))
                .call(outcome -> changes.note(scope, outcome, saved -> change(saved, reached)))
                .map(outcome -> outcome.map(Assignment::id));
    }

    private static What change(Assignment met, Collection<ObligationId> reached) {
        return What.of(met.task().organisation(), "duty", met.id().value(), "OBLIGATIONS_MET")
                .version(met.version())
                .with(
                        "obligations",
                        reached.stream()
                                .map(each -> each.value().toString())
                                .sorted()
                                .collect(Collectors.joining(" ")));
    }
}
