package org.ecoplan.task.round.application;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Change.What;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.round.domain.ExpectationDecision;
import org.ecoplan.task.round.domain.ExpectationDecision.Effect;
import org.ecoplan.task.round.domain.Round;
import org.ecoplan.task.round.domain.RoundId;
import org.jspecify.annotations.Nullable;

/**
 * The coordinating office changes what a round expects: a duty that came later is added, a report that makes no sense is
 * released, each with a reason. All duties of a decision are taken or none. What a closed round expected stays, but for a
 * window of the whole round.
 */
@ApplicationScoped
public class ChangingExpectations {
    private final Rounds rounds;
    private final ExpectationDecisions decisions;
    private final ReportRequests requests;
    private final ClosedRounds closed;
    private final ServiceClock clock;
    private final Changes changes;

    ChangingExpectations(
            Rounds rounds,
            ExpectationDecisions decisions,
            ReportRequests requests,
            ClosedRounds closed,
            ServiceClock clock,
            Changes changes) {
        this.rounds = rounds;
        this.decisions = decisions;
        this.requests = requests;
        this.closed = closed;
        this.clock = clock;
        this.changes = changes;
    }

    /** The decisions of a round, the latest first. */
    @WithSession
    public Uni<Outcome<List<MadeDecision>>> page(
            CallerScope scope, RoundId id, DecisionFilter filter, @Nullable DecisionPlace after, int limit) {
        return rounds.find(scope, id)
                .map(found -> found.map(Outcome::done).orElseGet(() -> Outcome.refused(Refusal.notFound())))
                .flatMap(found -> Outcomes.map(found, round -> decisions.page(scope, id, filter, after, limit)));
    }

    /** @param duties each at most once */
    @WithTransaction
    public Uni<Outcome<MadeDecision>> decide(
            CallerScope scope, RoundId id, Effect effect, List<AssignmentId> duties, String reason) {
        ExpectationDecision decision =
                ExpectationDecision.ofTheOffice(id, effect, clock.now(), scope.subject(), scope.home(), reason);
        return rounds.findForChange(scope, id)
                .map(found -> decidable(scope, found, effect))
                .flatMap(found -> Outcomes.flatMap(
                        found,
                        round -> closed.refusal(scope, id, decision.at())
                                .flatMap(refusal -> refusal.isPresent()
                                        ? Outcomes.<MadeDecision>refused(refusal.get())
                                        : decide(scope, round, decision, duties))))
                .call(outcome -> changes.note(scope, outcome, made -> what(scope, made)));
    }

    /** Keeps that somebody decided what is not theirs to decide; runs after the refused call was undone. */
    @WithTransaction
    public Uni<Void> noteRefused(CallerScope scope, RoundId id, String code) {
        return changes.note(
                scope,
                What.of(scope.organisationOrNone(), "round", id.value(), "EXPECTATION_REFUSED")
                        .with("code", code));
    }

    private static Outcome<Round> decidable(CallerScope scope, Optional<FoundRound> found, Effect effect) {
        if (found.isEmpty() || !scope.seesAllOf(found.get().round().organisation())) {
            return Outcome.refused(Refusal.notFound());
        }
        if (found.get().opening()) {
            return Outcome.refused(Refusal.conflict("ROUND_OPENING", "本轮调度正在下发,下发完成后才能调整应报范围"));
        }
        return effect == Effect.ADDED && found.get().closed()
                ? Outcome.refused(Refusal.conflict("ROUND_CLOSED", "本轮调度已关闭,不再增列"))
                : Outcome.done(found.get().round());
    }

    private Uni<Outcome<MadeDecision>> decide(
            CallerScope scope, Round round, ExpectationDecision decision, List<AssignmentId> duties) {
        return decisions
                .duties(scope, round.id(), duties)
                .map(known -> admitted(scope, decision.effect(), duties, known))
                .flatMap(admitted -> Outcomes.flatMap(admitted, known -> apply(scope, round, decision, known)));
    }

    private static Outcome<List<KnownDuty>> admitted(
            CallerScope scope, Effect effect, List<AssignmentId> duties, List<KnownDuty> known) {
        Map<AssignmentId, KnownDuty> byId =
                known.stream().collect(Collectors.toMap(each -> each.inRound().id(), Function.identity()));
        return IntStream.range(0, duties.size())
                .mapToObj(i -> refusal(scope, effect, byId.get(duties.get(i)), "/duties/" + i))
                .flatMap(Optional::stream)
                .findFirst()
                .<Outcome<List<KnownDuty>>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(known));
    }

    private static Optional<Refusal> refusal(
            CallerScope scope, Effect effect, @Nullable KnownDuty duty, String pointer) {
        return duty == null
                ? Optional.of(Refusal.invalid("UNKNOWN_DUTY", "没有这项职责任务", pointer))
                : duty.inRound().refusal(effect, scope.homeOrNone(), pointer);
    }

    private Uni<Outcome<MadeDecision>> apply(
            CallerScope scope, Round round, ExpectationDecision decision, List<KnownDuty> known) {
        return change(scope, round, decision, known)
                .flatMap(changed -> changed
                        ? decisions.add(decision, ids(known)).replaceWith(Outcome.done(made(decision, known)))
                        : Outcomes.refused(Refusal.conflict("HANDED_IN", "其中有报送刚刚提交,请重新读取后再决定")));
    }

    private Uni<Boolean> change(CallerScope scope, Round round, ExpectationDecision decision, List<KnownDuty> known) {
        return decision.effect() == Effect.ADDED
                ? requests.request(
                                RoundTerms.of(round),
                                known.stream().map(KnownDuty::duty).toList())
                        .replaceWith(true)
                : requests.release(scope, round.id(), ids(known), decision.reason(), decision.at());
    }

    private static List<AssignmentId> ids(List<KnownDuty> known) {
        return known.stream().map(each -> each.inRound().id()).toList();
    }

    private static MadeDecision made(ExpectationDecision decision, List<KnownDuty> known) {
        return new MadeDecision(
                decision,
                known.size(),
                known.stream()
                        .map(each -> new MadeDecision.Changed(
                                each.inRound().id().value(), each.inRound().unitCode()))
                        .toList());
    }

    private static What what(CallerScope scope, MadeDecision made) {
        return What.of(
                        scope.organisationOrNone(),
                        "round",
                        made.decision().round().value(),
                        "EXPECTATION_" + made.decision().effect())
                .with("decision", made.decision().id().value())
                .with("duties", made.count());
    }
}
