package org.ecoplan.task.assignment.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.ecoplan.events.TaskAcknowledged;
import org.ecoplan.events.TaskAssigned;
import org.ecoplan.kit.messaging.Outbox;
import org.ecoplan.kit.messaging.Outgoing;
import org.ecoplan.task.assignment.application.AssignedDuty;
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
    public Uni<Void> assigned(List<AssignedDuty> duties) {
        return outbox.appendAll(duties.stream()
                .map(each -> new Outgoing(
                        keyOf(each.assignment()), each.assignment().task().organisation(), assigned(each)))
                .toList());
    }

    private static TaskAssigned assigned(AssignedDuty assigned) {
        Assignment assignment = assigned.assignment();
        TaskHeader task = assignment.task();
        Duty duty = assignment.duty();
        return new TaskAssigned(
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
                assigned.dates().finalDeadline().orElse(null),
                assignment.signature().provisional() ? true : null);
    }

    @Override
    public Uni<Void> acknowledged(Assignment assignment, Instant at) {
        TaskHeader task = assignment.task();
        return outbox.append(new Outgoing(
                        keyOf(assignment),
                        task.organisation(),
                        new TaskAcknowledged(
                                assignment.id().value(),
                                task.taskId(),
                                task.organisation(),
                                assignment.duty().unitCode(),
                                at))
                .version(assignment.version()));
    }

    private static String keyOf(Assignment assignment) {
        return assignment.id().value().toString();
    }
}
