package org.ecoplan.plan.disclosure.application;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Change.What;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.plan.disclosure.domain.MissedDisclosure;
import org.ecoplan.plan.disclosure.domain.Publication;
import org.ecoplan.plan.plan.application.IssuedPlans;
import org.ecoplan.plan.plan.application.PlanFacts;
import org.ecoplan.plan.plan.domain.PlanId;
import org.jspecify.annotations.Nullable;

/** The office records where something was published (公开凭证), and sees what it did not disclose in time. */
@ApplicationScoped
public class ProvingPublication {
    private final IssuedPlans plans;
    private final DisclosureDuties duties;
    private final ServiceClock clock;
    private final Changes changes;

    ProvingPublication(IssuedPlans plans, DisclosureDuties duties, ServiceClock clock, Changes changes) {
        this.plans = plans;
        this.duties = duties;
        this.clock = clock;
        this.changes = changes;
    }

    /** What a person says of a publication. */
    public record Proof(@Nullable UUID disclosureId, String title, String address, LocalDate on, String contentHash) {}

    @WithTransaction
    public Uni<Outcome<Publication>> record(CallerScope caller, UUID planId, Proof proof) {
        return office(caller, planId)
                .map(found -> found.flatMap(plan -> dated(plan, proof)))
                .flatMap(found -> Outcomes.flatMap(found, plan -> known(caller, planId, proof, plan)))
                .map(found -> found.map(plan -> new Publication(
                        UUID.randomUUID(),
                        planId,
                        plan.organisation(),
                        proof.disclosureId(),
                        proof.title(),
                        proof.address(),
                        proof.on(),
                        proof.contentHash(),
                        caller.subject(),
                        clock.now())))
                .flatMap(found -> Outcomes.map(
                        found, publication -> duties.add(publication).replaceWith(publication)))
                .call(outcome -> changes.note(
                        caller,
                        outcome,
                        done -> What.of(done.organisation(), "publication", done.id(), "RECORDED")
                                .with("plan", planId)
                                .with("on", done.on())
                                .with("contentHash", done.contentHash())));
    }

    @WithSession
    public Uni<Outcome<List<Publication>>> publications(CallerScope caller, UUID planId) {
        return plans.find(caller, new PlanId(planId))
                .flatMap(found -> Outcomes.map(found, plan -> duties.publications(caller, planId)));
    }

    @WithSession
    public Uni<Outcome<List<MissedDisclosure>>> missed(CallerScope caller, UUID planId) {
        return office(caller, planId).flatMap(found -> Outcomes.map(found, plan -> duties.missed(caller, planId)));
    }

    private Uni<Outcome<PlanFacts>> office(CallerScope caller, UUID planId) {
        return plans.find(caller, new PlanId(planId))
                .map(found -> found.flatMap(plan -> caller.seesAllOf(plan.organisation())
                        ? found
                        : Outcome.<PlanFacts>refused(Refusal.notFound())));
    }

    private Outcome<PlanFacts> dated(PlanFacts plan, Proof proof) {
        return proof.on().isAfter(clock.today()) || proof.on().isBefore(plan.issuedOn())
                ? Outcome.refused(Refusal.invalid("BAD_DAY_OF_PUBLICATION", "公开日期须在方案成文之后、今天或之前", "/publishedOn"))
                : Outcome.done(plan);
    }

    private Uni<Outcome<PlanFacts>> known(CallerScope caller, UUID planId, Proof proof, PlanFacts plan) {
        UUID disclosure = proof.disclosureId();
        return disclosure == null
                ? Outcomes.done(plan)
                : duties.has(caller, planId, disclosure)
                        .map(there -> there
                                ? Outcome.done(plan)
                                : Outcome.refused(
                                        Refusal.invalid("UNKNOWN_DISCLOSURE", "本方案没有该公开记录", "/disclosureId")));
    }
}
