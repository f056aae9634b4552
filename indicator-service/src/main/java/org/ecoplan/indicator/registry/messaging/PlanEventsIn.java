package org.ecoplan.indicator.registry.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.ecoplan.events.HeadlineTargetIssued;
import org.ecoplan.events.PlanClosed;
import org.ecoplan.events.PlanRevised;
import org.ecoplan.events.PlanTaskIssued;
import org.ecoplan.indicator.registry.application.WatchedTasks;
import org.ecoplan.indicator.registry.domain.RulePolicy;
import org.ecoplan.indicator.registry.domain.WatchedTask;
import org.ecoplan.indicator.registry.domain.WatchedTask.TaskUnit;
import org.ecoplan.kit.messaging.EventConsumer;
import org.ecoplan.kit.messaging.Inbox;
import org.ecoplan.kit.messaging.Reactions;

/** Registers the tasks and headline targets of issued plans, and which plans are closed. */
@ApplicationScoped
class PlanEventsIn implements EventConsumer {
    private static final String LEAD = "LEAD";
    private static final String IMPLEMENTING = "IMPLEMENTING";
    private static final String ENDED = "ENDED";

    private final Inbox inbox;
    private final Reactions reactions;

    PlanEventsIn(Inbox inbox, WatchedTasks tasks) {
        this.inbox = inbox;
        this.reactions = Reactions.none()
                .on(PlanTaskIssued.class, (event, id) -> tasks.store(taskOf(event)))
                .on(HeadlineTargetIssued.class, (event, id) -> tasks.store(headlineOf(event)))
                .on(
                        PlanRevised.class,
                        (event, id) -> tasks.revise(
                                        event.planId(), event.revision(), event.revisedOn(), reasonOf(event))
                                .flatMap(done -> tasks.end(endedBy(event), event.revision())))
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

    /** Tasks and headline targets alike are watched under their id; a target that left its task goes with the task anew. */
    private static List<UUID> endedBy(PlanRevised event) {
        return Stream.concat(
                        event.tasks().stream()
                                .filter(task -> task.kind().equals(ENDED))
                                .map(PlanRevised.Task::taskId),
                        event.endedHeadlines().stream())
                .toList();
    }

    private static String reasonOf(PlanRevised event) {
        return "方案第%d次修订:%s".formatted(event.revision() - 1, event.reason());
    }

    private static WatchedTask taskOf(PlanTaskIssued event) {
        Set<TaskUnit> units = event.duties().stream()
                .map(duty -> new TaskUnit(duty.unitCode(), duty.role()))
                .collect(Collectors.toSet());
        Set<String> steering = units.stream()
                .filter(unit -> !unit.role().equals(IMPLEMENTING))
                .map(TaskUnit::unitCode)
                .collect(Collectors.toSet());
        return new WatchedTask(
                event.taskId(),
                event.planId(),
                event.organisation(),
                event.revision(),
                false,
                event.position(),
                event.ordinal(),
                event.title(),
                units,
                RulePolicy.indicatorsOf(
                        PlanTargets.read(event.targets(), steering), event.issuedOn(), event.planEnd()));
    }

    private static WatchedTask headlineOf(HeadlineTargetIssued event) {
        Set<TaskUnit> answering =
                event.unitCodes().stream().map(code -> new TaskUnit(code, LEAD)).collect(Collectors.toSet());
        return new WatchedTask(
                event.target().targetId(),
                event.planId(),
                event.organisation(),
                event.revision(),
                true,
                event.position(),
                "",
                "",
                answering,
                RulePolicy.indicatorsOf(
                        PlanTargets.read(List.of(event.target()), Set.copyOf(event.unitCodes())),
                        event.issuedOn(),
                        event.planEnd()));
    }
}
