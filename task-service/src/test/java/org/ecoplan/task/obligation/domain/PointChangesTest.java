package org.ecoplan.task.obligation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ecoplan.kernel.Deadline;
import org.ecoplan.kernel.WorkingDayCount;
import org.ecoplan.task.obligation.domain.PointChanges.Said;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a revision of a plan changes of the dated points of a running duty, and what it leaves alone. */
class PointChangesTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 4, 1);
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 30);
    private static final LocalDate DECEMBER = LocalDate.of(2025, 12, 31);
    private static final UUID DUTY = UUID.randomUUID();
    private static final UUID TASK = UUID.randomUUID();
    private static final ObligationSource MILESTONE =
            ObligationSource.once(ObligationKind.MILESTONE, UUID.randomUUID());

    @Test
    void aPointOfWhichTheDocumentSaysTheSameRunsOnWhateverBecameOfIt() {
        for (ObligationState state : List.of(ObligationState.OPEN, ObligationState.OVERDUE, ObligationState.MET)) {
            PointChanges changes = of(standing(JUNE, state), said(JUNE));

            assertThat(changes.added()).isEmpty();
            assertThat(changes.moved()).isEmpty();
            assertThat(changes.reworded()).isEmpty();
            assertThat(changes.ended()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"OPEN, true", "OVERDUE, true", "LAPSED, true", "ENDED, true", "MET, false"})
    void anotherDayMovesWhatIsNotReached(ObligationState state, boolean moves) {
        PointChanges changes = of(standing(JUNE, state), said(DECEMBER));

        assertThat(changes.moved())
                .extracting(Said::item)
                .extracting(DatedItem::due)
                .hasSize(moves ? 1 : 0);
        assertThat(changes.ended()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"OPEN, true", "OVERDUE, true", "LAPSED, false", "ENDED, false", "MET, false"})
    void whatTheDocumentHasNoMoreEndsWhereItWasDue(ObligationState state, boolean ends) {
        DatedItem other =
                DatedItem.of(ObligationSource.once(ObligationKind.MILESTONE, UUID.randomUUID()), "建成", DECEMBER);

        PointChanges changes = of(standing(JUNE, state), other);

        assertThat(changes.ended()).hasSize(ends ? 1 : 0);
        assertThat(changes.added()).extracting(Obligation::what).containsExactly("建成");
    }

    @Test
    void otherWordsOrAnotherStrengthAreTakenOverWithoutAnotherDay() {
        DatedItem hoped = new DatedItem(
                MILESTONE, "完成整治", DueDate.on(JUNE), Strength.ASPIRATIONAL, Owners.named(Set.of("bureau")), null);

        PointChanges changes = of(standing(JUNE, ObligationState.OPEN), hoped);

        assertThat(changes.reworded()).hasSize(1);
        assertThat(changes.moved()).isEmpty();
    }

    @Test
    void aCountOfWorkingDaysThatIsTheSameMovesNothingThoughTheCalendarDid() {
        WorkingDayCount count = new WorkingDayCount(LocalDate.of(2024, 7, 9), 30);
        DatedItem counted = new DatedItem(
                MILESTONE,
                "完成整治",
                new DueDate(new Deadline(DECEMBER), 1, count, false, List.of()),
                Strength.BINDING,
                Owners.all(),
                null);

        assertThat(of(standing(JUNE, ObligationState.OPEN, count), counted).moved())
                .isEmpty();
        assertThat(of(standing(JUNE, ObligationState.OPEN, new WorkingDayCount(count.from(), 20)), counted)
                        .moved())
                .hasSize(1);
    }

    @Test
    void timesOfARepeatedDutyThatAreOverNeitherEndNorComeAnew() {
        ObligationSource first = new ObligationSource(ObligationKind.RECURRING, TASK, 1);
        ObligationSource second = new ObligationSource(ObligationKind.RECURRING, TASK, 2);
        StandingPoint overdue = new StandingPoint(
                DUTY,
                ObligationId.random(),
                first,
                "每季度公开一次",
                Strength.BINDING,
                LocalDate.of(2024, 12, 31),
                null,
                ObligationState.OVERDUE);
        DatedTask task = new DatedTask(
                TASK,
                "公开",
                null,
                List.of(
                        DatedItem.of(first, "每季度公开一次", LocalDate.of(2024, 12, 31)),
                        DatedItem.of(second, "每季度公开一次", LocalDate.of(2025, 3, 31)),
                        DatedItem.of(new ObligationSource(ObligationKind.RECURRING, TASK, 3), "每季度公开一次", JUNE)));

        PointChanges changes = PointChanges.of(DUTY, "bureau", List.of(overdue), task, TODAY);

        assertThat(changes.ended()).isEmpty();
        assertThat(changes.added())
                .extracting(point -> point.source().occurrence())
                .containsExactly(3);
    }

    private static PointChanges of(StandingPoint standing, DatedItem item) {
        return PointChanges.of(
                DUTY, "bureau", List.of(standing), new DatedTask(TASK, "整治", null, List.of(item)), TODAY);
    }

    private static DatedItem said(LocalDate day) {
        return DatedItem.of(MILESTONE, "完成整治", day);
    }

    private static StandingPoint standing(LocalDate day, ObligationState state) {
        return standing(day, state, null);
    }

    private static StandingPoint standing(LocalDate day, ObligationState state, @Nullable WorkingDayCount count) {
        return new StandingPoint(DUTY, ObligationId.random(), MILESTONE, "完成整治", Strength.BINDING, day, count, state);
    }
}
