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
import org.ecoplan.plan.plan.domain.PlanNotices;

/** Keeps a document that was read as a draft (导入草稿). */
@ApplicationScoped
public class ImportingPlan {
    private final Plans plans;
    private final OrganisationNames names;
    private final ServiceClock clock;
    private final Changes changes;

    ImportingPlan(Plans plans, OrganisationNames names, ServiceClock clock, Changes changes) {
        this.plans = plans;
        this.names = names;
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
                .flatMap(draft -> plans.ofSameDocument(caller, draft.id())
                        .flatMap(same -> names.of(draft.organisation(), clock.today())
                                .map(known -> new PlanNotices(draft.tree(), known, clock.today()))
                                .map(notices -> new Imported(draft, same, notices.all(), notices.unknownUnits()))))
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
     * @param unknownUnits names that stand for no unit of the directory, or for several
     */
    public record Imported(
            Plan draft, List<SameDocument> sameDocument, List<PlanNotices.Notice> notices, List<String> unknownUnits) {}
}
