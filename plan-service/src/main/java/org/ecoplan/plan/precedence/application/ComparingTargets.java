package org.ecoplan.plan.precedence.application;

import static java.util.Objects.requireNonNull;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.ecoplan.kernel.Signature;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Change.What;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.plan.plan.application.IssuedPlans;
import org.ecoplan.plan.plan.application.PlanTargets;
import org.ecoplan.plan.plan.domain.PlanId;
import org.ecoplan.plan.precedence.application.Precedences.Versions;
import org.ecoplan.plan.precedence.domain.InForce;
import org.ecoplan.plan.precedence.domain.Level;
import org.ecoplan.plan.precedence.domain.Precedence;
import org.ecoplan.plan.precedence.domain.SourceDocument;
import org.jspecify.annotations.Nullable;

/** The office puts a target beside what a superior requires, and decides what the figures cannot (以上级部门要求为准). */
@ApplicationScoped
public class ComparingTargets {
    private final IssuedPlans plans;
    private final Precedences precedences;
    private final PrecedenceEvents events;
    private final ServiceClock clock;
    private final Changes changes;

    ComparingTargets(
            IssuedPlans plans, Precedences precedences, PrecedenceEvents events, ServiceClock clock, Changes changes) {
        this.plans = plans;
        this.precedences = precedences;
        this.events = events;
        this.clock = clock;
        this.changes = changes;
    }

    /**
     * What is put beside a target, of another plan or of a document alone.
     *
     * @param territory whose figure of the target, absent for the whole
     */
    public record Wanted(
            UUID planId,
            UUID targetId,
            @Nullable String territory,
            @Nullable OfPlan ofPlan,
            @Nullable OfDocument ofDocument) {}

    /** A target of another plan of the organisation. */
    public record OfPlan(
            UUID planId, UUID targetId, @Nullable String territory) {}

    /** A level that a person read in a document. */
    public record OfDocument(Level level, SourceDocument document) {}

    /** One comparison in the revision that the caller has seen. */
    public record Address(UUID planId, UUID id, long expected) {}

    private record Side(
            Level level, SourceDocument document, @Nullable Long version, PlanTargets plan) {}

    @WithTransaction
    public Uni<Outcome<Precedence>> compare(CallerScope caller, Wanted wanted) {
        return side(caller, wanted.planId(), wanted.targetId(), wanted.territory(), "/targetId")
                .map(found ->
                        found.flatMap(own -> caller.seesAllOf(own.plan().facts().organisation())
                                ? found
                                : Outcome.<Side>refused(Refusal.notFound())))
                .flatMap(found -> Outcomes.flatMap(
                        found,
                        own -> superior(caller, wanted, own)
                                .flatMap(other ->
                                        Outcomes.flatMap(other, superior -> add(caller, wanted, own, superior)))))
                .call(outcome -> changes.note(caller, outcome, ComparingTargets::change));
    }

    @WithTransaction
    public Uni<Outcome<Precedence>> answer(CallerScope caller, Address address, InForce inForce, String reason) {
        return step(caller, address, precedence -> precedence.answer(inForce, reason, signed(caller)));
    }

    @WithTransaction
    public Uni<Outcome<Precedence>> end(CallerScope caller, Address address, String reason) {
        return step(caller, address, precedence -> precedence.end(reason, signed(caller)));
    }

    @WithSession
    public Uni<List<Precedence>> list(CallerScope caller, UUID planId, @Nullable UUID after, int limit) {
        return precedences.list(caller, planId, after, limit);
    }

    private Uni<Outcome<Side>> superior(CallerScope caller, Wanted wanted, Side own) {
        OfDocument entered = wanted.ofDocument();
        OfPlan other = wanted.ofPlan();
        if ((entered == null) == (other == null)) {
            return Outcomes.refused(Refusal.invalid("ONE_SOURCE_ONLY", "须在 ofPlan 与 ofDocument 中填写且只填写一项", "/ofPlan"));
        }
        if (entered != null) {
            return Uni.createFrom()
                    .item(entered.level()
                            .check("/ofDocument")
                            .map(level -> new Side(level, entered.document(), null, own.plan())));
        }
        if (requireNonNull(other).planId().equals(wanted.planId())) {
            return Outcomes.refused(Refusal.invalid("SUPERIOR_OF_ITSELF", "方案不能以自身为上级方案", "/ofPlan/planId"));
        }
        return side(caller, other.planId(), other.targetId(), other.territory(), "/ofPlan/targetId");
    }

    private Uni<Outcome<Side>> side(
            CallerScope caller, UUID planId, UUID targetId, @Nullable String territory, String pointer) {
        return plans.targets(caller, new PlanId(planId))
                .map(found -> found.flatMap(plan -> {
                    if (!plan.facts().isRunning()) {
                        return Outcome.refused(Refusal.conflict("PLAN_CLOSED", "方案已结束"));
                    }
                    LevelsOfPlan levels = LevelsOfPlan.of(plan);
                    return levels.find(targetId, territory)
                            .map(level -> Outcome.done(new Side(level, levels.source(targetId), plan.version(), plan)))
                            .orElseGet(() ->
                                    Outcome.refused(Refusal.invalid("NO_SUCH_TARGET", "方案中没有该目标或该地区的数值", pointer)));
                }));
    }

    private Uni<Outcome<Precedence>> add(CallerScope caller, Wanted wanted, Side own, Side superior) {
        Precedence compared = Precedence.compare(
                wanted.planId(),
                own.plan().facts().organisation(),
                wanted.targetId(),
                own.level(),
                own.document(),
                superior.level(),
                superior.document(),
                signed(caller));
        return precedences
                .addIfNone(compared, new Versions(own.plan().version(), superior.version()))
                .map(added -> added
                        ? Outcome.done(compared)
                        : Outcome.<Precedence>refused(Refusal.conflict("TARGET_COMPARED", "该目标已与上级要求比较,请先终止原有比较")))
                .call(outcome -> Outcomes.map(outcome, events::decided));
    }

    private Uni<Outcome<Precedence>> step(
            CallerScope caller, Address address, Function<Precedence, Outcome<Precedence>> step) {
        return precedences
                .forChange(caller, address.planId(), address.id())
                .map(found -> found.map(precedence -> precedence.revision() == address.expected()
                                ? Outcome.done(precedence)
                                : Outcome.<Precedence>refused(Refusal.stale()))
                        .orElseGet(() -> Outcome.refused(Refusal.notFound()))
                        .flatMap(step))
                .call(outcome -> Outcomes.map(outcome, precedences::save))
                .call(outcome -> Outcomes.map(outcome, events::decided))
                .call(outcome -> changes.note(caller, outcome, ComparingTargets::change));
    }

    static What change(Precedence precedence) {
        Precedence.Step last = precedence.steps().get(precedence.steps().size() - 1);
        return What.of(
                        precedence.organisation(),
                        "precedence",
                        precedence.id(),
                        last.act().name())
                .version(precedence.revision())
                .with("plan", precedence.planId())
                .with("target", precedence.targetId())
                .with("inForce", precedence.inForce());
    }

    private Signature signed(CallerScope caller) {
        return Signature.of(caller.actor().id(), caller.subject(), clock.now());
    }
}
