package org.ecoplan.task.assignment.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.directory.Calendar;
import org.ecoplan.directory.Unit;
import org.ecoplan.directory.Units;
import org.ecoplan.kernel.ChinaTime;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.assignment.domain.Assignment;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.assignment.domain.Duty;
import org.ecoplan.task.assignment.domain.DutyStep;
import org.ecoplan.task.assignment.domain.SignOffPolicy;
import org.ecoplan.task.assignment.domain.StepDetail;
import org.ecoplan.task.obligation.application.EndingObligations;
import org.ecoplan.task.obligation.application.Ladder;

/**
 * A unit sends a duty back as not its own (不属本单位职责); the coordinating office keeps it there, gives it to another
 * unit or confirms that it ends. The clock of what is due does not stop meanwhile.
 */
@ApplicationScoped
public class SendingBackDuty {
    private final TakingSteps steps;
    private final Assignments assignments;
    private final EndingObligations obligations;
    private final Ladder ladder;
    private final AssignmentEvents events;
    private final Units units;
    private final Calendar calendar;
    private final SignOffPolicy signOff;

    SendingBackDuty(
            TakingSteps steps,
            Assignments assignments,
            EndingObligations obligations,
            Ladder ladder,
            AssignmentEvents events,
            Units units,
            Calendar calendar,
            SignOffSettings signOff) {
        this.steps = steps;
        this.assignments = assignments;
        this.obligations = obligations;
        this.ladder = ladder;
        this.events = events;
        this.units = units;
        this.calendar = calendar;
        this.signOff = signOff.policy();
    }

    /** @param expectedVersion the version that the caller has seen */
    public Uni<Outcome<FoundDuty>> sendBack(CallerScope scope, AssignmentId id, long expectedVersion, String reason) {
        return steps.take(
                scope,
                id,
                expectedVersion,
                Step.because(
                        reason,
                        DutyStep.SEND_BACK,
                        (duty, history, now) -> Uni.createFrom().item(duty.sendBack(history)),
                        (duty, now) -> events.sentBack(duty, reason, now)));
    }

    /** The duty stays with its unit. */
    public Uni<Outcome<FoundDuty>> insist(CallerScope scope, AssignmentId id, long expectedVersion, String reason) {
        return steps.take(
                scope,
                id,
                expectedVersion,
                Step.because(
                        reason,
                        DutyStep.INSIST,
                        (duty, history, now) -> calendar.hold()
                                .flatMap(held -> calendar.workingDays())
                                .map(days -> duty.insist(ChinaTime.today(now), signOff, days)),
                        (duty, now) -> events.sendBackDecided(duty, DutyStep.INSIST, reason, null, now)));
    }

    /** The duty ends; nothing of it is due. */
    public Uni<Outcome<FoundDuty>> release(CallerScope scope, AssignmentId id, long expectedVersion, String reason) {
        return steps.take(
                scope,
                id,
                expectedVersion,
                Step.because(
                        reason,
                        DutyStep.RELEASE,
                        (duty, history, now) -> Uni.createFrom().item(duty.release()),
                        (duty, now) -> obligations
                                .end(scope, duty.id().value())
                                .flatMap(done -> events.sendBackDecided(duty, DutyStep.RELEASE, reason, null, now))));
    }

    /**
     * Another unit gets the duty: with what is due of it and the same dates, its own time to sign, and the same part in
     * the task.
     */
    public Uni<Outcome<FoundDuty>> reassign(
            CallerScope scope, AssignmentId id, long expectedVersion, String reason, String otherUnit) {
        return steps.take(
                scope,
                id,
                expectedVersion,
                new Step(
                        DutyStep.REASSIGN,
                        reason,
                        StepDetail.toUnit(otherUnit),
                        (duty, history, now) -> duty.reassign()
                                .fold(
                                        reassigned -> refusal(duty, otherUnit, ChinaTime.today(now))
                                                .map(refused -> refused.map(Outcome::<Assignment>refused)
                                                        .orElseGet(() -> Outcome.done(reassigned))),
                                        Outcomes::refused),
                        (duty, now) -> handOver(scope, duty, reason, otherUnit, now)));
    }

    private Uni<Optional<Refusal>> refusal(Assignment duty, String otherUnit, LocalDate today) {
        UUID task = duty.task().taskId();
        return units.find(otherUnit)
                .flatMap(found -> found.filter(unit -> canTake(unit, duty, today))
                                .isEmpty()
                        ? Uni.createFrom()
                                .item(Optional.of(Refusal.invalid("UNKNOWN_UNIT", "没有可以承担该职责任务的单位", "/otherUnit")))
                        : assignments
                                .isTaken(
                                        task,
                                        new Duty.Key(otherUnit, duty.duty().role()))
                                .map(taken -> taken
                                        ? Optional.of(Refusal.conflict("UNIT_HAS_DUTY", "该单位在此任务中已有相同的职责任务"))
                                        : Optional.empty()));
    }

    private static boolean canTake(Unit unit, Assignment duty, LocalDate today) {
        return unit.organisation().equals(duty.task().organisation())
                && !unit.isGroup()
                && (unit.validTo() == null || !unit.validTo().isBefore(today));
    }

    private Uni<Void> handOver(CallerScope scope, Assignment old, String reason, String otherUnit, Instant now) {
        return units.find(otherUnit)
                .map(found -> found.map(Unit::name).orElse(otherUnit))
                .flatMap(name -> calendar.hold()
                        .flatMap(held -> calendar.workingDays())
                        .map(days -> Assignment.assign(
                                old.task(),
                                new Duty(
                                        otherUnit,
                                        name,
                                        old.duty().role(),
                                        name,
                                        old.duty().inherited()),
                                ChinaTime.today(now),
                                signOff,
                                days)))
                .flatMap(fresh -> obligations
                        .takenOver(scope, old.id().value(), HoldingDuties.obligated(fresh), ChinaTime.today(now))
                        .map(dates -> AssignedDuty.of(fresh, dates)))
                .flatMap(assigned -> assignments
                        .addAll(List.of(assigned.assignment()))
                        .flatMap(done -> obligations.handOver(scope, old.id().value(), assigned.dates()))
                        .call(open ->
                                events.sendBackDecided(old, DutyStep.REASSIGN, reason, assigned.assignment(), now))
                        .call(open -> events.assigned(List.of(assigned)))
                        .flatMap(ladder::catchUp));
    }
}
