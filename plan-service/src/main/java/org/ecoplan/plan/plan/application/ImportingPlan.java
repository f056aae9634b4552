package org.ecoplan.plan.plan.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.ecoplan.kit.audit.Change.What;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.plan.plan.domain.Plan;

/** Keeps a document that was read as a draft (导入草稿). */
@ApplicationScoped
public class ImportingPlan {
    private final Plans plans;
    private final ServiceClock clock;
    private final Changes changes;

    ImportingPlan(Plans plans, ServiceClock clock, Changes changes) {
        this.plans = plans;
        this.clock = clock;
        this.changes = changes;
    }

    @WithTransaction
    public Uni<Imported> store(CallerScope caller, ReadDocument document) {
        Plan.Source source = new Plan.Source(
                document.name(),
                document.format(),
                caller.subject(),
                clock.now().truncatedTo(ChronoUnit.MILLIS));
        return plans.add(Plan.draft(document.organisation(), source, document.tree()), document.text())
                .flatMap(draft -> plans.ofSameDocument(caller, draft.id()).map(same -> new Imported(draft, same)))
                .call(imported -> changes.note(caller, change(imported.draft())));
    }

    private static What change(Plan draft) {
        return What.of(draft.organisation(), "plan", draft.id().value(), "IMPORTED")
                .version(draft.version())
                .with("format", draft.source().format());
    }

    /**
     * A draft that is kept.
     *
     * @param sameDocument plans that were made of the same document earlier
     */
    public record Imported(Plan draft, List<SameDocument> sameDocument) {}
}
