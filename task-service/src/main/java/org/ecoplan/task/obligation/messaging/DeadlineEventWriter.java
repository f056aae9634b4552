package org.ecoplan.task.obligation.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.ecoplan.events.DeadlineMoved;
import org.ecoplan.kit.messaging.Outbox;
import org.ecoplan.kit.messaging.Outgoing;
import org.ecoplan.task.obligation.application.DeadlineEvents;
import org.ecoplan.task.obligation.application.MovedDeadline;
import org.ecoplan.task.obligation.application.OpenObligation;

/** Writes {@link DeadlineMoved} under the key of the duty. */
@ApplicationScoped
class DeadlineEventWriter implements DeadlineEvents {
    private final Outbox outbox;

    DeadlineEventWriter(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Uni<Void> moved(List<MovedDeadline> moved, Cause cause, String reason, Instant at) {
        return outbox.appendAll(moved.stream()
                .map(each -> new Outgoing(
                                each.obligation().assignmentId().toString(),
                                each.obligation().organisation(),
                                event(each, cause, reason, at))
                        .because(reason))
                .toList());
    }

    private static DeadlineMoved event(MovedDeadline moved, Cause cause, String reason, Instant at) {
        OpenObligation obligation = moved.obligation();
        return new DeadlineMoved(
                obligation.assignmentId(),
                obligation.id().value(),
                obligation.planId(),
                obligation.taskId(),
                obligation.organisation(),
                obligation.ordinal(),
                obligation.title(),
                obligation.unitCode(),
                obligation.role(),
                obligation.what(),
                obligation.deadline(),
                obligation.deadlineVersion(),
                moved.previous(),
                cause.name(),
                reason,
                at);
    }
}
