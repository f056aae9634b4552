package org.ecoplan.plan.disclosure.application;

import static java.util.Objects.requireNonNull;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kernel.ReportingPeriod;
import org.ecoplan.kernel.Sha256;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Change.What;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.plan.assessing.application.PublishedResults;
import org.ecoplan.plan.disclosure.domain.Disclosure;
import org.ecoplan.plan.disclosure.domain.PersonalData;
import org.ecoplan.plan.notice.application.IssuedNotices;
import org.ecoplan.plan.notice.application.NoticeKey;
import org.ecoplan.plan.plan.application.IssuedPlans;
import org.ecoplan.plan.plan.application.PlanContent;
import org.ecoplan.plan.plan.domain.PlanId;
import org.jspecify.annotations.Nullable;

/** The office discloses what was issued (主动公开): a person decides it, and what is disclosed is kept as everybody reads it. */
@ApplicationScoped
public class Disclosing {
    private final IssuedNotices notices;
    private final PublishedResults results;
    private final IssuedPlans plans;
    private final Disclosures disclosures;
    private final ServiceClock clock;
    private final Changes changes;

    Disclosing(
            IssuedNotices notices,
            PublishedResults results,
            IssuedPlans plans,
            Disclosures disclosures,
            ServiceClock clock,
            Changes changes) {
        this.notices = notices;
        this.results = results;
        this.plans = plans;
        this.disclosures = disclosures;
        this.clock = clock;
        this.changes = changes;
    }

    /**
     * What is to be disclosed.
     *
     * @param period the half-year of a notice, the year of an assessment, absent for a plan
     * @param correction number of the correction of a notice, 0 for the notice itself
     */
    public record Wanted(
            PlanId plan, Disclosure.Kind kind, @Nullable ReportingPeriod period, int correction) {}

    /** As everybody shall read it. */
    private record Text(String organisation, String subject, int correction, String title, String json) {}

    @WithTransaction
    public Uni<Outcome<Disclosure>> disclose(CallerScope caller, Wanted wanted) {
        return text(caller, wanted)
                .map(found -> found.flatMap(Disclosing::withoutPersons).map(text -> disclosure(caller, wanted, text)))
                .flatMap(found -> Outcomes.flatMap(found, this::add))
                .call(outcome -> changes.note(caller, outcome, Disclosing::change));
    }

    private Uni<Outcome<Text>> text(CallerScope caller, Wanted wanted) {
        return switch (wanted.kind()) {
            case NOTICE -> {
                ReportingPeriod period = requireNonNull(wanted.period());
                yield notices.forEverybody(caller, new NoticeKey(wanted.plan(), period, wanted.correction()))
                        .map(found -> found.map(notice -> new Text(
                                notice.organisation(),
                                period.toString(),
                                wanted.correction(),
                                notice.title(),
                                notice.json())));
            }
            case ASSESSMENT -> {
                int year = requireNonNull(wanted.period()).year();
                yield results.forEverybody(caller, wanted.plan(), year)
                        .map(found -> found.map(published -> new Text(
                                published.organisation(),
                                String.valueOf(year),
                                published.version(),
                                published.title(),
                                PublicJson.write(published.content()))));
            }
            case PLAN ->
                plans.content(caller, wanted.plan())
                        .map(found -> found.flatMap(
                                        plan -> caller.seesAllOf(plan.facts().organisation())
                                                ? found
                                                : Outcome.<PlanContent>refused(Refusal.notFound()))
                                .map(plan -> new Text(
                                        plan.facts().organisation(),
                                        plan.facts().issuedOn().toString(),
                                        plan.revision(),
                                        plan.title(),
                                        PublicJson.write(PublicPlan.of(plan)))));
        };
    }

    /** Nothing that may tell of a person is disclosed. */
    private static Outcome<Text> withoutPersons(Text text) {
        return PersonalData.in(text.json())
                .map(kind ->
                        Outcome.<Text>refused(Refusal.conflict("PERSONAL_DATA", "拟公开的内容疑似含有" + kind.title() + "，不能公开")))
                .orElseGet(() -> Outcome.done(text));
    }

    private Disclosure disclosure(CallerScope caller, Wanted wanted, Text text) {
        return new Disclosure(
                UUID.randomUUID(),
                text.organisation(),
                wanted.plan().value(),
                wanted.kind(),
                text.subject(),
                text.correction(),
                text.title(),
                text.json(),
                Sha256.hex(text.json()),
                clock.now(),
                caller.subject());
    }

    private Uni<Outcome<Disclosure>> add(Disclosure disclosure) {
        return disclosures
                .addIfMissing(disclosure)
                .map(added -> added
                        ? Outcome.done(disclosure)
                        : Outcome.refused(Refusal.conflict("ALREADY_DISCLOSED", "该内容已公开")));
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
