package org.ecoplan.plan.accountability.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.ecoplan.directory.Units;
import org.ecoplan.kernel.Signature;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Change.What;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.plan.accountability.application.CollectingGrounds.Citation;
import org.ecoplan.plan.accountability.domain.Accountability;
import org.ecoplan.plan.accountability.domain.AccountabilityForm;
import org.ecoplan.plan.plan.application.IssuedPlans;
import org.ecoplan.plan.plan.domain.PlanId;
import org.jspecify.annotations.Nullable;

/** The steps of holding a unit to account (问责): each is taken by a person, none follows by itself. */
@ApplicationScoped
public class HoldingToAccount {
    private final Accountabilities accountabilities;
    private final AccountabilityEvents events;
    private final CollectingGrounds grounds;
    private final IssuedPlans plans;
    private final Units units;
    private final ServiceClock clock;
    private final Changes changes;

    HoldingToAccount(
            Accountabilities accountabilities,
            AccountabilityEvents events,
            CollectingGrounds grounds,
            IssuedPlans plans,
            Units units,
            ServiceClock clock,
            Changes changes) {
        this.accountabilities = accountabilities;
        this.events = events;
        this.grounds = grounds;
        this.plans = plans;
        this.units = units;
        this.clock = clock;
        this.changes = changes;
    }

    /** What is proposed. */
    public record Proposal(String unit, AccountabilityForm form, String reason, List<Citation> citations) {}

    /** 提出: with grounds that are read from the ledger. */
    @WithTransaction
    public Uni<Outcome<Accountability>> propose(CallerScope caller, PlanId planId, Proposal proposal) {
        return plans.find(caller, planId)
                .map(found -> found.flatMap(plan -> caller.seesAllOf(plan.organisation())
                        ? Outcome.done(plan)
                        : Outcome.refused(Refusal.notFound())))
                .flatMap(found -> Outcomes.flatMap(
                        found,
                        plan -> units.findAll(Set.of(proposal.unit()))
                                .map(named -> named.stream()
                                                .anyMatch(unit ->
                                                        unit.organisation().equals(plan.organisation()))
                                        ? Outcome.done(plan)
                                        : Outcome.refused(Refusal.invalid("UNKNOWN_UNIT", "没有该单位", "/unit")))))
                .flatMap(found -> Outcomes.flatMap(
                        found,
                        plan -> grounds.collect(caller, planId, proposal.unit(), proposal.citations(), clock.today())
                                .map(collected -> collected.flatMap(read -> Accountability.propose(
                                                planId.value(),
                                                plan.organisation(),
                                                proposal.unit(),
                                                proposal.form(),
                                                proposal.reason(),
                                                read,
                                                signed(caller))
                                        .notOf(caller.home())))))
                .flatMap(proposed -> Outcomes.flatMap(proposed, one -> once(caller, one)))
                .flatMap(proposed ->
                        Outcomes.map(proposed, one -> accountabilities.add(one).replaceWith(one)))
                .call(outcome -> changes.note(caller, outcome, one -> change(one, "PROPOSED")))
                .call(outcome -> changes.noteForbidden(caller, outcome, attempt(caller, planId.value(), "PROPOSAL")));
    }

    /** Nobody is held to account twice in one form for the same facts, but where the first was rejected or revoked. */
    private Uni<Outcome<Accountability>> once(CallerScope caller, Accountability proposed) {
        return accountabilities
                .proposedBefore(caller, proposed.planId(), proposed.unit(), proposed.form())
                .map(before -> before.stream()
                        .filter(one -> one.isRepeatedBy(proposed))
                        .findFirst()
                        .map(one -> Outcome.<Accountability>refused(Refusal.conflict(
                                "ACCOUNTABILITY_PROPOSED",
                                "对该单位以同样依据、同样方式的问责已经提出:/plans/%s/accountability/%s".formatted(one.planId(), one.id()))))
                        .orElseGet(() -> Outcome.done(proposed)));
    }

    /** @param until last day of the effect, where it is approved */
    @WithTransaction
    public Uni<Outcome<Accountability>> decide(
            CallerScope caller, Address address, boolean approved, String why, @Nullable LocalDate until) {
        return ofOffice(
                caller,
                address,
                approved ? "DECIDED" : "REJECTED",
                null,
                (one, by) -> one.decide(approved, why, until, by));
    }

