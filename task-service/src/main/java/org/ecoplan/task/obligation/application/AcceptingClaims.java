package org.ecoplan.task.obligation.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.obligation.domain.Obligation;
import org.ecoplan.task.obligation.domain.ObligationId;

/** Another party accepted a report: what it says is reached is no mere claim any more. Runs in the caller's transaction. */
@ApplicationScoped
public class AcceptingClaims {
    private final Obligations obligations;

    AcceptingClaims(Obligations obligations) {
        this.obligations = obligations;
    }

    /** Accepts what the report claims of its duty; answers which obligations these are. */
    public Uni<List<ObligationId>> accept(CallerScope scope, UUID dutyId, UUID report, Instant at) {
        return obligations
                .hold(scope, dutyId)
                .map(held -> held.accept(report, at))
                .call(obligations::save)
                .map(accepted -> accepted.all().stream()
                        .filter(one -> one.isClaimedBy(report))
                        .map(Obligation::id)
                        .toList());
    }
}
