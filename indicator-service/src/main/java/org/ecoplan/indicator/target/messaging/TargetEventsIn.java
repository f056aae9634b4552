package org.ecoplan.indicator.target.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.ecoplan.events.HeadlineTargetIssued;
import org.ecoplan.events.PlanCorrected;
import org.ecoplan.events.PlanRevised;
import org.ecoplan.events.PlanTaskIssued;
import org.ecoplan.events.TargetPrecedenceDecided;
import org.ecoplan.indicator.target.application.Targets;
import org.ecoplan.indicator.target.application.Targets.Issued;
import org.ecoplan.kit.messaging.EventConsumer;
import org.ecoplan.kit.messaging.Inbox;
import org.ecoplan.kit.messaging.Reactions;

/**
 * Keeps the targets of issued plans in full. A reader of its own: it begins at the beginning of the topic, and so knows the
 * targets of plans that were issued before it was there.
 */
@ApplicationScoped
class TargetEventsIn implements EventConsumer {
    private final Inbox inbox;
    private final Reactions reactions;

    TargetEventsIn(Inbox inbox, Targets targets) {
        this.inbox = inbox;
        this.reactions = Reactions.none()
                .on(PlanTaskIssued.class, (event, id) -> targets.store(issued(event)))
                .on(HeadlineTargetIssued.class, (event, id) -> targets.store(issued(event)))
                .on(PlanRevised.class, (event, id) -> targets.end(event.planId(), endedBy(event), event.revision()))
                .on(TargetPrecedenceDecided.class, (event, id) -> targets.require(WiredTargets.required(event)))
                .on(PlanCorrected.class, (event, id) -> targets.correct(event.planId(), event.issuedOn()));
    }

    @Override
    public String consumer() {
        return "targets";
    }

    @Override
    public Reactions reactions() {
        return reactions;
    }

    @Incoming("plan-targets")
    Uni<Void> on(ConsumerRecords<String, String> received) {
        return inbox.take(consumer(), received, reactions);
    }

    /** What a task that goes on has no more is seen when the task comes anew. */
    private static List<UUID> endedBy(PlanRevised event) {
        return Stream.concat(
                        event.tasks().stream()
                                .filter(task -> task.kind().equals("ENDED"))
                                .map(PlanRevised.Task::taskId),
                        event.endedHeadlines().stream())
                .toList();
    }

    private static Issued issued(PlanTaskIssued event) {
        return new Issued(
                event.taskId(),
                event.planId(),
                event.organisation(),
                event.revision(),
                false,
                event.position(),
                event.issuedOn(),
                event.planEnd(),
                event.targets().stream()
                        .flatMap(target ->
                                WiredTargets.read(target, event.taskId().toString()))
                        .toList());
    }

    private static Issued issued(HeadlineTargetIssued event) {
        return new Issued(
                event.target().targetId(),
                event.planId(),
                event.organisation(),
                event.revision(),
                true,
                event.position(),
                event.issuedOn(),
                event.planEnd(),
                List.copyOf(
                        WiredTargets.read(event.target(), event.planId() + "/h").toList()));
    }
}
