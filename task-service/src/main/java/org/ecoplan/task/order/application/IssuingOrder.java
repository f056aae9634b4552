package org.ecoplan.task.order.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ecoplan.directory.Calendar;
import org.ecoplan.directory.Unit;
import org.ecoplan.directory.Units;
import org.ecoplan.kernel.ChinaTime;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Change.What;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.order.domain.Ground;
import org.ecoplan.task.order.domain.OrderId;
import org.ecoplan.task.order.domain.OrderNumber;
import org.ecoplan.task.order.domain.OrderState;
import org.ecoplan.task.order.domain.SupervisionOrder;
import org.ecoplan.task.order.domain.SupervisionOrder.Feedback;
import org.ecoplan.task.order.domain.SupervisionOrder.Issue;
import org.ecoplan.task.progress.application.DutyProgress;
import org.ecoplan.task.progress.application.ReadingProgress;

/**
 * The office issues a supervision order (下达督办单) on duties of one unit. What is cited of a duty is what the service knows
 * on that day; nobody types figures.
 */
@ApplicationScoped
public class IssuingOrder {
    private final Orders orders;
    private final OrderEvents events;
    private final ReadingProgress progress;
    private final Units units;
    private final Calendar calendar;
    private final ServiceClock clock;
    private final Changes changes;

    IssuingOrder(
            Orders orders,
            OrderEvents events,
            ReadingProgress progress,
            Units units,
            Calendar calendar,
            ServiceClock clock,
            Changes changes) {
        this.orders = orders;
        this.events = events;
        this.progress = progress;
        this.units = units;
        this.calendar = calendar;
        this.clock = clock;
        this.changes = changes;
    }

    /**
     * What the office orders.
     *
     * @param grounds duties of the addressee, each with what the office says to it
     * @param feedbackDays working days to answer
     */
    public record Wanted(
            String addressee,
            List<String> copies,
            String subject,
            String demand,
            List<Cited> grounds,
            int feedbackDays) {}

    /** A duty that is cited. */
    public record Cited(AssignmentId duty, String statement) {}

    @WithTransaction
    public Uni<Outcome<SupervisionOrder>> issue(CallerScope scope, Wanted wanted) {
        if (scope.mayActFor(wanted.addressee())) {
            return Outcomes.refused(Refusal.notAllowed("OWN_ORDER", "不能对本单位下达督办单"));
        }
        Optional<Refusal> twice = citedTwice(wanted.grounds());
        if (twice.isPresent()) {
            return Outcomes.refused(twice.get());
        }
        return checkCopies(scope, wanted)
                .flatMap(known -> Outcomes.flatMap(
                        known,
                        copies -> cite(scope, wanted)
                                .flatMap(cited ->
                                        Outcomes.flatMap(cited, grounds -> number(scope, wanted, copies, grounds)))));
    }

    private static Optional<Refusal> citedTwice(List<Cited> grounds) {
        Set<AssignmentId> seen = new HashSet<>();
        for (int place = 0; place < grounds.size(); place++) {
            if (!seen.add(grounds.get(place).duty())) {
                return Optional.of(Refusal.invalid("DUTY_TWICE", "同一职责任务列出两次", "/grounds/" + place + "/assignmentId"));
            }
        }
        return Optional.empty();
    }

    /** Copies go to units of the organisation only, each once, and not to the addressee again. */
    private Uni<Outcome<List<String>>> checkCopies(CallerScope scope, Wanted wanted) {
        Set<String> copies = new LinkedHashSet<>(wanted.copies());
        copies.remove(wanted.addressee());
        if (copies.isEmpty()) {
            return Outcomes.done(List.of());
        }
        return units.findAll(copies).map(found -> {
            long own = found.stream()
                    .map(Unit::organisation)
                    .filter(scope.organisationOrNone()::equals)
                    .count();
            return own == copies.size()
                    ? Outcome.done(List.copyOf(copies))
                    : Outcome.refused(Refusal.invalid("UNKNOWN_UNIT", "抄送单位不存在", "/copies"));
        });
    }

