package org.ecoplan.plan.plan.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.plan.plan.domain.Plan;

/** Keeps a document that was read as a draft (导入草稿). */
@ApplicationScoped
public class ImportingPlan {
    private final Plans plans;
    private final ServiceClock clock;

    ImportingPlan(Plans plans, ServiceClock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<Imported> store(CallerScope caller, ReadDocument document) {
        Plan.Source source = new Plan.Source(
                document.name(),
                document.format(),
                caller.subject(),
                clock.now().truncatedTo(ChronoUnit.MILLIS));
        return plans.add(Plan.draft(document.organisation(), source, document.tree()), document.text())
                .flatMap(draft -> plans.ofSameDocument(caller, draft.id()).map(same -> new Imported(draft, same)));
    }

    /**
     * A draft that is kept.
     *
     * @param sameDocument plans that were made of the same document earlier
     */
    public record Imported(Plan draft, List<SameDocument> sameDocument) {}
}
