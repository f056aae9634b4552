package org.ecoplan.plan.picture.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.ecoplan.events.DutySendBackDecided;
import org.ecoplan.events.DutySignOffMissed;
import org.ecoplan.events.SupervisionOrderStepTaken;
import org.ecoplan.events.TaskOverdue;
import org.ecoplan.plan.picture.domain.Fact;
import org.ecoplan.plan.picture.domain.Step;
import org.ecoplan.plan.picture.domain.Told;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TaskToldTest {
    private static final UUID DUTY = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final UUID OBLIGATION = UUID.fromString("00000000-0000-0000-0000-000000000002");
    private static final Instant MONTHS_LATER = Instant.parse("2025-03-03T02:00:00Z");
    private static final LocalDate LAST_DAY = LocalDate.of(2024, 12, 30);
    private static final LocalDate DAY_AFTER = LocalDate.of(2024, 12, 31);

    @Test
    void aDutyOnWhichTheOfficeInsistedWaitsForASignatureWhereADayIsSetForIt() {
        assertThat(only(TaskTold.of(decided("INSISTED", LAST_DAY))).step()).isEqualTo(Step.INSISTED_UNSIGNED);
        assertThat(only(TaskTold.of(decided("INSISTED", null))).step()).isEqualTo(Step.INSISTED);
        assertThat(only(TaskTold.of(decided("REASSIGNED", LAST_DAY))).step()).isEqualTo(Step.REASSIGNED);
        assertThat(only(TaskTold.of(decided("RELEASED", null))).step()).isEqualTo(Step.RELEASED);
    }

    @Test
    void whatIsOverdueIsSoFromTheDayAfterItsDeadlineWheneverThatWasNoticed() {
        Fact first = only(TaskTold.of(overdue("OVERDUE", Instant.parse("2024-12-30T16:00:00Z"))));
        Fact later = only(TaskTold.of(overdue("OVERDUE_15", MONTHS_LATER)));
        assertThat(later).isEqualTo(first);
        assertThat(later.day()).isEqualTo(DAY_AFTER);
    }

    @Test
    void aDutyThatNobodySignedForIsMissedFromTheDayAfterTheLastDayToSign() {
        Fact missed = only(TaskTold.of(new DutySignOffMissed(
                DUTY,
                DUTY,
                DUTY,
                "421300",
                "(一)",
                "排口整治行动",
                "421303",
                "IMPLEMENTING",
                LAST_DAY,
                DutySignOffMissed.TO_THE_SUPERIOR,
                63,
                MONTHS_LATER)));
        assertThat(missed.step()).isEqualTo(Step.SIGN_OFF_MISSED);
        assertThat(missed.day()).isEqualTo(DAY_AFTER);
    }

    @Test
    void anOrderIsLateByItsLatestAnswerAndOneThatEndedWithoutAnyByItsEnd() {
        assertThat(only(TaskTold.of(order("RETURN", "RETURNED", 2))))
                .extracting(Fact::step, Fact::daysLate)
                .containsExactly(Step.ORDER_RETURNED, 2);
        assertThat(only(TaskTold.of(order("RECEIVE", "RECEIVED", null))).daysLate())
                .isZero();
        assertThat(only(TaskTold.of(order("CLIMB", "CLIMBED", null))).daysLate())
                .isEqualTo(63);
        assertThat(only(TaskTold.of(order("CLIMB", "CLIMBED", 0))).daysLate()).isZero();
        assertThat(only(TaskTold.of(order("REVOKE", "REVOKED", null))).daysLate())
                .isZero();
    }

    private static SupervisionOrderStepTaken order(String step, String state, @Nullable Integer daysLate) {
        return new SupervisionOrderStepTaken(
                DUTY,
                DUTY,
                "421300",
                "督办单〔2024〕3号",
                "421303",
                "逾期",
                step,
                state,
                null,
                LAST_DAY,
                daysLate,
                null,
                MONTHS_LATER);
    }

    private static Fact only(Told told) {
        assertThat(told.facts()).hasSize(1);
        return told.facts().get(0);
    }

    private static DutySendBackDecided decided(String decision, @Nullable LocalDate acknowledgeBy) {
        return new DutySendBackDecided(
                DUTY,
                DUTY,
                DUTY,
                "421300",
                "(一)",
                "排口整治行动",
                "421303",
                "IMPLEMENTING",
                decision,
                "属本单位职责",
                null,
                acknowledgeBy,
                MONTHS_LATER);
    }

    private static TaskOverdue overdue(String rung, Instant noticed) {
        return new TaskOverdue(
                DUTY,
                OBLIGATION,
                DUTY,
                DUTY,
                "421300",
                "(一)",
                "排口整治行动",
                "421303",
                "IMPLEMENTING",
                "完成排口整治10个",
                LAST_DAY,
                1,
                rung,
                1,
                noticed);
    }
}
