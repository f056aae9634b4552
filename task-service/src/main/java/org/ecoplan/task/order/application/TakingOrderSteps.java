package org.ecoplan.task.order.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ecoplan.kernel.ChinaTime;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Change.What;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.evidence.application.ReadingEvidence;
import org.ecoplan.task.evidence.domain.EvidenceId;
import org.ecoplan.task.ladder.application.AnswerRung;
import org.ecoplan.task.order.domain.OrderId;
import org.ecoplan.task.order.domain.OrderStep;
import org.ecoplan.task.order.domain.SupervisionOrder;
import org.ecoplan.task.order.domain.SupervisionOrder.Wish;
import org.jspecify.annotations.Nullable;

/**
 * Takes a step of an order's life: rights, version, decision, event, all of it on record. Who may not take it leaves that
 * in the audit trail.
 */
@ApplicationScoped
public class TakingOrderSteps {
    private final Orders orders;
    private final OrderEvents events;
    private final ReadingEvidence evidence;
    private final ServiceClock clock;
    private final Changes changes;

    TakingOrderSteps(Orders orders, OrderEvents events, ReadingEvidence evidence, ServiceClock clock, Changes changes) {
        this.orders = orders;
        this.events = events;
        this.evidence = evidence;
        this.clock = clock;
        this.changes = changes;
    }

    /**
     * Whether the caller may take a step at all. A transaction of its own, so that the trail of a refusal stays whatever
     * becomes of the call.
     */
    @WithTransaction
    public Uni<Outcome<OrderId>> permit(CallerScope scope, OrderId id, OrderStep step) {
        return orders.find(scope, id).flatMap(found -> {
            if (found.isEmpty()) {
                return Outcomes.refused(Refusal.notFound());
            }
            SupervisionOrder order = found.get();
            Optional<Refusal> refusal = OrderRights.refusal(scope, order, step);
            return refusal.isEmpty()
                    ? Outcomes.done(id)
                    : changes.note(scope, refused(scope, order, step, refusal.get()))
                            .replaceWith(Outcome.refused(refusal.get()));
        });
    }

    /**
     * @param expectedVersion the version that the caller has seen
     * @param text the feedback, or the reason
     */
    @WithTransaction
    public Uni<Outcome<SupervisionOrder>> take(
            CallerScope scope,
            OrderId id,
            long expectedVersion,
            OrderStep step,
            @Nullable String text,
            List<UUID> files) {
        Wish wish = new Wish(step, scope.subject(), scope.home(), text, files);
        return orders.findForChange(scope, id)
                .flatMap(found -> found.isEmpty()
                        ? Outcomes.<SupervisionOrder>refused(Refusal.notFound())
                        : refusal(scope, found.get(), expectedVersion, step)
                                .map(Outcomes::<SupervisionOrder>refused)
                                .orElseGet(() -> take(scope, found.get(), wish)));
    }

    private static Optional<Refusal> refusal(
            CallerScope scope, SupervisionOrder order, long expectedVersion, OrderStep step) {
        return OrderRights.refusal(scope, order, step)
                .or(() -> order.version() == expectedVersion ? Optional.empty() : Optional.of(Refusal.stale()));
    }

    private Uni<Outcome<SupervisionOrder>> take(CallerScope scope, SupervisionOrder before, Wish wish) {
        Instant now = clock.now();
        return Outcomes.flatMap(
                before.take(wish, now),
                after -> founded(scope, before, after, wish, now)
                        .flatMap(founded -> Outcomes.flatMap(founded, order -> save(scope, order, wish, now))));
    }

    /** The order with what its step rests on; refused where something beside the state stands against it. */
    private Uni<Outcome<SupervisionOrder>> founded(
            CallerScope scope, SupervisionOrder before, SupervisionOrder after, Wish wish, Instant now) {
        return wish.step() == OrderStep.CLIMB
                ? orders.countOfYear(before)
                        .map(count -> before.groundToClimb(ChinaTime.today(now), count)
                                .map(after::climbedOn))
                : areOfTheGrounds(scope, after, wish.evidence())
                        .map(known -> known
                                ? Outcome.done(after)
                                : Outcome.refused(
                                        Refusal.invalid("UNKNOWN_EVIDENCE", "所列佐证材料不属于督办依据中的职责任务", "/evidence")));
    }

    private Uni<Outcome<SupervisionOrder>> save(CallerScope scope, SupervisionOrder after, Wish wish, Instant now) {
        return orders.save(after, nextRung(after, ChinaTime.today(now)))
                .call(events::stepped)
                .call(saved -> changes.note(scope, taken(saved), wish.text()))
                .map(Outcome::done);
    }

    /** The day on which it is next looked whether somebody has to be told; a day that is over is looked at at once. */
    private static @Nullable LocalDate nextRung(SupervisionOrder order, LocalDate today) {
        if (!order.state().awaitsFeedback()) {
            return null;
        }
        LocalDate first = AnswerRung.DUE_IN_3.on(order.feedback().due());
        return first.isBefore(today) ? today : first;
    }

    /** Whether each file is evidence of one of the duties that the order cites. */
    private Uni<Boolean> areOfTheGrounds(CallerScope scope, SupervisionOrder order, List<UUID> files) {
        return evidence.areOfAny(
                scope,
                order.grounds().stream()
                        .map(ground -> new AssignmentId(ground.assignmentId()))
                        .collect(Collectors.toSet()),
                files.stream().map(EvidenceId::new).collect(Collectors.toSet()));
    }

    private static What taken(SupervisionOrder order) {
        return What.of(
                        order.organisation(),
                        "supervision-order",
                        order.id().value(),
                        order.state().name())
                .version(order.version())
                .with("number", order.number().text())
                .with("step", order.lastStep().step().name())
                .with("unit", order.addressee())
                .with("daysLate", order.lastStep().daysLate())
                .with("climbGround", order.lastStep().climbGround());
    }

    private static What refused(CallerScope scope, SupervisionOrder order, OrderStep step, Refusal refusal) {
        return What.of(order.organisation(), "supervision-order", order.id().value(), step.name() + "_REFUSED")
                .with("code", refusal.code())
                .with("unit", order.addressee())
                .with("callersUnit", scope.home());
    }
}
