package org.ecoplan.task.obligation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.ecoplan.kernel.CalendarDay;
import org.ecoplan.kernel.DayType;
import org.ecoplan.kernel.WorkingDayCalendar;
import org.ecoplan.kernel.WorkingDayCount;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DatedTaskTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 7, 9);
    private static final LocalDate END = LocalDate.of(2025, 12, 31);

    @Test
    void theFigureOfTheCityIsNotTheCountysAndOneCountysFigureNotTheOthers() {
        // Given
        DatedTask task = task(
                item("全市达到70%", END, Owners.named(Set.of("city"))),
                item("曾都区达到60%", END, Owners.named(Set.of("zengdu"))),
                item("随县达到50%", END, Owners.named(Set.of("suixian"))));

        // Then
        assertThat(wordsOf(task, "city")).containsExactly("全市达到70%");
        assertThat(wordsOf(task, "zengdu")).containsExactly("曾都区达到60%");
        assertThat(wordsOf(task, "suixian")).containsExactly("随县达到50%");
    }

    @Test
    void whoHasNoDateInTheTaskHasTheEndOfThePlan() {
        DatedTask task = task(item("全市达到70%", LocalDate.of(2024, 12, 31), Owners.named(Set.of("city"))));
        assertThat(task.obligationsOf("zengdu", TODAY))
                .extracting(
                        item -> item.source().kind(),
                        item -> item.due().deadline().lastDay())
                .containsExactly(tuple(ObligationKind.PLAN_END, END));
    }

    @Test
    void aUnitWithAFigureOfItsOwnDoesNotOweTheGeneralOne() {
        DatedTask task = task(
                item("达到60%", END, Owners.all().without(List.of("zengdu"))),
                item("达到60%(曾都区:92%)", END, Owners.named(Set.of("zengdu"))));
        assertThat(wordsOf(task, "zengdu")).containsExactly("达到60%(曾都区:92%)");
        assertThat(wordsOf(task, "suixian")).containsExactly("达到60%");
    }

    @Test
    void eitherOrIsOneObligationInTheWordsOfBothAndDueWithTheLater() {
        // Given
        DatedTask task = task(
                either("优良率达到85%", LocalDate.of(2024, 12, 31), Strength.ASPIRATIONAL),
                either("PM2.5降至35", END, Strength.BINDING));

        // When
        List<DatedItem> owed = task.obligationsOf("city", TODAY);

        // Then
        assertThat(owed).hasSize(1);
        assertThat(owed.get(0).what()).isEqualTo("优良率达到85%,或:PM2.5降至35");
        assertThat(owed.get(0).due().deadline().lastDay()).isEqualTo(END);
        assertThat(owed.get(0).strength()).isEqualTo(Strength.BINDING);
    }

    @Test
    void theTimesOfARepeatedDutyThatAreOverAreNotOwed() {
        UUID duty = UUID.randomUUID();
        DatedTask task = task(
                cycle(duty, 1, LocalDate.of(2024, 6, 30)),
                cycle(duty, 2, LocalDate.of(2024, 9, 30)),
                cycle(duty, 3, LocalDate.of(2024, 12, 31)));
        assertThat(task.obligationsOf("city", TODAY))
                .extracting(item -> item.source().occurrence())
                .containsExactly(2, 3);
    }

    /** 自本方案印发之日起30个工作日内, issued on 2025-01-06: the Spring Festival lies between. */
    @Test
    void workingDaysAfterTheIssueAreCountedByTheCalendarAndProvisionalWithoutIt() {
        // Given
        WorkingDayCount count = new WorkingDayCount(LocalDate.of(2025, 1, 6), 30);
        WorkingDayCalendar published = WorkingDayCalendar.provisional().withYear(2025, springFestival());

        // Then
        assertThat(count.lastDay(published)).isEqualTo("2025-02-21");
        assertThat(count.isProvisional(published)).isFalse();
        assertThat(count.isProvisional(WorkingDayCalendar.provisional())).isTrue();
        assertThat(new WorkingDayCount(LocalDate.of(2025, 12, 20), 15).isProvisional(published))
                .isTrue();
    }

    private static List<CalendarDay> springFestival() {
        return Stream.concat(
                        LocalDate.of(2025, 1, 28)
                                .datesUntil(LocalDate.of(2025, 2, 5))
                                .map(day -> new CalendarDay(day, DayType.HOLIDAY)),
                        Stream.of(LocalDate.of(2025, 1, 26), LocalDate.of(2025, 2, 8))
                                .map(day -> new CalendarDay(day, DayType.MAKEUP_WORKDAY)))
                .toList();
    }

    private static List<String> wordsOf(DatedTask task, String unit) {
        return task.obligationsOf(unit, TODAY).stream().map(DatedItem::what).toList();
    }

    private static DatedTask task(DatedItem... items) {
        return new DatedTask(UUID.randomUUID(), "溯源整治", END, List.of(items));
    }

    private static DatedItem item(String what, LocalDate by, Owners owners) {
        return item(UUID.randomUUID(), ObligationKind.TARGET, 0, what, by, Strength.BINDING, owners, null);
    }

    private static DatedItem either(String what, LocalDate by, Strength strength) {
        return item(UUID.randomUUID(), ObligationKind.TARGET, 0, what, by, strength, Owners.all(), "a");
    }

    private static DatedItem cycle(UUID duty, int occurrence, LocalDate by) {
        return item(duty, ObligationKind.RECURRING, occurrence, "每季度公开一次", by, Strength.BINDING, Owners.all(), null);
    }

    private static DatedItem item(
            UUID id,
            ObligationKind kind,
            int occurrence,
            String what,
            LocalDate by,
            Strength strength,
            Owners owners,
            @Nullable String alternative) {
        return new DatedItem(
                new ObligationSource(kind, id, occurrence), what, DueDate.on(by), strength, owners, alternative);
    }
}
