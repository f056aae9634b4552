package org.ecoplan.indicator.registry.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.ecoplan.events.PlanClosed;
import org.ecoplan.events.PlanTaskIssued;
import org.ecoplan.indicator.registry.application.WatchedTasks;
import org.ecoplan.indicator.registry.domain.IndicatorName;
import org.ecoplan.indicator.registry.domain.RuleId;
import org.ecoplan.indicator.registry.domain.RulePolicy;
import org.ecoplan.indicator.registry.domain.Target;
import org.ecoplan.indicator.registry.domain.WatchedTask;
import org.ecoplan.indicator.registry.domain.WatchedTask.TaskUnit;
import org.ecoplan.kernel.Comparator;
import org.ecoplan.kit.messaging.EventConsumer;
import org.ecoplan.kit.messaging.Inbox;
import org.ecoplan.kit.messaging.Reactions;

/** Registers the tasks of issued plans, and which plans are closed. */
@ApplicationScoped
class PlanEventsIn implements EventConsumer {
    private final Inbox inbox;
    private final Reactions reactions;

    PlanEventsIn(Inbox inbox, WatchedTasks tasks) {
        this.inbox = inbox;
        this.reactions = Reactions.none()
                .on(PlanTaskIssued.class, (event, id) -> tasks.store(taskOf(event)))
                .on(PlanClosed.class, (event, id) -> tasks.close(event.planId(), event.closedOn()));
    }

    @Override
    public String consumer() {
        return "registry";
    }

    @Override
    public Reactions reactions() {
        return reactions;
    }

    @Incoming("plan-events")
    Uni<Void> on(ConsumerRecords<String, String> received) {
        return inbox.take(consumer(), received, reactions);
    }

    private static WatchedTask taskOf(PlanTaskIssued event) {
        List<Target> targets =
                event.targets().stream().map(PlanEventsIn::targetOf).toList();
        Set<TaskUnit> units = event.duties().stream()
                .map(duty -> new TaskUnit(duty.unitCode(), duty.role()))
                .collect(Collectors.toSet());
        return new WatchedTask(
                event.taskId(),
                event.planId(),
                event.organisation(),
                event.revision(),
                event.position(),
                event.ordinal(),
                event.title(),
                units,
                RulePolicy.indicatorsOf(targets, event.issuedOn()));
    }

    private static Target targetOf(PlanTaskIssued.Target target) {
        return new Target(
                new RuleId(target.targetId()),
                new IndicatorName(target.indicator(), target.unit()),
                Comparator.valueOf(target.comparator()),
                target.value(),
                target.valueMax(),
                target.by(),
                target.strength(),
                target.continuous(),
                target.quote());
    }
}
