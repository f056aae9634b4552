package org.ecoplan.task.assignment.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.ecoplan.events.TaskAcknowledged;
import org.ecoplan.events.TaskAssigned;
import org.ecoplan.kit.messaging.Outbox;
import org.ecoplan.task.assignment.application.AssignmentEvents;
import org.ecoplan.task.assignment.domain.Assignment;
import org.ecoplan.task.assignment.domain.Duty;
import org.ecoplan.task.assignment.domain.TaskHeader;

/** Writes {@link TaskAssigned} and {@link TaskAcknowledged} under the key of the duty. */
@ApplicationScoped
class AssignmentEventWriter implements AssignmentEvents {
    private final Outbox outbox;

    AssignmentEventWriter(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Uni<Void> assigned(Assignment assignment) {
        TaskHeader task = assignment.task();
        Duty duty = assignment.duty();
        return append(
                assignment,
                new TaskAssigned(
                        assignment.id().value(),
                        task.planId(),
                        task.taskId(),
                        task.organisation(),
                        task.ordinal(),
                        task.title(),
                        duty.unitCode(),
                        duty.role().name(),
                        duty.inherited(),
                        assignment.signature().by(),
                        assignment.finalDeadline().orElse(null)));
    }

    @Override
    public Uni<Void> acknowledged(Assignment assignment, Instant at) {
        TaskHeader task = assignment.task();
        return append(
                assignment,
                new TaskAcknowledged(
                        assignment.id().value(),
                        task.taskId(),
                        task.organisation(),
                        assignment.duty().unitCode(),
                        at));
    }

    private Uni<Void> append(Assignment assignment, Record event) {
        return outbox.append(
                assignment.id().value().toString(), assignment.task().organisation(), event);
    }
}
