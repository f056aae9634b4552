package org.ecoplan.plan.disclosure.application;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kernel.Sha256;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Change.What;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.plan.disclosure.domain.Disclosure;
import org.ecoplan.plan.notice.application.IssuedNotices;
import org.ecoplan.plan.notice.application.NoticeKey;
import org.ecoplan.plan.plan.application.IssuedPlans;
import org.ecoplan.plan.plan.domain.PlanId;

/** The office discloses what was issued (主动公开): a person decides it, and what is disclosed is kept as everybody reads it. */
@ApplicationScoped
public class Disclosing {
    private final IssuedNotices notices;
    private final IssuedPlans plans;
    private final Disclosures disclosures;
    private final ServiceClock clock;
    private final Changes changes;

    Disclosing(IssuedNotices notices, IssuedPlans plans, Disclosures disclosures, ServiceClock clock, Changes changes) {
        this.notices = notices;
        this.plans = plans;
        this.disclosures = disclosures;
        this.clock = clock;
        this.changes = changes;
    }

    @WithTransaction
    public Uni<Outcome<Disclosure>> notice(CallerScope caller, NoticeKey key) {
        return notices.forEverybody(caller, key)
                .map(found -> found.map(notice -> disclosure(caller, key, notice)))
                .flatMap(found -> Outcomes.flatMap(found, this::add))
                .call(outcome -> changes.note(caller, outcome, Disclosing::change));
    }

    private Disclosure disclosure(CallerScope caller, NoticeKey key, IssuedNotices.ForEverybody notice) {
        return new Disclosure(
                UUID.randomUUID(),
                notice.organisation(),
                key.plan().value(),
                Disclosure.Kind.NOTICE,
                key.period().toString(),
                key.number(),
                notice.title(),
                notice.json(),
                Sha256.hex(notice.json()),
                clock.now(),
                caller.subject());
    }

    private Uni<Outcome<Disclosure>> add(Disclosure disclosure) {
        return disclosures
                .addIfMissing(disclosure)
                .map(added -> added
                        ? Outcome.done(disclosure)
                        : Outcome.refused(Refusal.conflict("ALREADY_DISCLOSED", "该通报已公开")));
    }

    private static What change(Disclosure disclosure) {
        return What.of(disclosure.organisation(), "disclosure", disclosure.id(), "DISCLOSED")
                .with("plan", disclosure.planId())
                .with("kind", disclosure.kind())
                .with("subject", disclosure.subject())
                .with("correction", disclosure.correction())
                .with("contentHash", disclosure.contentHash());
    }

    /** What of a plan was disclosed, when and by whom, the latest first. */
    @WithSession
    public Uni<Outcome<List<Disclosure>>> ofPlan(CallerScope caller, PlanId planId) {
        return plans.find(caller, planId)
                .flatMap(found -> Outcomes.map(found, plan -> disclosures.ofPlan(caller, planId.value())));
    }
}
