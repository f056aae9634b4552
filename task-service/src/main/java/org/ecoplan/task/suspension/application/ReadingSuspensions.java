package org.ecoplan.task.suspension.application;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.suspension.domain.Suspension;
import org.ecoplan.task.suspension.domain.SuspensionId;
import org.jspecify.annotations.Nullable;

/** Reads suspensions. */
@ApplicationScoped
public class ReadingSuspensions {
    private final Suspensions suspensions;

    ReadingSuspensions(Suspensions suspensions) {
        this.suspensions = suspensions;
    }

    @WithSession
    public Uni<Outcome<Suspension>> find(CallerScope scope, SuspensionId id) {
        return suspensions
                .find(scope, id)
                .map(found -> found.map(Outcome::done).orElseGet(() -> Outcome.refused(Refusal.notFound())));
    }

    @WithSession
    public Uni<List<Suspension>> page(
            CallerScope scope, Suspensions.Filter filter, Suspensions.@Nullable Place after, int limit) {
        return suspensions.page(scope, filter, after, limit);
    }
}
