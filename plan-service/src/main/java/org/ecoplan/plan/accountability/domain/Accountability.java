package org.ecoplan.plan.accountability.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ecoplan.kernel.ChinaTime;
import org.ecoplan.kernel.Signature;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * That a unit is held to account (问责), from the proposal to its end. Nothing of it comes by itself: each step is a
 * person's, and nobody proposes and decides.
 *
 * @param unit who is held to account
 * @param grounds what it rests on, at least one
 * @param state without the passing of time, see {@link #stateOn}
 * @param decision by another person, absent until decided
 * @param served 送达: from this day on it is in effect
 * @param received 签收 by the unit
 * @param lifting 解除, absent where it was not lifted
 * @param appeal 申诉, absent where there was none
 * @param revision grows with each step, for If-Match
 */
public record Accountability(
        UUID id,
        UUID planId,
        String organisation,
        String unit,
        AccountabilityForm form,
        String reason,
        List<Ground> grounds,
        AccountabilityState state,
        Signature proposed,
        @Nullable Decision decision,
        @Nullable Signature served,
        @Nullable Signature received,
        @Nullable Lifting lifting,
        @Nullable Appeal appeal,
        long revision) {

    /**
     * What was decided.
     *
     * @param until last day of its effect; absent where it was rejected
     */
    public record Decision(
            boolean approved, String reason, @Nullable LocalDate until, Signature by) {}

    /** Why it was lifted. */
    public record Lifting(String reason, Signature by) {}

    /**
     * What the unit holds against it.
     *
     * @param upheld whether it was found right; absent until answered
     */
    public record Appeal(
            String claim,
            Signature raised,
            @Nullable Boolean upheld,
            @Nullable String answer,
            @Nullable Signature answered) {}

    public Accountability {
        grounds = List.copyOf(grounds);
    }

    public static Accountability propose(
            UUID planId,
            String organisation,
            String unit,
            AccountabilityForm form,
            String reason,
            List<Ground> grounds,
            Signature by) {
        return new Accountability(
                UUID.randomUUID(),
                planId,
                organisation,
                unit,
                form,
                reason,
                grounds,
                AccountabilityState.PROPOSED,
                by,
                null,
                null,
                null,
                null,
                null,
                0);
    }

    /**
     * Another person decides.
     *
     * @param until last day of the effect, needed where it is approved
     */
    public Outcome<Accountability> decide(boolean approved, String why, @Nullable LocalDate until, Signature by) {
        if (state != AccountabilityState.PROPOSED) {
            return refused("ACCOUNTABILITY_DECIDED", "该问责建议已经决定");
        }
        if (proposed.isOf(by)) {
            return Outcome.refused(Refusal.notAllowed("OWN_PROPOSAL", "不能决定本人提出的问责建议"));
        }
        LocalDate today = ChinaTime.today(by.at());
        if (approved && (until == null || until.isBefore(today) || until.isAfter(today.plusYears(5)))) {
            return Outcome.refused(Refusal.invalid("BAD_LAST_DAY", "问责期限须在今日至五年之内", "/until"));
        }
        return Outcome.done(with(
                approved ? AccountabilityState.DECIDED : AccountabilityState.REJECTED,
                new Decision(approved, why, approved ? until : null, by),
                served,
                received,
                lifting,
                appeal));
    }

    /** 送达. */
    public Outcome<Accountability> serve(Signature by) {
        return state == AccountabilityState.DECIDED
                ? Outcome.done(with(AccountabilityState.IN_EFFECT, decision, by, received, lifting, appeal))
                : refused("ACCOUNTABILITY_NOT_DECIDED", "决定问责后才能送达,且只送达一次");
    }

    /** 签收; the effect does not wait for it. */
    public Outcome<Accountability> receive(Signature by) {
        if (served == null) {
            return refused("ACCOUNTABILITY_NOT_SERVED", "尚未送达");
        }
        return received == null
                ? Outcome.done(with(state, decision, served, by, lifting, appeal))
                : refused("ACCOUNTABILITY_RECEIVED", "已经签收");
    }

    /** 解除 before its last day; an appeal is answered first, or it would stay without an answer for ever. */
    public Outcome<Accountability> lift(String why, Signature by) {
        if (appeal != null && appeal.answered() == null) {
            return refused("APPEAL_OPEN", "申诉尚未答复,答复后才能解除");
        }
        return stateOn(ChinaTime.today(by.at())) == AccountabilityState.IN_EFFECT
                ? Outcome.done(
                        with(AccountabilityState.LIFTED, decision, served, received, new Lifting(why, by), appeal))
                : refused("ACCOUNTABILITY_NOT_IN_EFFECT", "只有生效中的问责可以解除");
    }

    /** 申诉 of the unit, once, while it is in effect. */
    public Outcome<Accountability> appeal(String claim, Signature by) {
        if (stateOn(ChinaTime.today(by.at())) != AccountabilityState.IN_EFFECT) {
            return refused("ACCOUNTABILITY_NOT_IN_EFFECT", "只对生效中的问责提出申诉");
        }
        return appeal == null
                ? Outcome.done(
                        with(state, decision, served, received, lifting, new Appeal(claim, by, null, null, null)))
                : refused("APPEAL_RAISED", "对该问责已经提出申诉");
    }

    /** Another person than who decided answers; one that is right revokes it. */
    public Outcome<Accountability> answer(boolean upheld, String text, Signature by) {
        if (appeal == null || appeal.answered() != null) {
            return refused("NO_OPEN_APPEAL", "没有待答复的申诉");
        }
        if (state == AccountabilityState.LIFTED) {
            return refused("ACCOUNTABILITY_LIFTED", "问责已经解除,不再答复申诉");
        }
        if (appeal.raised().isOf(by) || decision != null && decision.by().isOf(by)) {
            return Outcome.refused(Refusal.notAllowed("OWN_DECISION", "作出决定或提出申诉的人不能答复申诉"));
        }
        return Outcome.done(with(
                upheld ? AccountabilityState.REVOKED : state,
                decision,
                served,
                received,
                lifting,
                new Appeal(appeal.claim(), appeal.raised(), upheld, text, by)));
    }

    /** Whether it holds the same unit to account in the same form for the same facts, and still stands. */
    public boolean isRepeatedBy(Accountability other) {
        return state != AccountabilityState.REJECTED
                && state != AccountabilityState.REVOKED
                && unit.equals(other.unit)
                && form == other.form
                && facts().equals(other.facts());
    }

    private Set<String> facts() {
        return grounds.stream()
                .map(ground -> ground.source() + ' ' + ground.figure())
                .collect(Collectors.toSet());
    }

    /** The state at the end of a day: what is in effect ends by itself with its last day. */
    public AccountabilityState stateOn(LocalDate day) {
        LocalDate until = decision == null ? null : decision.until();
        return state == AccountabilityState.IN_EFFECT && until != null && day.isAfter(until)
                ? AccountabilityState.EXPIRED
                : state;
    }

    /** Whether the unit was told; before, it exists for the office only. */
    public boolean wasServed() {
        return served != null;
    }

    /** The day from which it is in effect. */
    public @Nullable LocalDate servedOn() {
        return served == null ? null : ChinaTime.today(served.at());
    }

    /** Nobody takes a step of the office against the own unit. */
    public Outcome<Accountability> notOf(@Nullable String home) {
        return unit.equals(home)
                ? Outcome.refused(Refusal.notAllowed("OWN_UNIT_ACCOUNTABLE", "不能办理对本单位的问责"))
                : Outcome.done(this);
    }

    private Accountability with(
            AccountabilityState newState,
            @Nullable Decision newDecision,
            @Nullable Signature newServed,
            @Nullable Signature newReceived,
            @Nullable Lifting newLifting,
            @Nullable Appeal newAppeal) {
        return new Accountability(
                id,
                planId,
                organisation,
                unit,
                form,
                reason,
                grounds,
                newState,
                proposed,
                newDecision,
                newServed,
                newReceived,
                newLifting,
                newAppeal,
                revision + 1);
    }

    private static Outcome<Accountability> refused(String code, String title) {
        return Outcome.refused(Refusal.conflict(code, title));
    }
}
