package org.ecoplan.task.obligation.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecoplan.events.CalendarYearPublished;
import org.ecoplan.events.DeadlineMoved;
import org.ecoplan.events.PlanCorrected;
import org.ecoplan.events.PlanTaskIssued;
import org.ecoplan.events.TaskDueSoon;
import org.ecoplan.events.TaskOverdue;
import org.ecoplan.task.City;
import org.ecoplan.task.MovingClock;
import org.ecoplan.testkit.events.EventProbe;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a unit owes is what the plan sets to it. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class WhoseObligationTest {
    private static final LocalDate ISSUED = LocalDate.of(2024, 7, 9);
    private static final LocalDate DUE = LocalDate.of(2024, 12, 31);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    MovingClock clock;

    EventProbe probe;
    City city;

    @BeforeEach
    void registerACity() {
        clock.show("2024-11-20T10:00");
        probe = EventProbe.open();
        city = City.register(probe);
    }

    @AfterEach
    void closeTheProbe() {
        probe.close();
    }

    @Test
    void noCountyOwesTheCitysFigureAndWhatIsAimedAtIsRemindedOfAndLapses() {
        // Given
        city.send(city.task(
                ISSUED,
                List.of(
                        city.target("全市达到70%", DUE, "BINDING", null, city.bureau),
                        city.target("该县力争达到60%", DUE, "ASPIRATIONAL", null, city.county)),
                List.of()));
        city.awaitDuties(2);

        // Then
        assertThat(wordsOf(city.bureau)).containsExactly("全市达到70%");
        assertThat(wordsOf(city.county)).containsExactly("该县力争达到60%");

        // When
        clock.show("2024-12-30T08:00");

        // Then
        probe.awaitExactly(2, TaskDueSoon.class, event -> event.organisation().equals(city.code), Duration.ZERO);

        // When
        clock.show("2025-01-01T08:00");

        // Then
        await().atMost(PATIENCE).until(() -> statesOf(city.county).equals(List.of("LAPSED")));
        assertThat(probe.awaitExactly(
                        1, TaskOverdue.class, event -> event.organisation().equals(city.code), Duration.ofMillis(500)))
                .extracting(TaskOverdue::unitCode)
                .containsExactly(city.bureau);
    }

    @Test
    void eitherOrIsOneObligation() {
        PlanTaskIssued.Group either = new PlanTaskIssued.Group("a", "ANY_OF");
        city.send(city.task(
                ISSUED,
                List.of(
                        city.target("优良率达到85%", DUE, "BINDING", either, city.bureau, city.county),
                        city.target("PM2.5降至35", DUE, "BINDING", either, city.bureau, city.county)),
                List.of()));
        city.awaitDuties(2);
        assertThat(wordsOf(city.county)).containsExactly("优良率达到85%,或:PM2.5降至35");
    }

    @Test
    void aRepeatedDutyIsOwedEachTimeFromNowOn() {
        city.send(city.task(
                ISSUED,
                List.of(),
                List.of(new PlanTaskIssued.RepeatedDuty(
                        UUID.randomUUID(),
                        "QUARTER",
                        1,
                        null,
                        List.of(LocalDate.of(2024, 9, 30), DUE, LocalDate.of(2025, 3, 31)),
                        "每季度公开一次"))));
        city.awaitDuties(2);
        assertThat(obligationsOf(city.county))
                .extracting(point -> point.get("kind") + " " + point.get("what") + " " + point.get("deadline"))
                .containsExactly("RECURRING 每季度公开一次 2024-12-31", "RECURRING 每季度公开一次 2025-03-31");
    }

    @Test
    void whatIsCountedInWorkingDaysIsCountedAgainWhenTheCalendarIsPublished() {
        // Given
        clock.show("2023-01-03T10:00");
        city.send(city.task(
                LocalDate.of(2023, 1, 3),
                List.of(),
                List.of(new PlanTaskIssued.RepeatedDuty(
                        UUID.randomUUID(), "AFTER_ISSUE", 0, "P5D", List.of(), "印发之日起5个工作日内报备"))));
        city.awaitDuties(2);
        assertThat(obligationsOf(city.county).get(0))
                .containsEntry("deadline", "2023-01-10")
                .containsEntry("provisional", true);
        assertThat(city.dutyOf(city.county))
                .containsEntry("acknowledgeBy", "2023-01-06")
                .containsEntry("acknowledgeByProvisional", true);

        // When
        probe.send(
                "calendar",
                "calendar",
                new CalendarYearPublished(
                        2023,
                        "国办发明电〔2022〕16号",
                        List.of(new CalendarYearPublished.SpecialDay(LocalDate.of(2023, 1, 4), "HOLIDAY", "测试")),
                        1L));

        // Then
        await().atMost(PATIENCE)
                .until(() -> obligationsOf(city.county).get(0).get("deadline").equals("2023-01-11"));
        Map<String, Object> counted = obligationsOf(city.county).get(0);
        assertThat(counted)
                .containsEntry("deadlineVersion", 2)
                .containsEntry("provisional", false)
                .containsEntry("state", "OPEN");
        assertThat((List<Map<String, Object>>) counted.get("earlierDeadlines"))
                .singleElement()
                .satisfies(earlier -> assertThat(earlier)
                        .containsEntry("deadline", "2023-01-10")
                        .containsEntry("reason", "2023年工作日历已公布"));
        assertThat(probe.awaitOne(DeadlineMoved.class, event -> event.unitCode().equals(city.county)))
                .extracting(DeadlineMoved::previousDeadline, DeadlineMoved::deadline, DeadlineMoved::cause)
                .containsExactly(LocalDate.of(2023, 1, 10), LocalDate.of(2023, 1, 11), "CALENDAR");
        assertThat(city.dutyOf(city.county))
                .containsEntry("acknowledgeBy", "2023-01-09")
                .containsEntry("acknowledgeByProvisional", false);
    }

    @Test
    void whatIsCountedFromTheDateOfTheDocumentIsDueOtherwiseOnceThatIsCorrected() {
        // Given
        clock.show("2021-05-02T10:00");
        UUID months = UUID.randomUUID();
        UUID workingDays = UUID.randomUUID();
        city.send(city.task(
                LocalDate.of(2021, 3, 1),
                List.of(),
                List.of(
                        afterIssue(months, "P2M", List.of(LocalDate.of(2021, 5, 1)), "印发之日起2个月内制定方案"),
                        afterIssue(workingDays, "P50D", List.of(), "印发之日起50个工作日内报备"))));
        city.awaitDuties(2);
        probe.awaitExactly(2, TaskOverdue.class, event -> event.organisation().equals(city.code), Duration.ZERO);
        assertThat(daysOf(city.county)).containsExactly("2021-05-01 OVERDUE", "2021-05-10 OPEN");

        // When
        city.send(new PlanCorrected(
                city.plan,
                1,
                city.code,
                "方案",
                LocalDate.of(2021, 3, 8),
                "以印发文本为准",
                LocalDate.of(2021, 5, 2),
                List.of(
                        afterIssue(months, "P2M", List.of(LocalDate.of(2021, 5, 8)), "印发之日起2个月内制定方案"),
                        afterIssue(workingDays, "P50D", List.of(), "印发之日起50个工作日内报备"))));

        // Then
        assertThat(probe.awaitExactly(
                        4, DeadlineMoved.class, event -> event.organisation().equals(city.code), Duration.ZERO))
                .extracting(DeadlineMoved::cause)
                .containsOnly("CORRECTION");
        assertThat(daysOf(city.county)).containsExactly("2021-05-08 OPEN", "2021-05-17 OPEN");
        assertThat((List<Map<String, Object>>) obligationsOf(city.county).get(0).get("earlierDeadlines"))
                .singleElement()
                .satisfies(earlier -> assertThat(earlier)
                        .containsEntry("deadline", "2021-05-01")
                        .containsEntry("reason", "印发日期更正为2021年3月8日:以印发文本为准"));
    }

    private static PlanTaskIssued.RepeatedDuty afterIssue(UUID id, String period, List<LocalDate> due, String quote) {
        return new PlanTaskIssued.RepeatedDuty(id, "AFTER_ISSUE", 0, period, due, quote);
    }

    private List<String> daysOf(String unit) {
        return obligationsOf(unit).stream()
                .map(point -> point.get("deadline") + " " + point.get("state"))
                .sorted()
                .toList();
    }

    private List<Map<String, Object>> obligationsOf(String unit) {
        return (List<Map<String, Object>>) city.dutyOf(unit).get("obligations");
    }

    private List<Object> wordsOf(String unit) {
        return obligationsOf(unit).stream().map(point -> point.get("what")).toList();
    }

    private List<Object> statesOf(String unit) {
        return obligationsOf(unit).stream().map(point -> point.get("state")).toList();
    }
}
