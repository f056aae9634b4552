package org.ecoplan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ecoplan.events.PlanTaskIssued;
import org.ecoplan.plan.testing.Api;
import org.ecoplan.plan.testing.Demo;
import org.ecoplan.testkit.events.EventProbe;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.Test;

/** The largest plan that is taken in goes the whole way, with the stack that the services have. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class LargePlanTest {
    private static final int TASKS = 999;
    private static final String LETTERS = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉";

    @Test
    void aPlanOfAThousandTasksAndFiveThousandItemsIsImportedReviewedAndIssued() {
        try (EventProbe probe = EventProbe.open()) {
            // Given
            Demo.registerUnits();
            Response imported = Api.office()
                    .json(Map.of("sourceName", "large.txt", "text", largePlan()))
                    .post("/plans");
            assertThat(imported.statusCode()).as(imported.asString()).isEqualTo(201);
            imported.then().body("tasks", equalTo(TASKS)).body("targets", greaterThanOrEqualTo(TASKS));
            String address = "/plans/" + imported.path("planId");
            String id = imported.path("planId");

            // When
            Api.office()
                    .json(Map.of("title", "随州市大型行动方案", "issuedOn", "2024-07-09", "periodEnd", "2025-12-31"))
                    .header("If-Match", Api.office().tagOf(address))
                    .put(address + "/header")
                    .then()
                    .statusCode(200);
            Api.office().post(address, "/acceptance", "").then().statusCode(200);
            Response issued = Api.office().post(address, "/issue", Demo.ACCEPTING);

            // Then
            issued.then().statusCode(200).body("tasks", equalTo(TASKS)).body("duties", equalTo(3 * TASKS));
            List<PlanTaskIssued> told = probe.awaitExactly(
                    TASKS,
                    PlanTaskIssued.class,
                    event -> event.planId().toString().equals(id),
                    Duration.ofMillis(500));
            assertThat(told)
                    .extracting(PlanTaskIssued::position)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, TASKS).boxed().toList());
            Api.lead("zengdu", "421303").get(address).then().statusCode(200).body("tasks", hasSize(TASKS));
        }
    }

    @Test
    void fiveHundredTasksAreAddedInOneStepAllOrNone() {
        // Given
        String address = Demo.importSuizhou();
        String before = Api.office().tagOf(address);
        List<Map<String, Object>> tasks = IntStream.range(0, 499)
                .<Map<String, Object>>mapToObj(at -> smallTask(at, "GE"))
                .toList();

        // When
        List<Map<String, Object>> withAFault = new ArrayList<>(tasks);
        withAFault.add(smallTask(499, "ZERO"));
        Api.office()
                .post(address, "/task-batches", Map.of("tasks", withAFault))
                .then()
                .statusCode(422)
                .body("code", equalTo("FIGURE_NOT_ALLOWED"))
                .body("errors[0].pointer", equalTo("/tasks/499/content/targets/0/value"));
        assertThat(Api.office().tagOf(address)).isEqualTo(before);
        Api.office()
                .post(address, "/task-batches", Map.of("tasks", tasks))
                .then()
                .statusCode(200)
                .body("review.ADDED", equalTo(3 * 499));

        // Then
        Api.office().get(address).then().body("tasks", hasSize(8 + 499));
        Api.office()
                .post(address, "/task-batches", Map.of("tasks", List.of()))
                .then()
                .statusCode(400);
    }

    private static Map<String, Object> smallTask(int at, String comparator) {
        return Map.of(
                "ordinal",
                String.valueOf(at + 9),
                "title",
                at + "号片区整治行动",
                "content",
                Map.of(
                        "units", List.of(Map.of("name", "市生态环境局", "role", "LEAD")),
                        "targets",
                                List.of(Map.of(
                                        "indicator",
                                        "点位整治",
                                        "comparator",
                                        comparator,
                                        "value",
                                        at,
                                        "unit",
                                        "个",
                                        "strength",
                                        "BINDING",
                                        "quote",
                                        "完成点位整治" + at + "个"))));
    }

    @Test
    void aTextWhoseReadingIsLargeIsRefused() {
        Demo.registerUnits();
        String levels = IntStream.range(0, 4_900)
                .mapToObj(at -> "优良天数比例达到" + (at % 90 + 1) + "%")
                .collect(Collectors.joining("或"));
        String text = "随州市生态环境行动方案\n随政发〔2024〕1号\n一、主要任务\n(一)水污染防治行动。" + levels + "。\n牵头单位:市生态环境局\n";

        Api.office()
                .json(Map.of("sourceName", "levels.txt", "text", text))
                .post("/plans")
                .then()
                .statusCode(422)
                .body("code", equalTo("TOO_MANY_ITEMS"));
    }

    @Test
    void aTaskThatNoMessageCanCarryIsRefusedWhereItIsWritten() {
        // Given
        String address = Demo.importSuizhou();
        String before = Api.office().tagOf(address);

        // When
        Response added = Api.office().post(address, "/tasks", newTask(40));

        // Then
        added.then()
                .statusCode(422)
                .body("code", equalTo("EVENT_TOO_LARGE"))
                .body("errors[0].pointer", equalTo("/tasks/8"));
        assertThat(Api.office().tagOf(address)).isEqualTo(before);
        Api.office().post(address, "/tasks", newTask(10)).then().statusCode(200);
        Api.office().post(address, "/issue", Demo.ACCEPTING).then().statusCode(200);
    }

    private static Map<String, Object> newTask(int targets) {
        Map<String, Object> target = Map.of(
                "indicator",
                "指标",
                "comparator",
                "GE",
                "value",
                1,
                "unit",
                "%",
                "by",
                "2025-12-31",
                "strength",
                "BINDING",
                "quote",
                "字".repeat(5_000));
        return Map.of(
                "ordinal",
                "(九)",
                "title",
                "大任务",
                "content",
                Map.of(
                        "units", List.of(Map.of("name", "市生态环境局", "role", "LEAD")),
                        "targets",
                                IntStream.range(0, targets)
                                        .mapToObj(at -> target)
                                        .toList()));
    }

    private static String nameOf(int at) {
        return "" + LETTERS.charAt(at / 400) + LETTERS.charAt(at / 20 % 20) + LETTERS.charAt(at % 20);
    }

    private static String largePlan() {
        return "随州市大型行动方案\n2024年7月9日\n一、主要任务\n"
                + IntStream.rangeClosed(1, TASKS)
                        .mapToObj(at -> "%1$d.%2$s片区整治行动。到2025年底,完成点位整治%1$d个。"
                                .concat("(实施单位:各县市区人民政府)")
                                .formatted(at, nameOf(at)))
                        .collect(Collectors.joining("\n"));
    }
}
