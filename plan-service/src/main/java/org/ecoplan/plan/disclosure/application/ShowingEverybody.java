package org.ecoplan.plan.disclosure.application;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.plan.disclosure.domain.Disclosure;
import org.jspecify.annotations.Nullable;

/** Shows everybody what was disclosed, and nothing else. */
@ApplicationScoped
public class ShowingEverybody {
    private final Disclosures disclosures;

    ShowingEverybody(Disclosures disclosures) {
        this.disclosures = disclosures;
    }

    @WithSession
    public Uni<List<Disclosure>> page(@Nullable String organisation, Disclosures.@Nullable Place before, int limit) {
        return disclosures.pageForEverybody(organisation, before, limit);
    }

    @WithSession
    public Uni<Outcome<Disclosure>> find(UUID id) {
        return disclosures
                .findForEverybody(id)
                .map(found -> found.map(Outcome::done).orElseGet(() -> Outcome.refused(Refusal.notFound())));
    }
}
