package org.ecoplan.task.assignment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ecoplan.kernel.WorkingDayCalendar;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssignmentTest {
    private static final Instant NOW = Instant.parse("2024-12-20T02:00:00Z");
    private static final UUID REPORT = UUID.randomUUID();
    private static final LocalDate END_OF_2024 = LocalDate.of(2024, 12, 31);
    private static final LocalDate END_OF_2025 = LocalDate.of(2025, 12, 31);

    @ParameterizedTest
    @CsvSource({"2024-07-09, 2024-07-12", "2024-07-12, 2024-07-17", "2024-07-13, 2024-07-17"})
    void givesThreeWorkingDaysToSign(LocalDate assigned, LocalDate signBy) {
        Assignment duty = Assignment.assign(
                task(END_OF_2025, milestone(END_OF_2024)), duty("sthj"), assigned, WorkingDayCalendar.provisional());
        assertThat(duty.signature().by()).isEqualTo(signBy);
    }

    @Test
    void hasOneObligationADatedItemAndEndsWithTheLast() {
        Assignment duty = assign(task(END_OF_2025, milestone(END_OF_2025), milestone(END_OF_2024)));
        assertThat(duty.obligations()).hasSize(2).allMatch(one -> one.state() == ObligationState.OPEN);
        assertThat(duty.finalDeadline()).contains(END_OF_2025);
    }

    @Test
    void fallsBackToTheEndOfThePlanWhenTheTaskPrintsNoDate() {
        assertThat(assign(task(END_OF_2025)).obligations())
                .extracting(one -> one.source().kind(), one -> one.deadline().lastDay())
                .containsExactly(tuple(ObligationKind.PLAN_END, END_OF_2025));
    }

    @Test
    void hasNoObligationWithoutAnyDateAtAll() {
        Assignment duty = assign(task(null));
        assertThat(duty.obligations()).isEmpty();
        assertThat(duty.finalDeadline()).isEmpty();
    }

    @Test
    void givesAUnitThatIsNamedTwiceInOneRoleOneDuty() {
        IssuedTask task = new IssuedTask(header(), null, List.of(duty("sthj"), duty("sthj"), duty("czj")), List.of());
        assertThat(task.distinctDuties()).extracting(Duty::unitCode).containsExactly("sthj", "czj");
    }

    @Test
    void isSignedOnce() {
        // Given
        Assignment duty = assign(task(END_OF_2025));

        // When
        Assignment signed = done(duty.acknowledge("wang", NOW));

        // Then
        assertThat(signed.state()).isEqualTo(AssignmentState.ACKNOWLEDGED);
        assertThat(signed.signature().at()).isEqualTo(NOW);
        assertThat(signed.signature().signer()).isEqualTo("wang");
        assertThat(refusal(signed.acknowledge("li", NOW)).code()).isEqualTo("ALREADY_ACKNOWLEDGED");
    }

    @Test
    void keepsTheFirstTimeAtWhichAnObligationWasMet() {
        // Given
        Assignment duty = assign(task(END_OF_2025, milestone(END_OF_2024), milestone(END_OF_2025)));
        ObligationId first = duty.obligations().get(0).id();

        // When
        Assignment again = reckoned(reckoned(duty, NOW, Set.of(first)), NOW.plusSeconds(60), Set.of(first));

        // Then
        assertThat(again.obligations())
                .extracting(Obligation::state)
                .containsExactly(ObligationState.MET, ObligationState.OPEN);
        assertThat(again.obligations().get(0).claim()).isEqualTo(new Obligation.Claim(NOW, REPORT));
    }

    @Test
    void refusesToMeetWhatIsNoneOfItsObligations() {
        Assignment duty = assign(task(END_OF_2025));
        Set<ObligationId> mixed = Set.of(duty.obligations().get(0).id(), ObligationId.random());
        assertThat(refusal(duty.reckon(new Statement(REPORT, mixed, Set.of()), NOW)))
                .extracting(Refusal::code, Refusal::pointer)
                .containsExactly("UNKNOWN_OBLIGATION", "/metObligations");
    }

    @Test
    void aCorrectedReportTakesBackWhatItSaidBeforeAndNothingThatAnotherReportSaid() {
        // Given
        Assignment duty = assign(task(END_OF_2025, milestone(END_OF_2024), milestone(END_OF_2025)));
        ObligationId first = duty.obligations().get(0).id();
        ObligationId second = duty.obligations().get(1).id();
        Assignment both = reckoned(
                done(duty.reckon(new Statement(UUID.randomUUID(), Set.of(first), Set.of()), NOW))
                        .assignment(),
                NOW,
                Set.of(second));

        // When
        Assignment.Reckoning corrected = done(both.reckon(new Statement(REPORT, Set.of(), Set.of()), NOW));

        // Then
        assertThat(corrected.takenBack()).extracting(Obligation::id).containsExactly(second);
        assertThat(corrected.assignment().obligations())
                .extracting(Obligation::state)
                .containsExactly(ObligationState.MET, ObligationState.OPEN);
    }

    @Test
    void whatAnotherReportCalledReachedIsTakenBackByName() {
        // Given
        Assignment duty = assign(task(END_OF_2025, milestone(END_OF_2024)));
        Set<ObligationId> only = Set.of(duty.obligations().get(0).id());
        Assignment met = reckoned(duty, NOW, only);
        UUID next = UUID.randomUUID();

        // When
        Assignment.Reckoning back = done(met.reckon(new Statement(next, Set.of(), only), NOW));

        // Then
        assertThat(back.takenBack()).hasSize(1);
        assertThat(back.assignment().obligations().get(0).claim()).isNull();
        assertThat(refusal(met.reckon(new Statement(next, only, only), NOW)).code())
                .isEqualTo("CONTRADICTING_OBLIGATION");
        assertThat(refusal(duty.reckon(new Statement(next, Set.of(), only), NOW))
                        .code())
                .isEqualTo("OBLIGATION_NOT_MET");
    }

    private static Assignment reckoned(Assignment duty, Instant at, Set<ObligationId> reached) {
        return done(duty.reckon(new Statement(REPORT, reached, Set.of()), at)).assignment();
    }

    private static Assignment assign(IssuedTask task) {
        return Assignment.assign(task, duty("sthj"), LocalDate.of(2024, 7, 9), WorkingDayCalendar.provisional());
    }

    private static IssuedTask task(@Nullable LocalDate planEnd, DatedItem... items) {
        return new IssuedTask(header(), planEnd, List.of(duty("sthj")), List.of(items));
    }

    private static TaskHeader header() {
        return new TaskHeader(UUID.randomUUID(), UUID.randomUUID(), 1, "421300", "行动方案", "(一)", "溯源整治", 1);
    }

    private static Duty duty(String unit) {
        return new Duty(unit, unit, DutyRole.LEAD, unit, false);
    }

    private static DatedItem milestone(LocalDate by) {
        return DatedItem.of(ObligationSource.once(ObligationKind.MILESTONE, UUID.randomUUID()), "完成整治", by);
    }

    private static <T> T done(Outcome<T> outcome) {
        return ((Outcome.Done<T>) outcome).result();
    }

    private static Refusal refusal(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).refusal();
    }
}
