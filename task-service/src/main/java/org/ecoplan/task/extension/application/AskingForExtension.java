package org.ecoplan.task.extension.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Change.What;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.extension.domain.Extension;
import org.ecoplan.task.obligation.application.MovingDeadline;
import org.ecoplan.task.obligation.application.ObligatedDuties;
import org.ecoplan.task.obligation.application.ObligatedDuty;
import org.ecoplan.task.obligation.application.OpenObligation;
import org.ecoplan.task.obligation.domain.ObligationId;

/** A unit asks for a later deadline of a dated point of its duty (申请延期); one request of a point waits at a time. */
@ApplicationScoped
public class AskingForExtension {
    private final ObligatedDuties duties;
    private final MovingDeadline deadlines;
    private final Extensions extensions;
    private final ExtensionEvents events;
    private final ServiceClock clock;
    private final Changes changes;

    AskingForExtension(
            ObligatedDuties duties,
            MovingDeadline deadlines,
            Extensions extensions,
            ExtensionEvents events,
            ServiceClock clock,
            Changes changes) {
        this.duties = duties;
        this.deadlines = deadlines;
        this.extensions = extensions;
        this.events = events;
        this.clock = clock;
        this.changes = changes;
    }

    /** @param proposed the last day that the unit asks for */
    @WithTransaction
    public Uni<Outcome<Extension>> ask(
            CallerScope scope, AssignmentId id, ObligationId obligation, LocalDate proposed, String reason) {
        return duties.hold(scope, id.value())
                .flatMap(found -> Outcomes.flatMap(
                        found.map(duty -> duty.ifLive("该职责任务已结束,不再申请延期"))
                                .orElseGet(() -> Outcome.refused(Refusal.notFound())),
                        duty -> deadlines
                                .due(scope, duty, obligation)
                                .flatMap(point ->
                                        Outcomes.flatMap(point, one -> ask(scope, duty, one, proposed, reason)))));
    }

    private Uni<Outcome<Extension>> ask(
            CallerScope scope, ObligatedDuty duty, OpenObligation point, LocalDate proposed, String reason) {
        Outcome<Extension> asked = Extension.request(
                new AssignmentId(duty.id()),
                new Extension.Point(point.id(), point.what(), point.deadline()),
                new Extension.Asker(scope.subject(), duty.organisation(), duty.unitCode()),
                proposed,
                reason,
                clock.now());
        return Outcomes.flatMap(
                asked,
                extension -> extensions
                        .isOpen(point.id())
                        .flatMap(open -> open
                                ? Outcomes.refused(Refusal.conflict("EXTENSION_OPEN", "该事项已有延期申请待审批"))
                                : add(scope, extension, point)));
    }

    private Uni<Outcome<Extension>> add(CallerScope scope, Extension extension, OpenObligation obligation) {
        return extensions
                .add(extension)
                .flatMap(added -> events.requested(extension, obligation))
                .flatMap(told -> changes.note(scope, change(extension), extension.reason()))
                .replaceWith(Outcome.done(extension));
    }

    private static What change(Extension asked) {
        return What.of(asked.organisation(), "extension", asked.id().value(), "REQUESTED")
                .with("duty", asked.duty().value())
                .with("obligation", asked.obligation().value())
                .with("unit", asked.unitCode())
                .with("deadline", asked.deadline())
                .with("proposed", asked.proposed());
    }
}
