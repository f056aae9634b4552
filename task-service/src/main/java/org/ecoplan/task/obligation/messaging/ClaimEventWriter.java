package org.ecoplan.task.obligation.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ecoplan.events.ObligationReopened;
import org.ecoplan.kit.messaging.Outbox;
import org.ecoplan.kit.messaging.Outgoing;
import org.ecoplan.task.obligation.application.ClaimEvents;
import org.ecoplan.task.obligation.application.OpenObligation;
import org.ecoplan.task.obligation.application.Retraction;

/** Writes {@link ObligationReopened} under the key of the duty. */
@ApplicationScoped
class ClaimEventWriter implements ClaimEvents {
    private final Outbox outbox;

    ClaimEventWriter(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Uni<Void> reopened(List<OpenObligation> obligations, Retraction retraction) {
        return outbox.appendAll(obligations.stream()
                .map(obligation -> new Outgoing(
                                obligation.assignmentId().toString(),
                                obligation.organisation(),
                                reopened(obligation, retraction))
                        .because(retraction.reason()))
                .toList());
    }

    private static ObligationReopened reopened(OpenObligation obligation, Retraction retraction) {
        return new ObligationReopened(
                obligation.assignmentId(),
                obligation.id().value(),
                obligation.planId(),
                obligation.taskId(),
                obligation.organisation(),
                obligation.unitCode(),
                obligation.what(),
                obligation.deadline(),
                obligation.deadlineVersion(),
                retraction.report(),
                retraction.reason(),
                retraction.at());
    }
}
