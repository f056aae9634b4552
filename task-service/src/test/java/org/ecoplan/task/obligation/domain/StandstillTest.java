package org.ecoplan.task.obligation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.kernel.WorkingDayCalendar;
import org.ecoplan.kernel.WorkingDayCount;
import org.ecoplan.kernel.outcome.Outcome;
import org.junit.jupiter.api.Test;

/** By how much a deadline is later after its clock stood still, and whose it is. */
class StandstillTest {
    private static final WorkingDayCalendar CALENDAR = WorkingDayCalendar.provisional();
    private static final Instant NOW = Instant.parse("2024-06-01T02:00:00Z");
    private static final LocalDate MONDAY = LocalDate.of(2024, 6, 3);
    private static final UUID SUSPENSION = UUID.randomUUID();

    @Test
    void aPrintedDayMovesByCalendarDays() {
        assertThat(after(DueDate.on(LocalDate.of(2024, 6, 28)), MONDAY, MONDAY.plusDays(6))
                        .deadline()
                        .lastDay())
                .isEqualTo(LocalDate.of(2024, 7, 5));
    }

    @Test
    void aCountedDayMovesByWorkingDaysAndGoesOnBeingCounted() {
        // Given a point due ten working days after Friday, suspended from Monday to Sunday
        WorkingDayCount count = new WorkingDayCount(MONDAY.minusDays(3), 10);

        // When
        DueDate after = after(DueDate.counted(count, CALENDAR), MONDAY, MONDAY.plusDays(6));

        // Then
        assertThat(after.count()).isEqualTo(new WorkingDayCount(count.from(), 15));
        assertThat(after.deadline().lastDay()).isEqualTo(LocalDate.of(2024, 6, 21));
        assertThat(after.earlier()).extracting(DueDate.Earlier::lastDay).containsExactly(LocalDate.of(2024, 6, 14));
    }

    @Test
    void aWeekendAloneMovesNoCountedDayAndNoDayAtAllMovesNothing() {
        DueDate counted = DueDate.counted(new WorkingDayCount(MONDAY.minusDays(3), 10), CALENDAR);
        assertThat(after(counted, MONDAY.plusDays(5), MONDAY.plusDays(6))).isEqualTo(counted);
        assertThat(after(DueDate.on(MONDAY), MONDAY, MONDAY.minusDays(1))).isEqualTo(DueDate.on(MONDAY));
    }

    @Test
    void whatWasOverBeforeItBeganDoesNotStandStill() {
        DutyObligations duty = duty(DueDate.on(MONDAY.minusDays(1)), DueDate.on(MONDAY));
        assertThat(stopped(duty, still(MONDAY)).all())
                .extracting(one -> one.standstill() != null)
                .containsExactly(false, true);
        assertThat(refusal(duty.stop(null, still(MONDAY.plusDays(1))))).contains("NOTHING_TO_SUSPEND");
        assertThat(refusal(duty.stop(duty.all().get(0).id(), still(MONDAY)))).contains("NOTHING_TO_SUSPEND");
    }

    @Test
    void whatIsTakenOverWhileItStandsStillIsLaterByTheDaysUpToThen() {
        DutyObligations held = stopped(duty(DueDate.on(MONDAY.plusDays(2))), still(MONDAY));
        Obligation taken =
                held.takenOverBy(UUID.randomUUID(), MONDAY.plusDays(9)).all().get(0);
        assertThat(taken.deadline().lastDay()).isEqualTo(MONDAY.plusDays(11));
        assertThat(taken.standstill()).isNull();
        assertThat(taken.state()).isEqualTo(ObligationState.OPEN);
    }

    private static DueDate after(DueDate due, LocalDate from, LocalDate lastDay) {
        return stopped(duty(due), still(from))
                .goOn(SUSPENSION, lastDay, CALENDAR, NOW, "中止结束")
                .all()
                .get(0)
                .due();
    }

    private static DutyObligations stopped(DutyObligations duty, Standstill still) {
        return duty.stop(null, still).fold(DutyObligations.Stopped::obligations, refused -> {
            throw new AssertionError(refused);
        });
    }

    private static Optional<String> refusal(Outcome<?> outcome) {
        return outcome.fold(done -> Optional.empty(), refused -> Optional.of(refused.code()));
    }

    private static Standstill still(LocalDate from) {
        return new Standstill(SUSPENSION, from, from.plusDays(30), "停工");
    }

    private static DutyObligations duty(DueDate... dues) {
        return DutyObligations.of(
                UUID.randomUUID(),
                List.of(dues).stream()
                        .map(due -> new DatedItem(
                                new ObligationSource(ObligationKind.MILESTONE, UUID.randomUUID(), 0),
                                "完成整治任务",
                                due,
                                Strength.BINDING,
                                Owners.all(),
                                null))
                        .toList());
    }
}
