package org.ecoplan.task.extension.application;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.extension.domain.Extension;
import org.ecoplan.task.extension.domain.ExtensionId;
import org.jspecify.annotations.Nullable;

/** Reads requests for later deadlines. */
@ApplicationScoped
public class ReadingExtensions {
    private final Extensions extensions;

    ReadingExtensions(Extensions extensions) {
        this.extensions = extensions;
    }

    @WithSession
    public Uni<Outcome<Extension>> find(CallerScope scope, ExtensionId id) {
        return extensions
                .find(scope, id)
                .map(found -> found.map(Outcome::done).orElseGet(() -> Outcome.refused(Refusal.notFound())));
    }

    @WithSession
    public Uni<List<Extension>> page(
            CallerScope scope, Extensions.Filter filter, Extensions.@Nullable Place after, int limit) {
        return extensions.page(scope, filter, after, limit);
    }
}
