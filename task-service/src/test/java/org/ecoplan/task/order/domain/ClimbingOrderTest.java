package org.ecoplan.task.order.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ecoplan.kernel.WorkingDayCount;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.task.order.domain.SupervisionOrder.Feedback;
import org.ecoplan.task.order.domain.SupervisionOrder.Issue;
import org.ecoplan.task.order.domain.SupervisionOrder.Wish;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClimbingOrderTest {
    private static final LocalDate DUE = LocalDate.of(2024, 12, 20);
    private static final Instant NOW = Instant.parse("2024-12-10T01:00:00Z");

    @ParameterizedTest(name = "{0} of {1} orders on {2}")
    @CsvSource({
        "ISSUED,   1, 2024-12-20, FEEDBACK_NOT_OVERDUE",
        "ANSWERED, 1, 2024-12-20, FEEDBACK_NOT_OVERDUE",
        "ISSUED,   1, 2024-12-21, NOT_CLOSED_IN_TIME",
        "ISSUED,   2, 2024-12-20, ORDER_NOT_RECEIVED",
        "ISSUED,   2, 2024-12-21, NOT_CLOSED_IN_TIME",
        "RECEIVED, 2, 2024-12-11, SECOND_OF_THE_YEAR",
        "RETURNED, 3, 2024-12-11, SECOND_OF_THE_YEAR",
        "ANSWERED, 2, 2024-12-21, NOT_CLOSED_IN_TIME"
    })
    void anOrderClimbsWhenItIsNotClosedInTimeOrAsTheSecondOfTheYearOnceItIsSignedFor(
            OrderState state, long ordersOfTheYear, LocalDate today, String ground) {
        Outcome<ClimbGround> climbs = order(state).groundToClimb(today, ordersOfTheYear);

        assertThat(climbs.<String>fold(ClimbGround::name, refusal -> refusal.code()))
                .isEqualTo(ground);
    }

    @ParameterizedTest
    @CsvSource({"RECEIVED", "ISSUED"})
    void theStepSaysOnWhatTheOrderClimbed(OrderState state) {
        SupervisionOrder climbed = order(state)
                .take(new Wish(OrderStep.CLIMB, "chen", "sz", "提请约谈", List.of()), NOW)
                .<SupervisionOrder>fold(
                        after -> after.climbedOn(ClimbGround.SECOND_OF_THE_YEAR), refusal -> order(state));

        assertThat(climbed.lastStep().climbGround()).isEqualTo(ClimbGround.SECOND_OF_THE_YEAR);
        assertThat(climbed.steps()).hasSize(1);
        assertThat(climbed.state()).isEqualTo(OrderState.CLIMBED);
    }

    private static SupervisionOrder order(OrderState state) {
        return new SupervisionOrder(
                OrderId.random(),
                1,
                new OrderNumber(2024, 2),
                "sz",
                "sz-sthj",
                List.of(),
                "整治",
                "立即整治",
                List.of(),
                new Feedback(new WorkingDayCount(LocalDate.of(2024, 12, 6), 10), DUE, false),
                state,
                new Issue(NOW, "chen", "sz"),
                List.of());
    }
}
