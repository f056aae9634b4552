package org.ecoplan.task.extension.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Change.What;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.task.extension.domain.Extension;
import org.ecoplan.task.extension.domain.Extension.Decision;
import org.ecoplan.task.extension.domain.ExtensionId;
import org.ecoplan.task.obligation.application.MovingDeadline;
import org.ecoplan.task.obligation.application.ObligatedDuties;
import org.ecoplan.task.obligation.application.ObligatedDuty;
import org.ecoplan.task.obligation.application.OpenObligation;
import org.jspecify.annotations.Nullable;

/**
 * Another party decides on a later deadline (审批延期). Where it is approved the point is due on the new day, under the next
 * version of its deadline, and stands on the ladder anew; the day before stays on record.
 */
@ApplicationScoped
public class DecidingExtension {
    private final Extensions extensions;
    private final ObligatedDuties duties;
    private final MovingDeadline deadlines;
    private final ExtensionEvents events;
    private final ServiceClock clock;
    private final Changes changes;

    DecidingExtension(
            Extensions extensions,
            ObligatedDuties duties,
            MovingDeadline deadlines,
            ExtensionEvents events,
            ServiceClock clock,
            Changes changes) {
        this.extensions = extensions;
        this.duties = duties;
        this.deadlines = deadlines;
        this.events = events;
        this.clock = clock;
        this.changes = changes;
    }

    /**
     * What somebody decides.
     *
     * @param until the new last day, absent for the one that was asked for
     */
    public record Verdict(
            boolean approved, String reason, @Nullable LocalDate until) {}

    /**
     * Whether the caller may decide on it, being another person than who asked. A transaction of its own, so that the trail
     * of a refusal stays whatever becomes of the call.
     */
    @WithTransaction
    public Uni<Outcome<Extension>> permit(CallerScope scope, ExtensionId id) {
        return extensions.find(scope, id).flatMap(found -> {
            if (found.isEmpty()) {
                return Outcomes.refused(Refusal.notFound());
            }
            Extension extension = found.get();
            return extension
                    .refusesDecisionOf(scope.subject())
                    .map(refusal -> changes.note(scope, refused(extension, refusal))
                            .replaceWith(Outcome.<Extension>refused(refusal)))
                    .orElseGet(() -> Outcomes.done(extension));
        });
    }

    private static What refused(Extension extension, Refusal refusal) {
        return What.of(
                        extension.organisation(),
                        "duty",
                        extension.duty().value(),
                        ExtensionActs.DECIDE.name() + "_REFUSED")
                .with("code", refusal.code())
                .with("unit", extension.unitCode())
                .with("extension", extension.id().value());
    }

    @WithTransaction
    public Uni<Outcome<Extension>> decide(CallerScope scope, ExtensionId id, Verdict verdict) {
        Instant now = clock.now();
        return extensions
                .dutyOf(scope, id)
                .flatMap(found -> found.isEmpty()
                        ? Outcomes.<Extension>refused(Refusal.notFound())
                        : duties.hold(scope, found.get().value())
                                .flatMap(duty -> duty.isEmpty()
                                        ? Outcomes.<Extension>refused(Refusal.notFound())
                                        : decide(scope, duty.get(), id, verdict, now)));
    }

    private Uni<Outcome<Extension>> decide(
            CallerScope scope, ObligatedDuty duty, ExtensionId id, Verdict verdict, Instant now) {
        return extensions
                .findForChange(scope, id)
                .map(found -> found.map(extension -> decided(scope, extension, verdict, now))
                        .orElseGet(() -> Outcome.refused(Refusal.notFound())))
                .flatMap(outcome -> Outcomes.flatMap(outcome, decided -> apply(scope, duty, decided, now)));
    }

    private static Outcome<Extension> decided(CallerScope scope, Extension extension, Verdict verdict, Instant now) {
        return verdict.approved()
                ? extension.approve(scope.subject(), scope.homeOrNone(), now, verdict.reason(), verdict.until())
                : extension.refuse(scope.subject(), scope.homeOrNone(), now, verdict.reason(), verdict.until());
    }

    private Uni<Outcome<Extension>> apply(CallerScope scope, ObligatedDuty duty, Extension decided, Instant now) {
        Decision decision = Objects.requireNonNull(decided.decision());
        LocalDate approved = decision.approved();
        if (approved == null) {
            return deadlines
                    .find(scope, duty, decided.obligation())
                    .flatMap(found -> Outcomes.map(found, point -> write(scope, decided, decision, point)));
        }
        String reason = "延期获准:" + decision.reason();
        return deadlines
                .prepare(scope, duty, decided.obligation(), approved, reason, now)
                .flatMap(prepared -> Outcomes.map(
                        prepared,
                        move -> write(scope, decided, decision, move.before())
                                .flatMap(written -> deadlines.carryOut(move))
                                .replaceWith(decided)));
    }

    private Uni<Extension> write(CallerScope scope, Extension decided, Decision decision, OpenObligation point) {
        return extensions
                .save(decided)
                .flatMap(saved -> events.decided(decided, point))
                .flatMap(told -> changes.note(scope, change(decided, decision), decision.reason()))
                .replaceWith(decided);
    }

    private static What change(Extension decided, Decision decision) {
        return What.of(
                        decided.organisation(),
                        "extension",
                        decided.id().value(),
                        decided.state().name())
                .with("duty", decided.duty().value())
                .with("obligation", decided.obligation().value())
                .with("unit", decided.unitCode())
                .with("approved", decision.approved());
    }
}
