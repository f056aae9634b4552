package org.ecoplan.task.extension.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.ecoplan.events.ExtensionDecided;
import org.ecoplan.events.ExtensionRequested;
import org.ecoplan.kit.messaging.Outbox;
import org.ecoplan.kit.messaging.Outgoing;
import org.ecoplan.task.extension.application.ExtensionEvents;
import org.ecoplan.task.extension.domain.Extension;
import org.ecoplan.task.extension.domain.Extension.Decision;
import org.ecoplan.task.obligation.application.OpenObligation;

/** Writes {@link ExtensionRequested} and {@link ExtensionDecided} under the key of the duty. */
@ApplicationScoped
class ExtensionEventWriter implements ExtensionEvents {
    private final Outbox outbox;

    ExtensionEventWriter(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Uni<Void> requested(Extension extension, OpenObligation obligation) {
        return tell(
                extension,
                extension.reason(),
                new ExtensionRequested(
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
                        extension.id().value(),
                        extension.proposed(),
                        extension.reason(),
                        extension.requestedAt()));
    }

    @Override
    public Uni<Void> decided(Extension extension, OpenObligation obligation) {
        Decision decision = extension.decision();
        if (decision == null) {
            throw new IllegalArgumentException(extension.id() + " is not decided");
        }
        return tell(
                extension,
                decision.reason(),
                new ExtensionDecided(
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
                        extension.id().value(),
                        extension.proposed(),
                        extension.state().name(),
                        decision.approved(),
                        decision.reason(),
                        decision.at()));
    }

    private Uni<Void> tell(Extension extension, String reason, Record event) {
        return outbox.append(
                new Outgoing(extension.duty().value().toString(), extension.organisation(), event).because(reason));
    }
}
