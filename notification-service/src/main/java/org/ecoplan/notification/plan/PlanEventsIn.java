package org.ecoplan.notification.plan;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.ecoplan.events.AccountabilityStepTaken;
import org.ecoplan.events.AssessmentAnnounced;
import org.ecoplan.events.AssessmentPublished;
import org.ecoplan.events.DisclosureMissed;
import org.ecoplan.events.NoticeIssued;
import org.ecoplan.events.ObjectionAnswered;
import org.ecoplan.events.ObjectionRaised;
import org.ecoplan.events.PlanClosed;
import org.ecoplan.events.PlanCorrected;
import org.ecoplan.events.PlanIssued;
import org.ecoplan.events.PlanRevised;
import org.ecoplan.events.UpwardReportOverdue;
import org.ecoplan.kit.messaging.EventConsumer;
import org.ecoplan.kit.messaging.Inbox;
import org.ecoplan.kit.messaging.Reactions;

/**
 * What plan-service tells: how a plan is called, also after a correction, that it is closed, and what units hear of its
 * revisions, of their assessment and of being held to account.
 */
@ApplicationScoped
class PlanEventsIn implements EventConsumer {
    private final Inbox inbox;
    private final Reactions reactions;

    PlanEventsIn(Inbox inbox, KnownPlans plans, PlanListener listener) {
        this.inbox = inbox;
        this.reactions = Reactions.none()
                .on(PlanIssued.class, (event, id) -> plans.issued(event))
                .on(PlanCorrected.class, (event, id) -> plans.corrected(event))
                .on(
                        PlanClosed.class,
                        (event, id) -> plans.closed(event).flatMap(done -> listener.closed(event.planId())))
                .on(AssessmentAnnounced.class, listener::announced)
                .on(DisclosureMissed.class, listener::undisclosed)
                .on(NoticeIssued.class, listener::issued)
                .on(AssessmentPublished.class, listener::published)
                .on(ObjectionRaised.class, listener::raised)
                .on(ObjectionAnswered.class, listener::answered)
                .on(AccountabilityStepTaken.class, listener::heldToAccount)
                .on(PlanRevised.class, listener::revised)
                .on(UpwardReportOverdue.class, listener::overdue);
    }

    @Override
    public String consumer() {
        return "plans";
    }

    @Override
    public Reactions reactions() {
        return reactions;
    }

    @Incoming("plan-events")
    Uni<Void> on(ConsumerRecords<String, String> received) {
        return inbox.take(consumer(), received, reactions);
    }
}
