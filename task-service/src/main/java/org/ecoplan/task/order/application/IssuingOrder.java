package org.ecoplan.task.order.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.ecoplan.directory.Calendar;
import org.ecoplan.kernel.ChinaTime;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kit.audit.Change.What;
import org.ecoplan.kit.audit.Changes;
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

/**
 * The office issues a supervision order (下达督办单) on duties of one unit. What is cited of a duty is what the service knows
 * on that day; nobody types figures.
 */
@ApplicationScoped
public class IssuingOrder {
    private final Orders orders;
    private final OrderEvents events;
    private final CheckingOrder checking;
    private final Calendar calendar;
    private final ServiceClock clock;
    private final Changes changes;

    IssuingOrder(
            Orders orders,
            OrderEvents events,
            CheckingOrder checking,
            Calendar calendar,
            ServiceClock clock,
            Changes changes) {
        this.orders = orders;
        this.events = events;
        this.checking = checking;
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
        return checking.check(scope, wanted)
                .flatMap(checked -> Outcomes.flatMap(
                        checked, content -> number(scope, wanted, content.copies(), content.grounds())));
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
}
