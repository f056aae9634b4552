package org.ecoplan.task.obligation.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecoplan.directory.Calendar;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.obligation.application.DeadlineEvents.Cause;
import org.ecoplan.task.obligation.domain.DutyObligations;
import org.ecoplan.task.obligation.domain.Obligation;
import org.ecoplan.task.obligation.domain.ObligationId;
import org.ecoplan.task.obligation.domain.Standstill;
import org.jspecify.annotations.Nullable;

/**
 * Stops the clocks of dated points of a duty that is held, and lets them go on: their deadlines are later then by the days on
 * which they stood still, what they had is kept, and they stand on the ladder anew. Runs in the caller's transaction.
 */
@ApplicationScoped
public class StoppingClocks {
    private final Obligations obligations;
    private final Calendar calendar;
    private final DeadlineEvents events;
    private final Ladder ladder;

    StoppingClocks(Obligations obligations, Calendar calendar, DeadlineEvents events, Ladder ladder) {
        this.obligations = obligations;
        this.calendar = calendar;
        this.events = events;
        this.ladder = ladder;
    }

    /**
     * For which days clocks stop.
     *
     * @param suspension by what
     * @param until last day as it is expected
     * @param grounds why, for people
     */
    public record Stop(UUID suspension, LocalDate from, LocalDate until, String grounds) {
        private Standstill standstill() {
            return new Standstill(suspension, from, until, grounds);
        }
    }

    /** Refused where nothing could stand still; changes nothing. */
    public Uni<Outcome<List<OpenObligation>>> stoppable(
            CallerScope scope, ObligatedDuty duty, @Nullable ObligationId which, Stop stop) {
        return obligations
                .hold(scope, duty.id())
                .map(held -> held.stop(which, stop.standstill()).map(stopped -> open(duty, stopped.points())));
    }

    /** @param which absent for all that are due */
    public Uni<Outcome<List<OpenObligation>>> stop(
            CallerScope scope, ObligatedDuty duty, @Nullable ObligationId which, Stop stop) {
        return obligations
                .hold(scope, duty.id())
                .map(held -> held.stop(which, stop.standstill()))
                .flatMap(outcome -> Outcomes.map(
                        outcome,
                        stopped -> obligations.save(stopped.obligations()).replaceWith(open(duty, stopped.points()))));
    }

    /** Those that are due and whose clock the suspension holds. */
    public Uni<List<OpenObligation>> heldBy(CallerScope scope, ObligatedDuty duty, UUID suspension) {
        return obligations.hold(scope, duty.id()).map(held -> open(duty, held.heldBy(suspension)));
    }

    /**
     * @param lastDay the last day on which they stood still
     * @param reason why, for people
     */
    public Uni<Void> goOn(
            CallerScope scope, ObligatedDuty duty, UUID suspension, LocalDate lastDay, String reason, Instant now) {
        return calendar.hold()
                .flatMap(held -> calendar.workingDays())
                .flatMap(days -> obligations
                        .hold(scope, duty.id())
                        .flatMap(held -> goOn(
                                duty,
                                held,
                                suspension,
                                held.goOn(suspension, lastDay, days, now, reason),
                                reason,
                                now)));
    }

    private Uni<Void> goOn(
            ObligatedDuty duty,
            DutyObligations before,
            UUID suspension,
            DutyObligations after,
            String reason,
            Instant now) {
        Map<ObligationId, Obligation> earlier =
                before.all().stream().collect(Collectors.toMap(Obligation::id, Function.identity()));
        List<Obligation> moved = after.all().stream()
                .filter(one -> one.due().version() > was(earlier, one).due().version())
                .toList();
        List<MovedDeadline> told = moved.stream()
                .filter(Obligation::isDue)
                .map(one -> new MovedDeadline(
                        OpenObligation.of(duty, one),
                        was(earlier, one).deadline().lastDay()))
                .toList();
        List<Obligation> back = after.all().stream()
                .filter(one -> one.isDue() && was(earlier, one).isHeldBy(suspension))
                .toList();
        return obligations
                .saveMoved(after, moved)
                .flatMap(saved -> events.moved(told, Cause.SUSPENSION, reason, now))
                .flatMap(done -> ladder.catchUp(open(duty, back)));
    }

    private static Obligation was(Map<ObligationId, Obligation> earlier, Obligation one) {
        return earlier.getOrDefault(one.id(), one);
    }

    private static List<OpenObligation> open(ObligatedDuty duty, List<Obligation> points) {
        return points.stream().map(one -> OpenObligation.of(duty, one)).toList();
    }
}
