package org.ecoplan.kit.trial;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.ecoplan.events.ReportSubmitted;
import org.ecoplan.kit.messaging.Inbox;
import org.ecoplan.kit.messaging.Reactions;

/** Takes in ReportSubmitted only; a report of period {@code FAIL} fails after its effect was written. */
@ApplicationScoped
public class TrialEventsIn {
    private final Inbox inbox;
    private final Reactions reactions;

    TrialEventsIn(Inbox inbox, TrialEffects effects) {
        this.inbox = inbox;
        this.reactions = Reactions.none()
                .on(
                        ReportSubmitted.class,
                        (event, id) -> effects.write("report " + event.reportId())
                                .invoke(() -> {
                                    if (event.period().equals("FAIL")) {
                                        throw new IllegalStateException("the reaction failed after its effect");
                                    }
                                }));
    }

    @Incoming("task-events")
    Uni<Void> on(ConsumerRecord<String, String> received) {
        return inbox.take("trial", received, reactions);
    }
}
