package org.ecoplan.task.obligation.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Change.What;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.obligation.domain.DutyObligations;
import org.ecoplan.task.obligation.domain.Obligation;
import org.jspecify.annotations.Nullable;

/** Notes what a report says of the obligations of its duty; the ladder is silent about those that it says are reached. */
@ApplicationScoped
public class ClaimingObligations {
    private final ObligatedDuties duties;
    private final Obligations obligations;
    private final Reckonings reckonings;
    private final Changes changes;

    ClaimingObligations(ObligatedDuties duties, Obligations obligations, Reckonings reckonings, Changes changes) {
        this.duties = duties;
        this.obligations = obligations;
        this.reckonings = reckonings;
        this.changes = changes;
    }

    /** Refused as a whole, with nothing changed, when a part of it does not fit the duty. */
    @WithTransaction
    public Uni<Outcome<UUID>> claim(CallerScope scope, UUID dutyId, Reported reported, Instant now) {
        return duties.hold(scope, dutyId)
                .flatMap(found -> Outcomes.flatMap(
                        found.map(duty -> duty.ifLive("该职责任务已结束,不再接收报送"))
                                .orElseGet(() -> Outcome.refused(Refusal.notFound())),
                        duty -> claim(scope, duty, reported, now)));
    }

    private Uni<Outcome<UUID>> claim(CallerScope scope, ObligatedDuty duty, Reported reported, Instant now) {
        return obligations
                .hold(scope, duty.id())
                .map(held -> held.refusesFigures(reported.figured())
                        .<Outcome<DutyObligations.Reckoning>>map(Outcome::refused)
                        .orElseGet(() -> held.reckon(reported.statement(), now)))
                .flatMap(outcome -> Outcomes.map(
                        outcome,
                        reckoning -> reckonings
                                .apply(duty, reckoning, Retraction.byReport(scope.subject(), now, reported.report()))
                                .call(done -> note(scope, duty, reckoning))
                                .replaceWith(duty.id())));
    }

    /** A report that changes nothing about the obligations leaves nothing but its own entry. */
    private Uni<Void> note(CallerScope scope, ObligatedDuty duty, DutyObligations.Reckoning reckoning) {
        return reckoning.newlyMet().isEmpty() && reckoning.takenBack().isEmpty()
                ? Uni.createFrom().voidItem()
                : changes.note(
                        scope,
                        What.of(duty.organisation(), "duty", duty.id(), "OBLIGATIONS_REPORTED")
                                .with("met", idsOf(reckoning.newlyMet()))
                                .with("takenBack", idsOf(reckoning.takenBack())));
    }

    private static @Nullable String idsOf(List<Obligation> obligations) {
        return obligations.isEmpty()
                ? null
                : obligations.stream()
                        .map(each -> each.id().value().toString())
                        .sorted()
                        .collect(Collectors.joining(" "));
    }
}
