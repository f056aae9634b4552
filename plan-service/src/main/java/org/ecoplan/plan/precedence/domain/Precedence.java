package org.ecoplan.plan.precedence.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kernel.Signature;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A target of a plan beside what a superior requires of the same indicator: both levels with their documents, and which of them
 * is in force. What was in force before and why stays in its steps.
 *
 * @param question absent unless a person has to decide
 * @param steps oldest first
 * @param revision grows with each step, for If-Match
 */
public record Precedence(
        UUID id,
        UUID planId,
        String organisation,
        UUID targetId,
        Level own,
        SourceDocument ownDocument,
        Level superior,
        SourceDocument superiorDocument,
        PrecedenceState state,
        InForce inForce,
        @Nullable PrecedenceQuestion question,
        List<Step> steps,
        long revision) {

    /** What is done with a comparison. */
    public enum Act {
        COMPARED,
        ANSWERED,
        COMPARED_AGAIN,
        ENDED
    }

    /** One of its steps with the levels as they were then. */
    public record Step(
            Act act,
            Level own,
            Level superior,
            InForce inForce,
            @Nullable PrecedenceQuestion question,
            @Nullable String reason,
            Signature by) {}

    public Precedence {
        steps = List.copyOf(steps);
    }

    /** A person says that the two are about the same; until an open question is answered the plan's own level is in force. */
    public static Precedence compare(
            UUID planId,
            String organisation,
            UUID targetId,
            Level own,
            SourceDocument ownDocument,
            Level superior,
            SourceDocument superiorDocument,
            Signature by) {
        return new Precedence(
                        UUID.randomUUID(),
                        planId,
                        organisation,
                        targetId,
                        own,
                        ownDocument,
                        superior,
                        superiorDocument,
                        PrecedenceState.DECIDED,
                        InForce.OWN,
                        null,
                        List.of(),
                        0)
                .judged(Act.COMPARED, by);
    }

    /** A person decides what cannot be told by the figures. */
    public Outcome<Precedence> answer(InForce decided, String reason, Signature by) {
        return state == PrecedenceState.QUESTION
                ? Outcome.done(step(Act.ANSWERED, PrecedenceState.DECIDED, decided, null, reason, by))
                : Outcome.refused(Refusal.conflict("NO_OPEN_QUESTION", "该目标没有待判定的问题"));
    }

    /** After one of the documents was changed; the same where nothing of the levels did. */
    public Precedence again(Level nowOwn, Level nowSuperior, Signature by) {
        return nowOwn.equals(own) && nowSuperior.equals(superior) && question != PrecedenceQuestion.SUPERIOR_ENDED
                ? this
                : with(nowOwn, nowSuperior).judged(Act.COMPARED_AGAIN, by);
    }

    /** What was in force stays so until a person decides. */
    public Precedence superiorEnded(Signature by) {
        return question == PrecedenceQuestion.SUPERIOR_ENDED
                ? this
                : step(
                        Act.COMPARED_AGAIN,
                        PrecedenceState.QUESTION,
                        inForce,
                        PrecedenceQuestion.SUPERIOR_ENDED,
                        null,
                        by);
    }

    /** The two are not about the same after all, or the target is gone. */
    public Outcome<Precedence> end(@Nullable String reason, Signature by) {
        return state == PrecedenceState.ENDED
                ? Outcome.refused(Refusal.conflict("PRECEDENCE_ENDED", "该比较已经终止"))
                : Outcome.done(step(Act.ENDED, PrecedenceState.ENDED, InForce.OWN, null, reason, by));
    }

    /** The level that has to be reached. */
    public Level effective() {
        return inForce == InForce.OWN ? own : superior;
    }

    private Precedence judged(Act act, Signature by) {
        Stricter found = Stricter.of(own, superior);
        InForce decided = found.inForce();
        return decided == null
                ? step(act, PrecedenceState.QUESTION, InForce.OWN, found.question(), null, by)
                : step(act, PrecedenceState.DECIDED, decided, null, null, by);
    }

    private Precedence with(Level nowOwn, Level nowSuperior) {
        return new Precedence(
                id,
                planId,
                organisation,
                targetId,
                nowOwn,
                ownDocument,
                nowSuperior,
                superiorDocument,
                state,
                inForce,
                question,
                steps,
                revision);
    }

    private Precedence step(
            Act act,
            PrecedenceState next,
            InForce decided,
            @Nullable PrecedenceQuestion asked,
            @Nullable String reason,
            Signature by) {
        List<Step> all = new ArrayList<>(steps);
        all.add(new Step(act, own, superior, decided, asked, reason, by));
        return new Precedence(
                id,
                planId,
                organisation,
                targetId,
                own,
                ownDocument,
                superior,
                superiorDocument,
                next,
                decided,
                asked,
                all,
                revision + 1);
    }
}
