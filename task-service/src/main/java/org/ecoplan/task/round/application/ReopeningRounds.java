package org.ecoplan.task.round.application;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.kernel.Deadline;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Change.What;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.security.Role;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.task.round.domain.Act;
import org.ecoplan.task.round.domain.Closing;
import org.ecoplan.task.round.domain.Reopening;
import org.ecoplan.task.round.domain.ReopeningId;
import org.ecoplan.task.round.domain.Round;
import org.ecoplan.task.round.domain.RoundId;
import org.jspecify.annotations.Nullable;

/**
 * Closes a round and opens windows in it: the office asks for the round or a report, a unit for its own report; another
 * person approves.
 */
@ApplicationScoped
public class ReopeningRounds {
    private final Rounds rounds;
    private final Reopenings reopenings;
    private final Boards boards;
    private final RoundEvents events;
    private final ServiceClock clock;
    private final Changes changes;

    ReopeningRounds(
            Rounds rounds,
            Reopenings reopenings,
            Boards boards,
            RoundEvents events,
            ServiceClock clock,
            Changes changes) {
        this.rounds = rounds;
        this.reopenings = reopenings;
        this.boards = boards;
        this.events = events;
        this.clock = clock;
        this.changes = changes;
    }

    /** The windows that exist for the caller, the latest first. */
    @WithSession
    public Uni<List<Reopening>> page(
            CallerScope scope,
            @Nullable UUID round,
            Reopening.@Nullable Standing standing,
            @Nullable DecisionPlace after,
            int limit) {
        return reopenings.page(scope, round, standing, clock.today(), after, limit);
    }

    /** Closes a round, and tells how far its reports are at that moment. */
    @WithTransaction
    public Uni<Outcome<Closing>> close(CallerScope scope, RoundId id, String reason) {
        Closing closing = new Closing(clock.now(), scope.subject(), reason);
        return rounds.findForChange(scope, id)
                .map(found -> found.filter(each -> scope.seesAllOf(each.round().organisation()))
                        .map(ReopeningRounds::closable)
                        .orElseGet(() -> Outcome.refused(Refusal.notFound())))
                .flatMap(found -> Outcomes.map(
                        found,
                        round -> reopenings
                                .close(id, closing)
                                .flatMap(done -> boards.count(scope, id, BoardGrouping.UNIT))
                                .flatMap(units -> events.closed(round, closing, units))
                                .replaceWith(closing)))
                .call(outcome -> changes.note(scope, outcome, done -> what(scope, "round", id.value(), "CLOSED")));
    }

    private static Outcome<Round> closable(FoundRound found) {
        if (found.opening()) {
            return Outcome.refused(Refusal.conflict("ROUND_OPENING", "本轮调度正在下发,下发完成后才能关闭"));
        }
        return found.closed()
                ? Outcome.refused(Refusal.conflict("ALREADY_CLOSED", "本轮调度已关闭"))
                : Outcome.done(found.round());
    }

    /**
     * Asked for once until it is decided: the round is held, so that the same asked for at once makes one request.
     *
     * @param report absent for the whole round
     */
    @WithTransaction
    public Uni<Outcome<Reopening>> ask(
            CallerScope scope, RoundId id, @Nullable UUID report, String reason, Deadline until) {
        Act asked = new Act(clock.now(), scope.subject(), scope.home());
        return rounds.findForChange(scope, id)
                .map(ReopeningRounds::reopenable)
                .flatMap(found -> Outcomes.flatMap(
                        found,
                        round -> whatToOpen(scope, id, report)
                                .map(opened -> opened.flatMap(
                                        what -> Reopening.ask(id, round.organisation(), what, reason, until, asked)))))
                .flatMap(outcome -> Outcomes.flatMap(
                        outcome,
                        window -> reopenings
                                .undecided(scope, id, report, clock.today())
                                .map(before -> before.map(one -> Outcome.<Reopening>refused(one.refusesTheSame()))
                                        .orElseGet(() -> Outcome.done(window)))))
                .call(outcome -> outcome.fold(
                        reopenings::add, refused -> Uni.createFrom().voidItem()))
                .call(outcome -> changes.note(
                        scope,
                        outcome,
                        window -> what(scope, "reopening", window.id().value(), "ASKED")));
    }

    private static Outcome<Round> reopenable(Optional<FoundRound> found) {
        if (found.isEmpty()) {
            return Outcome.refused(Refusal.notFound());
        }
        return found.get().closed()
                ? Outcome.done(found.get().round())
                : Outcome.refused(Refusal.conflict("ROUND_NOT_CLOSED", "本轮调度没有关闭,可以直接报送"));
    }

    /** Keeps that somebody asked for what is not theirs to ask for; runs after the refused call was undone. */
    @WithTransaction
    public Uni<Void> noteRefused(CallerScope scope, RoundId id, String code) {
        return changes.note(
                scope, what(scope, "round", id.value(), "REOPENING_REFUSED").with("code", code));
    }

    private Uni<Outcome<Reopening.Scope>> whatToOpen(CallerScope scope, RoundId id, @Nullable UUID report) {
        if (report == null) {
            return scope.has(Role.COORDINATOR)
                    ? Outcomes.done(Reopening.Scope.ofRound())
                    : Outcomes.refused(Refusal.notAllowed("NOT_THE_OFFICE", "只有协调办公室可以申请重新开放整轮调度"));
        }
        return reopenings
                .scopeOf(scope, id, report)
                .map(found -> found.map(opened -> mayAsk(scope, opened))
                        .orElseGet(
                                () -> Outcome.refused(Refusal.invalid("UNKNOWN_REPORT", "本轮调度没有这份报送", "/reportId"))));
    }

    private static Outcome<Reopening.Scope> mayAsk(CallerScope scope, Reopening.Scope opened) {
        boolean own = opened.unit() != null && scope.mayActFor(opened.unit());
        return own || scope.has(Role.COORDINATOR)
                ? Outcome.done(opened)
                : Outcome.refused(Refusal.notAllowed("NOT_YOUR_UNIT", "只有承担单位或协调办公室可以申请重新开放"));
    }

    @WithTransaction
    public Uni<Outcome<Reopening>> decide(
            CallerScope scope, ReopeningId id, boolean approved, @Nullable String remark) {
        Act by = new Act(clock.now(), scope.subject(), scope.home());
        return reopenings
                .findForChange(scope, id)
                .map(found -> found.filter(window -> scope.seesAllOf(window.organisation()))
                        .map(window -> window.decide(approved, by, remark))
                        .orElseGet(() -> Outcome.refused(Refusal.notFound())))
                .call(outcome -> outcome.fold(
                        reopenings::save, refused -> Uni.createFrom().voidItem()))
                .call(outcome -> changes.note(
                        scope,
                        outcome,
                        window -> what(
                                scope, "reopening", id.value(), window.state().name())))
                .call(outcome -> changes.noteForbidden(
                        scope, outcome, what(scope, "reopening", id.value(), "DECISION_REFUSED")));
    }

    private static What what(CallerScope scope, String type, UUID id, String act) {
        return What.of(scope.organisationOrNone(), type, id, act);
    }
}
