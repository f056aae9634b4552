package org.ecoplan.task.suspension.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Change.What;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.task.assignment.application.DutyEvidence;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.obligation.application.ObligatedDuties;
import org.ecoplan.task.obligation.application.ObligatedDuty;
import org.ecoplan.task.obligation.application.OpenObligation;
import org.ecoplan.task.obligation.application.StoppingClocks;
import org.ecoplan.task.obligation.domain.ObligationId;
import org.ecoplan.task.suspension.domain.Suspension;
import org.jspecify.annotations.Nullable;

/**
 * The unit asks, or the office records, that the clock of a dated point or of a whole duty stands still (申请中止); one that
 * covers a point waits or runs at a time. The clock goes on until it is approved.
 */
@ApplicationScoped
public class AskingForSuspension {
    private final ObligatedDuties duties;
    private final StoppingClocks clocks;
    private final DutyEvidence files;
    private final Suspensions suspensions;
    private final ServiceClock clock;
    private final Changes changes;

    AskingForSuspension(
            ObligatedDuties duties,
            StoppingClocks clocks,
            DutyEvidence files,
            Suspensions suspensions,
            ServiceClock clock,
            Changes changes) {
        this.duties = duties;
        this.clocks = clocks;
        this.files = files;
        this.suspensions = suspensions;
        this.clock = clock;
        this.changes = changes;
    }

    /** @param point absent for all that is due of the duty */
    @WithTransaction
    public Uni<Outcome<Suspension>> ask(
            CallerScope scope, AssignmentId id, @Nullable ObligationId point, Suspension.Terms terms) {
        return duties.hold(scope, id.value())
                .flatMap(found -> Outcomes.flatMap(
                        found.map(duty -> duty.ifLive("该职责任务已结束,不再申请中止"))
                                .orElseGet(() -> Outcome.refused(Refusal.notFound())),
                        duty -> ask(scope, duty, point, terms)));
    }

    private Uni<Outcome<Suspension>> ask(
            CallerScope scope, ObligatedDuty duty, @Nullable ObligationId point, Suspension.Terms terms) {
        AssignmentId id = new AssignmentId(duty.id());
        return Outcomes.flatMap(
                request(scope, duty, point, null, terms),
                wanted -> suspensions
                        .isOpen(id, point)
                        .flatMap(open -> open
                                ? Outcomes.<Suspension>refused(Refusal.conflict("SUSPENSION_OPEN", "该事项已有待审批或生效中的中止"))
                                : areOf(scope, id, terms)
                                        .flatMap(known -> known
                                                ? clocks.stoppable(
                                                                scope, duty, point, DecidingSuspension.stopOf(wanted))
                                                        .flatMap(points -> Outcomes.flatMap(
                                                                points, some -> add(scope, duty, point, some, terms)))
                                                : Outcomes.refused(Refusal.invalid(
                                                        "UNKNOWN_EVIDENCE", "所列佐证材料不属于该职责任务", "/evidenceFiles")))));
    }

    private Uni<Boolean> areOf(CallerScope scope, AssignmentId duty, Suspension.Terms terms) {
        return terms.evidenceFiles().isEmpty()
                ? Uni.createFrom().item(true)
                : files.areOf(scope, duty, Set.copyOf(terms.evidenceFiles()));
    }

    private Outcome<Suspension> request(
            CallerScope scope,
            ObligatedDuty duty,
            @Nullable ObligationId point,
            @Nullable String what,
            Suspension.Terms terms) {
        return Suspension.request(
                new Suspension.Subject(new AssignmentId(duty.id()), point, what, duty.unitCode()),
                terms,
                new Suspension.Asker(scope.subject(), duty.organisation(), scope.homeOrNone()),
                clock.now());
    }

    private Uni<Outcome<Suspension>> add(
            CallerScope scope,
            ObligatedDuty duty,
            @Nullable ObligationId point,
            List<OpenObligation> points,
            Suspension.Terms terms) {
        return Outcomes.map(
                request(scope, duty, point, point == null ? null : points.get(0).what(), terms),
                asked -> suspensions
                        .add(asked)
                        .flatMap(added -> changes.note(scope, change(asked), asked.grounds()))
                        .replaceWith(asked));
    }

    private static What change(Suspension asked) {
        ObligationId point = asked.obligation();
        return What.of(asked.organisation(), "suspension", asked.id().value(), "REQUESTED")
                .with("duty", asked.duty().value())
                .with("obligation", point == null ? null : point.value())
                .with("unit", asked.unitCode())
                .with("from", asked.from())
                .with("until", asked.until());
    }
}
