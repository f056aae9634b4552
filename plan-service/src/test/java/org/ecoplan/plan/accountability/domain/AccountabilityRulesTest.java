package org.ecoplan.plan.accountability.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kernel.Signature;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.junit.jupiter.api.Test;

class AccountabilityRulesTest {
    private static final LocalDate UNTIL = LocalDate.of(2025, 6, 30);

    @Test
    void whatIsInEffectEndsWithItsLastDayAndIsNeitherLiftedNorContestedBehindIt() {
        Accountability inEffect = inEffect();

        assertThat(inEffect.stateOn(UNTIL)).isEqualTo(AccountabilityState.IN_EFFECT);
        assertThat(inEffect.stateOn(UNTIL.plusDays(1))).isEqualTo(AccountabilityState.EXPIRED);
        assertThat(code(inEffect.lift("已整改", by("c", "2025-07-01")))).isEqualTo("ACCOUNTABILITY_NOT_IN_EFFECT");
        assertThat(code(inEffect.appeal("有误", by("u", "2025-07-01")))).isEqualTo("ACCOUNTABILITY_NOT_IN_EFFECT");
        assertThat(done(inEffect.lift("已整改", by("c", "2025-06-30"))).stateOn(UNTIL.plusDays(1)))
                .isEqualTo(AccountabilityState.LIFTED);
    }

    @Test
    void anAppealThatIsRightRevokesItEvenAfterItsLastDay() {
        Accountability contested = done(inEffect().appeal("有误", by("u", "2025-06-30")));

        assertThat(code(contested.answer(true, "属实", by("b", "2025-07-10")))).isEqualTo("OWN_DECISION");
        assertThat(code(contested.answer(true, "属实", by("u", "2025-07-10")))).isEqualTo("OWN_DECISION");
        assertThat(done(contested.answer(true, "属实", by("c", "2025-07-10"))).state())
                .isEqualTo(AccountabilityState.REVOKED);
        assertThat(code(done(contested.answer(false, "不实", by("c", "2025-07-10")))
                        .answer(true, "属实", by("c", "2025-07-11"))))
                .isEqualTo("NO_OPEN_APPEAL");
    }

    @Test
    void anAppealIsAnsweredBeforeTheMeasureIsLiftedAndNeverAfterwards() {
        Accountability contested = done(inEffect().appeal("有误", by("u", "2025-02-01")));

        assertThat(code(contested.lift("已整改", by("c", "2025-02-02")))).isEqualTo("APPEAL_OPEN");
        Accountability answered = done(contested.answer(false, "不实", by("c", "2025-02-02")));
        assertThat(done(answered.lift("已整改", by("c", "2025-02-03"))).state()).isEqualTo(AccountabilityState.LIFTED);
        assertThat(code(liftedWithAnOpenAppeal(contested).answer(true, "属实", by("c", "2025-02-04"))))
                .isEqualTo("ACCOUNTABILITY_LIFTED");
    }

    /** As it could come about before the rule. */
    private static Accountability liftedWithAnOpenAppeal(Accountability contested) {
        Accountability lifted = done(inEffect().lift("已整改", by("c", "2025-02-03")));
        return new Accountability(
                lifted.id(),
                lifted.planId(),
                lifted.organisation(),
                lifted.unit(),
                lifted.form(),
                lifted.reason(),
                lifted.grounds(),
                lifted.state(),
                lifted.proposed(),
                lifted.decision(),
                lifted.served(),
                lifted.received(),
                lifted.lifting(),
                contested.appeal(),
                lifted.revision());
    }

    @Test
    void theSameIsNotProposedTwiceUnlessTheFirstWasRejectedOrRevoked() {
        Accountability rejected = done(proposed().decide(false, "依据不足", null, by("b", "2025-01-20")));
        Accountability revoked =
                done(done(inEffect().appeal("有误", by("u", "2025-02-01"))).answer(true, "属实", by("c", "2025-02-02")));

        assertThat(proposed().isRepeatedBy(proposed())).isTrue();
        assertThat(inEffect().isRepeatedBy(proposed())).isTrue();
        assertThat(rejected.isRepeatedBy(proposed())).isFalse();
        assertThat(revoked.isRepeatedBy(proposed())).isFalse();
    }

    @Test
    void whatWasRejectedIsNeverServed() {
        Accountability rejected = done(proposed().decide(false, "依据不足", null, by("b", "2025-01-20")));

        assertThat(rejected.state()).isEqualTo(AccountabilityState.REJECTED);
        assertThat(code(rejected.serve(by("a", "2025-01-21")))).isEqualTo("ACCOUNTABILITY_NOT_DECIDED");
        assertThat(code(rejected.decide(true, "再议", UNTIL, by("b", "2025-01-21"))))
                .isEqualTo("ACCOUNTABILITY_DECIDED");
    }

    @Test
    void itsLastDayIsNeitherPastNorEndlesslyFar() {
        assertThat(code(proposed().decide(true, "属实", null, by("b", "2025-01-20"))))
                .isEqualTo("BAD_LAST_DAY");
        assertThat(code(proposed().decide(true, "属实", LocalDate.of(2025, 1, 19), by("b", "2025-01-20"))))
                .isEqualTo("BAD_LAST_DAY");
        assertThat(code(proposed().decide(true, "属实", LocalDate.of(2030, 1, 21), by("b", "2025-01-20"))))
                .isEqualTo("BAD_LAST_DAY");
        assertThat(done(proposed().decide(true, "属实", LocalDate.of(2025, 1, 20), by("b", "2025-01-20")))
                        .state())
                .isEqualTo(AccountabilityState.DECIDED);
    }

    private static Accountability inEffect() {
        return done(done(proposed().decide(true, "属实", UNTIL, by("b", "2025-01-20")))
                .serve(by("a", "2025-01-21")));
    }

    private static Accountability proposed() {
        return Accountability.propose(
                UUID.randomUUID(),
                "421300",
                "421321",
                AccountabilityForm.TALK,
                "逾期",
                List.of(new Ground("", "ORDERS_OVERDUE", "督办单", LocalDate.of(2024, 12, 31), 1, List.of())),
                by("a", "2025-01-20"));
    }

    private static Signature by(String who, String day) {
        return new Signature(who, who, Instant.parse(day + "T02:00:00Z"));
    }

    private static Accountability done(Outcome<Accountability> outcome) {
        return outcome.fold(done -> done, refusal -> {
            throw new AssertionError(refusal);
        });
    }

    private static String code(Outcome<Accountability> outcome) {
        return outcome.fold(done -> "done", Refusal::code);
    }
}
