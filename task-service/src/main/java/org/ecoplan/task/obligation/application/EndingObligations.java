package org.ecoplan.task.obligation.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;

/** Ends what is open of duties that end; no rung of the ladder is crossed for it any more. */
@ApplicationScoped
public class EndingObligations {
    private final Obligations obligations;

    EndingObligations(Obligations obligations) {
        this.obligations = obligations;
    }

    /** Those of a closed plan; what is met or overdue stays as it is. */
    public Uni<Void> endOf(UUID planId) {
        return obligations.endOf(planId);
    }

    /** Those of a duty that ends without being reached; what is met stays. */
    public Uni<Void> end(CallerScope scope, UUID dutyId) {
        return obligations.hold(scope, dutyId).flatMap(held -> obligations.save(held.ended()));
    }

    /** Those of a duty that another party has accepted; answers which were not met before. */
    public Uni<List<UUID>> meet(CallerScope scope, UUID dutyId, Instant now) {
        return obligations
                .hold(scope, dutyId)
                .map(held -> held.closedOut(now))
                .flatMap(accepted -> obligations
                        .save(accepted.obligations())
                        .replaceWith(() -> accepted.newlyMet().stream()
                                .map(each -> each.id().value())
                                .toList()));
    }

    /** What a duty that takes the place of another has to reach: what is due of that one, by the same days. */
    public Uni<DatedDuty> takenOver(CallerScope scope, UUID from, ObligatedDuty to, LocalDate today) {
        return obligations.hold(scope, from).map(held -> new DatedDuty(to, held.takenOverBy(to.id(), today)));
    }

    /** Writes them for the new duty, whose row is written, and ends those of the old one. */
    public Uni<List<OpenObligation>> handOver(CallerScope scope, UUID from, DatedDuty to) {
        return end(scope, from)
                .flatMap(done -> obligations.addAll(List.of(to.obligations())))
                .replaceWith(() -> to.open().toList());
    }
}
