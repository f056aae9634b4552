package org.ecoplan.task.assignment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kernel.WorkingDayCalendar;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssignmentTest {
    private static final SignOffPolicy SIGN_OFF = new SignOffPolicy(3, 3);
    private static final Instant NOW = Instant.parse("2024-12-20T02:00:00Z");

    @ParameterizedTest
    @CsvSource({"2024-07-09, 2024-07-12", "2024-07-12, 2024-07-17", "2024-07-13, 2024-07-17"})
    void givesThreeWorkingDaysToSign(LocalDate assigned, LocalDate signBy) {
        Assignment duty =
                Assignment.assign(header(), duty("sthj"), assigned, SIGN_OFF, WorkingDayCalendar.provisional());
        assertThat(duty.signature().by()).isEqualTo(signBy);
    }

    @Test
    void givesAUnitThatIsNamedTwiceInOneRoleOneDuty() {
        IssuedTask task = new IssuedTask(header(), List.of(duty("sthj"), duty("sthj"), duty("czj")));
        assertThat(task.distinctDuties()).extracting(Duty::unitCode).containsExactly("sthj", "czj");
    }

    @Test
    void isSignedOnce() {
        // Given
        Assignment duty = assign();

        // When
        Assignment signed = done(duty.acknowledge("wang", NOW));

        // Then
        assertThat(signed.state()).isEqualTo(AssignmentState.ACKNOWLEDGED);
        assertThat(signed.signature().at()).isEqualTo(NOW);
        assertThat(signed.signature().signer()).isEqualTo("wang");
        assertThat(refusal(signed.acknowledge("li", NOW)).code()).isEqualTo("ALREADY_ACKNOWLEDGED");
    }

    private static Assignment assign() {
        return Assignment.assign(
                header(), duty("sthj"), LocalDate.of(2024, 7, 9), SIGN_OFF, WorkingDayCalendar.provisional());
    }

    private static TaskHeader header() {
        return new TaskHeader(UUID.randomUUID(), UUID.randomUUID(), 1, "421300", "行动方案", "(一)", "溯源整治", 1);
    }

    private static Duty duty(String unit) {
        return new Duty(unit, unit, DutyRole.LEAD, unit, false);
    }

    private static <T> T done(Outcome<T> outcome) {
        return ((Outcome.Done<T>) outcome).result();
    }

    private static Refusal refusal(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).refusal();
    }
}
