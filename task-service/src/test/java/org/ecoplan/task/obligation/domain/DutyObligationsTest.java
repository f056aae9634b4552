package org.ecoplan.task.obligation.domain;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DutyObligationsTest {
    private static final Instant NOW = Instant.parse("2024-12-20T02:00:00Z");
    private static final UUID REPORT = UUID.randomUUID();
    private static final LocalDate END_OF_2024 = LocalDate.of(2024, 12, 31);
    private static final LocalDate END_OF_2025 = LocalDate.of(2025, 12, 31);

    @Test
    void hasOneObligationADatedItemAndEndsWithTheLast() {
        DutyObligations duty = owed(task(END_OF_2025, milestone(END_OF_2025), milestone(END_OF_2024)));
        assertThat(duty.all()).hasSize(2).allMatch(one -> one.state() == ObligationState.OPEN);
        assertThat(duty.finalDeadline()).contains(END_OF_2025);
    }

    @Test
    void fallsBackToTheEndOfThePlanWhenTheTaskPrintsNoDate() {
        assertThat(owed(task(END_OF_2025)).all())
                .extracting(one -> one.source().kind(), one -> one.deadline().lastDay())
                .containsExactly(tuple(ObligationKind.PLAN_END, END_OF_2025));
    }

    @Test
    void hasNoObligationWithoutAnyDateAtAll() {
        DutyObligations duty = owed(task(null));
        assertThat(duty.all()).isEmpty();
        assertThat(duty.finalDeadline()).isEmpty();
    }

    @Test
    void keepsTheFirstTimeAtWhichAnObligationWasMet() {
        // Given
        DutyObligations duty = owed(task(END_OF_2025, milestone(END_OF_2024), milestone(END_OF_2025)));
        ObligationId first = duty.all().get(0).id();

        // When
        DutyObligations again = reckoned(reckoned(duty, NOW, Set.of(first)), NOW.plusSeconds(60), Set.of(first));

        // Then
        assertThat(again.all())
                .extracting(Obligation::state)
                .containsExactly(ObligationState.MET, ObligationState.OPEN);
        assertThat(again.all().get(0).claim()).isEqualTo(new Obligation.Claim(NOW, REPORT, null));
    }

    @Test
    void refusesToMeetWhatIsNoneOfItsObligations() {
        DutyObligations duty = owed(task(END_OF_2025));
        Set<ObligationId> mixed = Set.of(duty.all().get(0).id(), ObligationId.random());
        assertThat(refusal(duty.reckon(new Statement(REPORT, 100, mixed, Set.of()), NOW)))
                .extracting(Refusal::code, Refusal::pointer)
                .containsExactly("UNKNOWN_OBLIGATION", "/metObligations");
    }

    @Test
    void aCorrectedReportTakesBackWhatItSaidBeforeAndNothingThatAnotherReportSaid() {
        // Given
        DutyObligations duty = owed(task(END_OF_2025, milestone(END_OF_2024), milestone(END_OF_2025)));
        ObligationId first = duty.all().get(0).id();
        ObligationId second = duty.all().get(1).id();
        DutyObligations both = reckoned(
                done(duty.reckon(new Statement(UUID.randomUUID(), 100, Set.of(first), Set.of()), NOW))
                        .obligations(),
                NOW,
                Set.of(second));

        // When
        DutyObligations.Reckoning corrected = done(both.reckon(new Statement(REPORT, 100, Set.of(), Set.of()), NOW));

        // Then
        assertThat(corrected.takenBack()).extracting(Obligation::id).containsExactly(second);
        assertThat(corrected.obligations().all())
                .extracting(Obligation::state)
                .containsExactly(ObligationState.MET, ObligationState.OPEN);
    }

    @Test
    void whatAnotherReportCalledReachedIsTakenBackByName() {
        // Given
        DutyObligations duty = owed(task(END_OF_2025, milestone(END_OF_2024)));
        Set<ObligationId> only = Set.of(duty.all().get(0).id());
        DutyObligations met = reckoned(duty, NOW, only);
        UUID next = UUID.randomUUID();

        // When
        DutyObligations.Reckoning back = done(met.reckon(new Statement(next, 100, Set.of(), only), NOW));

        // Then
        assertThat(back.takenBack()).hasSize(1);
        assertThat(back.obligations().all().get(0).claim()).isNull();
        assertThat(refusal(met.reckon(new Statement(next, 100, only, only), NOW))
                        .code())
                .isEqualTo("CONTRADICTING_OBLIGATION");
        assertThat(refusal(duty.reckon(new Statement(next, 100, Set.of(), only), NOW))
                        .code())
                .isEqualTo("OBLIGATION_NOT_MET");
    }

    @ParameterizedTest(name = "{0} % with {1} of 2 reached: {2}")
    @CsvSource({"0, 0, ", "50, 0, ", "0, 1, MET_WITHOUT_PROGRESS", "1, 1, ", "99, 2, ALL_MET_BELOW_100", "100, 2, "})
    void whoHasDoneNothingHasReachedNothingAndWhoHasReachedEverythingIsDone(
            int progress, int met, @Nullable String code) {
        DutyObligations duty = owed(task(END_OF_2025, milestone(END_OF_2024), milestone(END_OF_2025)));
        Set<ObligationId> reached =
                duty.all().stream().limit(met).map(Obligation::id).collect(Collectors.toSet());
        assertThat(duty.reckon(new Statement(REPORT, progress, reached, Set.of()), NOW)
                        .fold(done -> null, Refusal::code))
                .isEqualTo(code);
    }

    @Test
    void whatAReportClaimsIsAcceptedWithItAndNothingThatAnotherReportSaid() {
        // Given
        DutyObligations duty = owed(task(END_OF_2025, milestone(END_OF_2024), milestone(END_OF_2025)));
        ObligationId first = duty.all().get(0).id();
        ObligationId second = duty.all().get(1).id();
        DutyObligations both = reckoned(
                done(duty.reckon(new Statement(UUID.randomUUID(), 50, Set.of(first), Set.of()), NOW))
                        .obligations(),
                NOW,
                Set.of(second));

        // When
        DutyObligations accepted = both.accept(REPORT, NOW.plusSeconds(9)).accept(REPORT, NOW.plusSeconds(99));
        DutyObligations voided = done(accepted.reckon(new Statement(REPORT, 0, Set.of(), Set.of()), NOW))
                .obligations();

        // Then
        assertThat(accepted.all())
                .extracting(one -> requireNonNull(one.claim()).standing())
                .containsExactly(ClaimStanding.CLAIMED, ClaimStanding.ACCEPTED);
        assertThat(requireNonNull(accepted.all().get(1).claim()).acceptedAt()).isEqualTo(NOW.plusSeconds(9));
        assertThat(voided.all())
                .extracting(Obligation::state)
                .containsExactly(ObligationState.MET, ObligationState.OPEN);
    }

    private static DutyObligations reckoned(DutyObligations duty, Instant at, Set<ObligationId> reached) {
        return done(duty.reckon(new Statement(REPORT, 100, reached, Set.of()), at))
                .obligations();
    }

    private static DutyObligations owed(DatedTask task) {
        return DutyObligations.of(UUID.randomUUID(), task.obligationsOf("sthj", LocalDate.of(2024, 7, 9)));
    }

    private static DatedTask task(@Nullable LocalDate planEnd, DatedItem... items) {
        return new DatedTask(UUID.randomUUID(), "溯源整治", planEnd, List.of(items));
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
