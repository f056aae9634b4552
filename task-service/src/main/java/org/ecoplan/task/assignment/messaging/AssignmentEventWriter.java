package org.ecoplan.task.assignment.messaging;

import static java.lang.Math.toIntExact;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecoplan.events.DutyClosedOut;
import org.ecoplan.events.DutyEnded;
import org.ecoplan.events.DutyReturned;
import org.ecoplan.events.DutySendBackDecided;
import org.ecoplan.events.DutySentBack;
import org.ecoplan.events.DutySignOffMissed;
import org.ecoplan.events.DutyStarted;
import org.ecoplan.events.DutySubmittedForAcceptance;
import org.ecoplan.events.TaskAcknowledged;
import org.ecoplan.events.TaskAssigned;
import org.ecoplan.kernel.ChinaTime;
import org.ecoplan.kit.messaging.Outbox;
import org.ecoplan.kit.messaging.Outgoing;
import org.ecoplan.task.assignment.application.AssignedDuty;
import org.ecoplan.task.assignment.application.AssignmentEvents;
import org.ecoplan.task.assignment.application.UnsignedDuty;
import org.ecoplan.task.assignment.domain.Assignment;
import org.ecoplan.task.assignment.domain.AssignmentState;
import org.ecoplan.task.assignment.domain.Duty;
import org.ecoplan.task.assignment.domain.DutyStep;
import org.ecoplan.task.assignment.domain.SignOffPolicy;
import org.ecoplan.task.assignment.domain.StepDetail;
import org.ecoplan.task.assignment.domain.TaskHeader;
import org.ecoplan.task.obligation.application.ObligatedDuty;
import org.jspecify.annotations.Nullable;

/** Writes the events of a duty's life under the key of the duty. */
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
    public Uni<Void> signOffMissed(List<UnsignedDuty> duties, SignOffPolicy.Rung rung, Instant at) {
        LocalDate today = ChinaTime.today(at);
        return outbox.appendAll(duties.stream()
                .map(duty -> new Outgoing(
                        duty.id().value().toString(),
                        duty.organisation(),
                        new DutySignOffMissed(
                                duty.id().value(),
                                duty.planId(),
                                duty.taskId(),
                                duty.organisation(),
                                duty.ordinal(),
                                duty.title(),
                                duty.unitCode(),
                                duty.role(),
                                duty.signBy(),
                                rung.name(),
                                toIntExact(ChronoUnit.DAYS.between(duty.signBy(), today)),
                                at)))
                .toList());
    }

    @Override
    public Uni<Void> acknowledged(Assignment duty, Instant at) {
        TaskHeader task = duty.task();
        return tell(
                duty,
                null,
                new TaskAcknowledged(
                        duty.id().value(),
                        task.taskId(),
                        task.organisation(),
                        duty.duty().unitCode(),
                        at));
    }

    @Override
    public Uni<Void> started(Assignment duty, Instant at) {
        TaskHeader task = duty.task();
        return tell(
                duty,
                null,
                new DutyStarted(
                        duty.id().value(),
                        task.planId(),
                        task.taskId(),
                        task.organisation(),
                        task.ordinal(),
                        task.title(),
                        duty.duty().unitCode(),
                        duty.duty().role().name(),
                        at));
    }

    @Override
    public Uni<Void> sentBack(Assignment duty, String reason, Instant at) {
        TaskHeader task = duty.task();
        return tell(
                duty,
                reason,
                new DutySentBack(
                        duty.id().value(),
                        task.planId(),
                        task.taskId(),
                        task.organisation(),
                        task.ordinal(),
                        task.title(),
                        duty.duty().unitCode(),
                        duty.duty().role().name(),
                        reason,
                        at));
    }

    @Override
    public Uni<Void> sendBackDecided(
            Assignment duty, DutyStep decision, String reason, @Nullable Assignment fresh, Instant at) {
        TaskHeader task = duty.task();
        Assignment toSign = fresh == null ? duty : fresh;
        return tell(
                duty,
                reason,
                new DutySendBackDecided(
                        duty.id().value(),
                        task.planId(),
                        task.taskId(),
                        task.organisation(),
                        task.ordinal(),
                        task.title(),
                        duty.duty().unitCode(),
                        duty.duty().role().name(),
                        decisionOf(decision),
                        reason,
                        fresh == null ? null : fresh.duty().unitCode(),
                        toSign.state() == AssignmentState.ASSIGNED
                                ? toSign.signature().by()
                                : null,
                        at));
    }

    private static String decisionOf(DutyStep step) {
        return switch (step) {
            case INSIST -> "INSISTED";
            case REASSIGN -> "REASSIGNED";
            case RELEASE -> "RELEASED";
            default -> throw new IllegalArgumentException(step + " decides nothing");
        };
    }

    @Override
    public Uni<Void> submitted(Assignment duty, String statement, StepDetail detail, Instant at) {
        TaskHeader task = duty.task();
        return tell(
                duty,
                null,
                new DutySubmittedForAcceptance(
                        duty.id().value(),
                        task.planId(),
                        task.taskId(),
                        task.organisation(),
                        task.ordinal(),
                        task.title(),
                        duty.duty().unitCode(),
                        duty.duty().role().name(),
                        statement,
                        detail.evidence(),
                        detail.openPartsReason(),
                        at));
    }

    @Override
    public Uni<Void> returned(Assignment duty, String acceptorUnit, String reason, Instant at) {
        TaskHeader task = duty.task();
        return tell(
                duty,
                reason,
                new DutyReturned(
                        duty.id().value(),
                        task.planId(),
                        task.taskId(),
                        task.organisation(),
                        task.ordinal(),
                        task.title(),
                        duty.duty().unitCode(),
                        duty.duty().role().name(),
                        acceptorUnit,
                        reason,
                        at));
    }

    @Override
    public Uni<Void> closedOut(Assignment duty, String acceptorUnit, List<UUID> met, Instant at) {
        TaskHeader task = duty.task();
        return tell(
                duty,
                null,
                new DutyClosedOut(
                        duty.id().value(),
                        task.planId(),
                        task.taskId(),
                        task.organisation(),
                        task.ordinal(),
                        task.title(),
                        duty.duty().unitCode(),
                        duty.duty().role().name(),
                        acceptorUnit,
                        met,
                        at));
    }

    @Override
    public Uni<Void> ended(List<ObligatedDuty> duties, Map<UUID, List<UUID>> points, String reason, Instant at) {
        return outbox.appendAll(duties.stream()
                .map(duty -> new Outgoing(
                                duty.id().toString(),
                                duty.organisation(),
                                new DutyEnded(
                                        duty.id(),
                                        duty.planId(),
                                        duty.taskId(),
                                        duty.organisation(),
                                        duty.ordinal(),
                                        duty.title(),
                                        duty.unitCode(),
                                        duty.role(),
                                        "PLAN_REVISED",
                                        reason,
                                        points.getOrDefault(duty.id(), List.of()),
                                        at))
                        .because(reason))
                .toList());
    }

    private Uni<Void> tell(Assignment duty, @Nullable String reason, Record event) {
        return outbox.append(new Outgoing(keyOf(duty), duty.task().organisation(), event)
                .version(duty.version())
                .because(reason));
    }

    private static String keyOf(Assignment assignment) {
        return assignment.id().value().toString();
    }
}
