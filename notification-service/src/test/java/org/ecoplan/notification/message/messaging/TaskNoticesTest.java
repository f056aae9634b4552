package org.ecoplan.notification.message.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ecoplan.events.ProblemStepTaken;
import org.ecoplan.events.SupervisionOrderFeedbackDue;
import org.ecoplan.events.SupervisionOrderStepTaken;
import org.ecoplan.events.TaskOverdue;
import org.ecoplan.notification.message.application.Notice;
import org.ecoplan.notification.routing.RoutingPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaskNoticesTest {
    private static final UUID ORDER = UUID.fromString("7b0f4c7e-4f0e-4a55-9a42-31d0a3a4f0aa");
    private static final Instant MORNING = Instant.parse("2024-12-20T01:00:00Z");

    @Test
    void aReminderOfAnEarlierLastDayThatCameLaterIsTheNewerOne() {
        long first = version(LocalDate.of(2024, 12, 27), MORNING);
        long recounted = version(LocalDate.of(2024, 12, 26), MORNING.plusSeconds(1));
        assertThat(recounted).isGreaterThan(first);
        assertThat(version(LocalDate.of(2024, 12, 27), MORNING)).isEqualTo(first);
        assertThat(first)
                .as("newer than what was kept under its day before")
                .isGreaterThan(LocalDate.of(2099, 12, 31).toEpochDay());
    }

    @Test
    void answersAndDecisionsAreMattersOfTheirOrderTheNewestLast() {
        Notice answer = TaskNotices.of(step("ANSWER", MORNING));
        Notice again = TaskNotices.of(step("ANSWER", MORNING.plusSeconds(60)));
        assertThat(again.about().id()).isEqualTo(answer.about().id());
        assertThat(again.about().version()).isGreaterThan(answer.about().version());
        assertThat(TaskNotices.of(step("RETURN", MORNING)).about().id())
                .isEqualTo(TaskNotices.of(step("CLOSE", MORNING)).about().id())
                .isNotEqualTo(answer.about().id());
    }

    @Test
    void ofTwoDecisionsInOneSecondTheSecondOneIsTheNewer() {
        assertThat(TaskNotices.of(step("CLIMB", MORNING.plusNanos(2_000)))
                        .about()
                        .version())
                .isGreaterThan(TaskNotices.of(step("RETURN", MORNING.plusNanos(1_000)))
                        .about()
                        .version());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ANSWER", "RETURN", "CLOSE", "CLIMB", "REVOKE"})
    void aStepNeverSettlesWhatItTellsItself(String name) {
        SupervisionOrderStepTaken step = step(name, MORNING);
        assertThat(Matters.openedBy(step)).contains(TaskNotices.of(step).about().id());
        assertThat(Matters.settledBy(step)).isNotEmpty().doesNotContainAnyElementsOf(Matters.openedBy(step));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ASSIGN", "RETURN", "ANSWER", "ACCEPT", "CLOSE", "RELAPSE"})
    void aStepOfAProblemNeverSettlesWhatItTellsItself(String name) {
        ProblemStepTaken step = problem(name);
        assertThat(Matters.openedBy(step))
                .containsAll(ProblemNotices.of(step).stream()
                        .map(notice -> notice.about().id())
                        .toList())
                .doesNotContainAnyElementsOf(Matters.settledBy(step));
        assertThat(ProblemNotices.of(step)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DISCOVER", "VERIFY", "DISMISS", "START", "PUBLISH", "REINSPECT"})
    void ofOtherStepsOfAProblemNobodyIsTold(String name) {
        assertThat(ProblemNotices.of(problem(name))).isEmpty();
    }

    private static ProblemStepTaken problem(String step) {
        return new ProblemStepTaken(
                ORDER,
                null,
                null,
                "sz",
                "INSPECTION",
                null,
                null,
                "雨水排口晴天排污",
                "GENERAL",
                step,
                "ANSWERED",
                "sz-sthj",
                LocalDate.of(2024, 12, 20),
                null,
                null,
                0,
                "说明",
                null,
                MORNING);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "'', LIAISON SMS 2; LIAISON EMAIL 2; SUPERVISING_LEADER SMS 3; SUPERVISING_LEADER EMAIL 3",
        "UNIT_HEAD, UNIT_HEAD SMS 3; UNIT_HEAD EMAIL 3",
        "LIAISON UNIT_HEAD, LIAISON SMS 2; LIAISON EMAIL 2; UNIT_HEAD SMS 3; UNIT_HEAD EMAIL 3",
        "MAYOR, LIAISON SMS 2; LIAISON EMAIL 2; SUPERVISING_LEADER SMS 3; SUPERVISING_LEADER EMAIL 3"
    })
    void whateverRungIsToldThePostsAreThoseThatTheLadderOfThePlanNames(String named, String routes) {
        List<String> posts = named.isEmpty() ? null : List.of(named.split(" "));
        Notice notice = TaskNotices.of(new TaskOverdue(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "sz",
                "(一)",
                "整治",
                "sz-sthj",
                "LEAD",
                "完成整治",
                LocalDate.of(2024, 12, 10),
                1,
                "OVERDUE_7_WORKING",
                9,
                MORNING,
                2,
                posts));
        assertThat(notice.rung()).isEqualTo("OVERDUE_7_WORKING");
        assertThat(RoutingPolicy.routesOf(notice.kind(), notice.posts()).stream()
                        .map(route -> route.post() + " " + route.channel() + " " + route.level())
                        .collect(Collectors.joining("; ")))
                .isEqualTo(routes);
    }

    private static long version(LocalDate lastDay, Instant crossedAt) {
        return TaskNotices.of(new SupervisionOrderFeedbackDue(
                        ORDER,
                        UUID.randomUUID(),
                        "sz",
                        "督办单〔2024〕3号",
                        "sz-sthj",
                        "整治",
                        lastDay,
                        "DUE_IN_3",
                        -3,
                        crossedAt))
                .about()
                .version();
    }

    private static SupervisionOrderStepTaken step(String name, Instant takenAt) {
        return new SupervisionOrderStepTaken(
                ORDER,
                UUID.randomUUID(),
                "sz",
                "督办单〔2024〕3号",
                "sz-sthj",
                "整治",
                name,
                "ANSWERED",
                "佐证不全",
                LocalDate.of(2024, 12, 20),
                null,
                null,
                takenAt);
    }
}
