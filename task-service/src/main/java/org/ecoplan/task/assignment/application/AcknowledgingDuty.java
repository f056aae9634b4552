package org.ecoplan.task.assignment.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Change.What;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.task.assignment.domain.Assignment;
import org.ecoplan.task.assignment.domain.AssignmentId;

/** A unit signs for its duty (签收). */
@ApplicationScoped
public class AcknowledgingDuty {
    private final Assignments assignments;
    private final ReadingDuties reading;
    private final AssignmentEvents events;
    private final ServiceClock clock;
    private final Changes changes;

    AcknowledgingDuty(
            Assignments assignments,
            ReadingDuties reading,
            AssignmentEvents events,
            ServiceClock clock,
            Changes changes) {
        this.assignments = assignments;
        this.reading = reading;
        this.events = events;
        this.clock = clock;
        this.changes = changes;
    }

    /** @param expectedVersion the version that the caller has seen */
    @WithTransaction
    public Uni<Outcome<FoundDuty>> acknowledge(CallerScope scope, AssignmentId id, long expectedVersion) {
        return assignments
                .findForChange(scope, id)
                .flatMap(found -> found.map(assignment -> acknowledge(scope, assignment, expectedVersion))
                        .orElseGet(() -> Outcomes.refused(Refusal.notFound())))
                .flatMap(outcome -> Outcomes.map(outcome, signed -> reading.shown(scope, signed)));
    }

    private Uni<Outcome<Assignment>> acknowledge(CallerScope scope, Assignment assignment, long expectedVersion) {
        Instant now = clock.now();
        return Outcomes.map(
                        decide(scope, assignment, expectedVersion, now),
                        decided -> assignments.save(decided).call(saved -> events.acknowledged(saved, now)))
                .call(outcome -> changes.note(scope, outcome, AcknowledgingDuty::change));
    }

    private static What change(Assignment signed) {
        return What.of(signed.task().organisation(), "duty", signed.id().value(), "ACKNOWLEDGED")
                .version(signed.version())
                .with("unit", signed.duty().unitCode());
    }

    private static Outcome<Assignment> decide(
            CallerScope scope, Assignment assignment, long expectedVersion, Instant now) {
        if (!scope.mayActFor(assignment.duty().unitCode())) {
            return Outcome.refused(Refusal.notAllowed("NOT_YOUR_UNIT", "只有承担单位可以签收"));
        }
        return assignment.version() == expectedVersion
                ? assignment.acknowledge(scope.subject(), now)
                : Outcome.refused(Refusal.stale());
    }
}
