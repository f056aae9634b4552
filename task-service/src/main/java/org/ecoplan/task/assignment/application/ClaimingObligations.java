package org.ecoplan.task.assignment.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Change.What;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.assignment.domain.Assignment;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.assignment.domain.Obligation;
import org.ecoplan.task.assignment.domain.ObligationId;
import org.ecoplan.task.assignment.domain.Statement;
import org.jspecify.annotations.Nullable;

/** Notes what a report says of the obligations of its duty; the ladder is silent about those that it says are reached. */
@ApplicationScoped
public class ClaimingObligations {
    private final Assignments assignments;
    private final Reckonings reckonings;
    private final Changes changes;

    ClaimingObligations(Assignments assignments, Reckonings reckonings, Changes changes) {
        this.assignments = assignments;
        this.reckonings = reckonings;
        this.changes = changes;
    }

    /**
     * Refused as a whole, with nothing changed, when a part of it does not fit the duty.
     *
     * @param report which report says so
     * @param reached what it says is reached
     * @param retracted what an earlier report said is reached and is not
     */
    @WithTransaction
    public Uni<Outcome<AssignmentId>> claim(
            CallerScope scope,
            AssignmentId id,
            UUID report,
            Collection<ObligationId> reached,
            Collection<ObligationId> retracted,
            Instant now) {
        Statement statement = new Statement(report, Set.copyOf(reached), Set.copyOf(retracted));
        return assignments
                .findForChange(scope, id)
                .map(found -> found.map(assignment -> assignment.reckon(statement, now))
                        .orElseGet(() -> Outcome.refused(Refusal.notFound())))
                .flatMap(outcome -> Outcomes.map(
                        outcome,
                        reckoning -> reckonings
                                .apply(reckoning, Retraction.byReport(scope.subject(), now, report))
                                .call(done -> note(scope, reckoning))
                                .replaceWith(id)));
    }

    /** A report that changes nothing about the obligations leaves nothing but its own entry. */
    private Uni<Void> note(CallerScope scope, Assignment.Reckoning reckoning) {
        Assignment duty = reckoning.assignment();
        return reckoning.newlyMet().isEmpty() && reckoning.takenBack().isEmpty()
                ? Uni.createFrom().voidItem()
                : changes.note(
                        scope,
                        What.of(duty.task().organisation(), "duty", duty.id().value(), "OBLIGATIONS_REPORTED")
                                .with("met", idsOf(reckoning.newlyMet()))
                                .with("takenBack", idsOf(reckoning.takenBack())));
    }

    private static @Nullable String idsOf(List<Obligation> obligations) {
        return obligations.isEmpty()
                ? null
                : obligations.stream()
                        .map(each -> each.id().value().toString())
                        .sorted()
                        .collect(Collectors.joining(" "));
    }
}