    private Uni<Outcome<List<Ground>>> cite(CallerScope scope, Wanted wanted) {
        List<Outcome<Ground>> cited = new ArrayList<>();
        return InOrder.each(
                        wanted.grounds(),
                        ground -> progress.of(scope, ground.duty())
                                .invoke(found -> cited.add(ground(found, ground, wanted.addressee(), cited.size()))))
                .replaceWith(() -> Outcome.all(cited));
    }

    private static Outcome<Ground> ground(Outcome<DutyProgress> found, Cited cited, String addressee, int place) {
        String pointer = "/grounds/" + place + "/assignmentId";
        return found.fold(
                progress -> {
                    if (!progress.duty().unitCode().equals(addressee)) {
                        return Outcome.refused(Refusal.invalid("DUTY_OF_OTHER_UNIT", "所列职责任务不属于被督办单位", pointer));
                    }
                    return progress.duty().live()
                            ? Outcome.done(Grounds.of(progress, cited.statement()))
                            : Outcome.refused(Refusal.invalid("DUTY_ENDED", "所列职责任务已结束,不能据此督办", pointer));
                },
                refused -> Outcome.refused(Refusal.invalid("UNKNOWN_DUTY", "所列职责任务不存在", pointer)));
    }

    private Uni<Outcome<SupervisionOrder>> number(
            CallerScope scope, Wanted wanted, List<String> copies, List<Ground> grounds) {
        Instant now = clock.now();
        var today = ChinaTime.today(now);
        return calendar.hold()
                .flatMap(held -> calendar.workingDays())
                .map(days -> Feedback.within(today, wanted.feedbackDays(), days))
                .flatMap(feedback -> orders.next(scope, today.getYear())
                        .map(number -> order(scope, wanted, copies, grounds, feedback, number, now)))
                .call(orders::add)
                .call(events::issued)
                .call(order -> changes.note(scope, issued(order)))
                .map(Outcome::done);
    }

    private static SupervisionOrder order(
            CallerScope scope,
            Wanted wanted,
            List<String> copies,
            List<Ground> grounds,
            Feedback feedback,
            OrderNumber number,
            Instant now) {
        return new SupervisionOrder(
                OrderId.random(),
                0,
                number,
                scope.organisationOrNone(),
                wanted.addressee(),
                copies,
                wanted.subject(),
                wanted.demand(),
                grounds,
                feedback,
                OrderState.ISSUED,
                new Issue(now, scope.subject(), scope.home()),
                List.of());
    }

    private static What issued(SupervisionOrder order) {
        return What.of(order.organisation(), "supervision-order", order.id().value(), "ISSUED")
                .version(order.version())
                .with("number", order.number().text())
                .with("unit", order.addressee())
                .with("feedbackDue", order.feedback().due());
    }

    /** What is cited of a duty. */
    private static final class Grounds {
        private Grounds() {}

        static Ground of(DutyProgress progress, String statement) {
            var counted = progress.counted();
            UUID report = counted == null ? null : counted.reportId();
            return new Ground(
                    progress.duty().id().value(),
                    progress.duty().planId(),
                    progress.duty().taskId(),
                    progress.duty().planTitle(),
                    progress.duty().ordinal(),
                    progress.duty().title(),
                    statement,
                    progress.today(),
                    progress.progress(),
                    counted == null ? "NONE" : counted.accepted() ? "ACCEPTED" : "CLAIMED",
                    report,
                    progress.expected(),
                    progress.lamp(),
                    progress.arithmetic(),
                    progress.duty().obligations().stream()
                            .filter(point -> point.state().equals("OVERDUE"))
                            .map(point -> new Ground.OverduePoint(point.id(), point.what(), point.deadline()))
                            .toList());
        }
    }
}
