package org.ecoplan.task.ladder.application;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ecoplan.kernel.ChinaTime;
import org.ecoplan.kernel.Deadline;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Change.What;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.task.assignment.application.DutyAct;
import org.ecoplan.task.ladder.domain.Acknowledgement;
import org.ecoplan.task.obligation.application.ChosenObligation;
import org.ecoplan.task.obligation.application.ChosenObligations;
import org.ecoplan.task.obligation.application.OpenObligation;
import org.ecoplan.task.obligation.domain.ObligationId;
import org.jspecify.annotations.Nullable;

/**
 * The unit, or the office above it, acknowledges that a point is overdue (预警确认): what is done about it, and until when
 * nobody needs to press. Once for a rung and deadline, so that the pause is bounded as the ladder says.
 */
@ApplicationScoped
public class AcknowledgingWarning {
    public static final DutyAct ACKNOWLEDGE = DutyAct.ofEither("WARNING_ACKNOWLEDGEMENT", "确认预警");

    private final ChosenObligations chosen;
    private final KeptLadders kept;
    private final Acknowledgements acknowledgements;
    private final LadderEvents events;
    private final ServiceClock clock;
    private final Changes changes;

    AcknowledgingWarning(
            ChosenObligations chosen,
            KeptLadders kept,
            Acknowledgements acknowledgements,
            LadderEvents events,
            ServiceClock clock,
            Changes changes) {
        this.chosen = chosen;
        this.kept = kept;
        this.acknowledgements = acknowledgements;
        this.events = events;
        this.clock = clock;
        this.changes = changes;
    }

    /**
     * @param until last day on which nobody presses
     * @param text what is done about it
     */
    @WithTransaction
    public Uni<Outcome<AcknowledgedWarning>> acknowledge(
            CallerScope scope, UUID duty, ObligationId point, LocalDate until, String text) {
        Instant now = clock.now();
        LocalDate today = ChinaTime.today(now);
        return chosen.hold(scope, List.of(point), Set.of(), today)
                .flatMap(found -> Outcomes.flatMap(
                        overdue(found, duty),
                        overdue -> kept.ofOrganisation(overdue.organisation())
                                .flatMap(ladders -> Outcomes.flatMap(
                                        ladders.of(overdue.planId())
                                                .acknowledge(new Deadline(overdue.deadline()), today, until, text),
                                        acknowledged -> keep(scope, overdue, acknowledged, now)))));
    }

    private static Outcome<OpenObligation> overdue(List<ChosenObligation> found, UUID duty) {
        return found.stream()
                .filter(each -> each.obligation().assignmentId().equals(duty))
                .findFirst()
                .map(each -> each.isOverdue()
                        ? Outcome.done(each.obligation())
                        : Outcome.<OpenObligation>refused(Refusal.conflict("NOT_OVERDUE", "该时限事项未逾期,没有可确认的预警")))
                .orElseGet(() -> Outcome.refused(Refusal.notFound()));
    }

    private Uni<Outcome<AcknowledgedWarning>> keep(
            CallerScope scope, OpenObligation point, Acknowledgement acknowledged, Instant now) {
        return acknowledgements
                .add(scope, point, acknowledged, now)
                .flatMap(isNew -> isNew
                        ? tell(scope, point, acknowledged, now)
                        : Outcomes.refused(Refusal.conflict("ALREADY_ACKNOWLEDGED", "该预警已确认过,不能再次暂停催办")));
    }

    private Uni<Outcome<AcknowledgedWarning>> tell(
            CallerScope scope, OpenObligation point, Acknowledgement acknowledged, Instant now) {
        AcknowledgedWarning warning = new AcknowledgedWarning(
                point.id().value(),
                point.assignmentId(),
                point.planId(),
                point.title(),
                point.unitCode(),
                point.what(),
                point.deadline(),
                acknowledged.rung().name(),
                acknowledged.until(),
                true,
                acknowledged.text(),
                scope.subject(),
                scope.homeOrNone(),
                now);
        return events.acknowledged(point, warning)
                .flatMap(told -> changes.note(scope, change(point, warning), acknowledged.text()))
                .replaceWith(Outcome.done(warning));
    }

    private static What change(OpenObligation point, AcknowledgedWarning warning) {
        return What.of(point.organisation(), "obligation", warning.obligationId(), "WARNING_ACKNOWLEDGED")
                .with("duty", warning.assignmentId())
                .with("unit", warning.unitCode())
                .with("rung", warning.rung())
                .with("until", warning.until());
    }

    @WithSession
    public Uni<List<AcknowledgedWarning>> page(
            CallerScope scope, Acknowledgements.Filter filter, Acknowledgements.@Nullable Place before, int limit) {
        return acknowledgements.page(scope, filter, clock.today(), before, limit);
    }
}