    /** 送达: from today on it is in effect, and the others are told. */
    @WithTransaction
    public Uni<Outcome<Accountability>> serve(CallerScope caller, Address address) {
        return ofOffice(caller, address, "SERVED", one -> "SERVED", Accountability::serve);
    }

    /** 解除. */
    @WithTransaction
    public Uni<Outcome<Accountability>> lift(CallerScope caller, Address address, String why) {
        return ofOffice(caller, address, "LIFTED", one -> "LIFTED", (one, by) -> one.lift(why, by));
    }

    /** 答复申诉 by another person than who decided. */
    @WithTransaction
    public Uni<Outcome<Accountability>> answer(CallerScope caller, Address address, boolean upheld, String text) {
        return ofOffice(
                caller,
                address,
                "APPEAL_ANSWERED",
                one -> upheld ? "REVOKED" : "UPHELD",
                (one, by) -> one.answer(upheld, text, by));
    }

    /** 签收 by the unit. */
    @WithTransaction
    public Uni<Outcome<Accountability>> receive(CallerScope caller, Address address) {
        return ofUnit(caller, address, "RECEIVED", Accountability::receive);
    }

    /** 申诉 of the unit. */
    @WithTransaction
    public Uni<Outcome<Accountability>> appeal(CallerScope caller, Address address, String claim) {
        return ofUnit(caller, address, "APPEALED", (one, by) -> one.appeal(claim, by));
    }

    /**
     * One accountability in the revision that the caller has seen.
     *
     * @param expected that revision
     */
    public record Address(UUID planId, UUID id, long expected) {}

    private Uni<Outcome<Accountability>> ofOffice(
            CallerScope caller,
            Address address,
            String act,
            @Nullable Function<Accountability, String> told,
            BiFunction<Accountability, Signature, Outcome<Accountability>> step) {
        return step(
                caller,
                address,
                act,
                told,
                one -> caller.seesAllOf(one.organisation())
                        ? one.notOf(caller.home())
                        : Outcome.refused(Refusal.notFound()),
                step);
    }

    private Uni<Outcome<Accountability>> ofUnit(
            CallerScope caller,
            Address address,
            String act,
            BiFunction<Accountability, Signature, Outcome<Accountability>> step) {
        return step(
                caller,
                address,
                act,
                one -> act,
                one -> {
                    if (!one.wasServed() || !caller.sees(one.organisation(), one.unit())) {
                        return Outcome.refused(Refusal.notFound());
                    }
                    return caller.mayActFor(one.unit())
                            ? Outcome.done(one)
                            : Outcome.refused(Refusal.notAllowed("NOT_OWN_UNIT", "只能为本单位签收或申诉"));
                },
                step);
    }

    private Uni<Outcome<Accountability>> step(
            CallerScope caller,
            Address address,
            String act,
            @Nullable Function<Accountability, String> told,
            Function<Accountability, Outcome<Accountability>> admits,
            BiFunction<Accountability, Signature, Outcome<Accountability>> step) {
        return accountabilities
                .forChange(caller, address.planId(), address.id())
                .map(HoldingToAccount::present)
                .map(found -> found.flatMap(admits)
                        .flatMap(one -> one.revision() == address.expected()
                                ? Outcome.done(one)
                                : Outcome.refused(Refusal.stale()))
                        .flatMap(one -> step.apply(one, signed(caller))))
                .flatMap(decided -> Outcomes.map(
                        decided, after -> accountabilities.save(after).replaceWith(after)))
                .call(outcome -> outcome.fold(
                        after ->
                                told == null ? Uni.createFrom().voidItem() : events.stepTaken(after, told.apply(after)),
                        refused -> Uni.createFrom().voidItem()))
                .call(outcome -> changes.note(caller, outcome, after -> change(after, act)))
                .call(outcome -> changes.noteForbidden(caller, outcome, attempt(caller, address.id(), act)));
    }

    private static Outcome<Accountability> present(Optional<Accountability> found) {
        return found.map(Outcome::done).orElseGet(() -> Outcome.refused(Refusal.notFound()));
    }

    private Signature signed(CallerScope caller) {
        return Signature.of(caller.actor().id(), caller.subject(), clock.now());
    }

    private static What attempt(CallerScope caller, UUID id, String act) {
        return What.of(caller.organisationOrNone(), "accountability", id, act + "_REFUSED");
    }

    private static What change(Accountability one, String act) {
        return What.of(one.organisation(), "accountability", one.id(), act)
                .version(one.revision())
                .with("plan", one.planId())
                .with("unit", one.unit())
                .with("form", one.form());
    }
}
