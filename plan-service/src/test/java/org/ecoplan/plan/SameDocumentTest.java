package org.ecoplan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.ecoplan.events.PlanClosed;
import org.ecoplan.events.PlanIssued;
import org.ecoplan.events.PlanRevised;
import org.ecoplan.events.PlanTaskIssued;
import org.ecoplan.plan.testing.Api;
import org.ecoplan.plan.testing.Demo;
import org.ecoplan.testkit.events.EventProbe;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class SameDocumentTest {
    /** The common pool of two cores runs one at a time. */
    private static final Executor EACH_ITS_THREAD = work -> new Thread(work).start();

    @Test
    void theSameDocumentIsSaidAtTheImportAndRefusedAtTheIssueUntilTheFirstPlanIsClosed() {
        try (EventProbe probe = EventProbe.open()) {
            // Given
            Api.showTime("2024-08-01T09:00:00+08:00");
            String first = Demo.issueSuizhou();

            // When
            Response again = imported(Demo.plan("suizhou.txt"));

            // Then
            again.then()
                    .body("sameDocument[0].planId", equalTo(idOf(first)))
                    .body("sameDocument[0].state", equalTo("ISSUED"))
                    .body("sameDocument[0].sameContent", equalTo(true))
                    .body("warnings", hasItem(containsString(idOf(first))));
            String second = "/plans/" + again.path("planId");
            String before = Api.office().tagOf(second);
            Api.office()
                    .post(second, "/issue", Demo.ACCEPTING)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("DOCUMENT_IN_FORCE"))
                    .body("title", containsString(idOf(first)));
            assertThat(Api.office().tagOf(second)).isEqualTo(before);

            // When
            Api.office().post(first, "/closure", "").then().statusCode(200).body("state", equalTo("CLOSED"));
            Api.office().post(first, "/closure", "").then().statusCode(409);
            Api.office().post(second, "/issue", Demo.ACCEPTING).then().statusCode(200);

            // Then
            PlanClosed closed = probe.awaitExactly(
                            1,
                            PlanClosed.class,
                            event -> event.planId().toString().equals(idOf(first)),
                            Duration.ofMillis(500))
                    .get(0);
            assertThat(closed.closedOn()).isEqualTo(LocalDate.of(2024, 8, 1));
            assertThat(closed.title()).isEqualTo("随州市长江高水平保护提质增效行动方案");
            assertThat(closed.organisation()).isEqualTo("421300");
            Api.office().get(first).then().body("closedOn", equalTo("2024-08-01"));
        }
    }

    @Test
    void anotherTextOfTheSameNumberIsIssuedBesideTheFirstWhenThatIsSaid() {
        // Given
        Api.showTime("2024-08-01T09:00:00+08:00");
        Demo.registerUnits();
        String number = "随政办发〔2024〕" + UUID.randomUUID().toString().substring(0, 8) + "号";
        String first = draft("随州市湖泊治理行动方案", number);
        Api.office().post(first, "/issue", Demo.ACCEPTING).then().statusCode(200);
        String second = draft("随州市河道治理行动方案", " " + number.replace('〔', '[').replace('〕', ']'));

        // When
        Response refused = Api.office().post(second, "/issue", Demo.ACCEPTING);
        Response issued = Api.office()
                .post(second, "/issue", Map.of("besides", List.of(idOf(first)), "accept", List.of("OPEN_QUESTIONS")));

        // Then
        refused.then().statusCode(409).body("code", equalTo("DOCUMENT_IN_FORCE"));
        issued.then().statusCode(200);
    }

    @Test
    void anotherCityIsToldNothingOfIt() {
        Demo.issueSuizhou();

        Api.foreignOffice()
                .json(Map.of("sourceName", "suizhou.txt", "text", Demo.plan("suizhou.txt")))
                .post("/plans")
                .then()
                .statusCode(201)
                .body("sameDocument", empty());
    }

    @Test
    void twoDraftsOfOneDocumentIssuedAtTheSameTimeAreIssuedOnce() {
        try (EventProbe probe = EventProbe.open()) {
            // Given
            List<String> drafts =
                    Stream.of(1, 2, 3).map(copy -> Demo.importSuizhou()).toList();

            // When
            List<Integer> answers = drafts.stream()
                    .map(draft -> CompletableFuture.supplyAsync(
                            () -> Api.office()
                                    .post(draft, "/issue", Demo.ACCEPTING)
                                    .statusCode(),
                            EACH_ITS_THREAD))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .sorted()
                    .toList();

            // Then
            assertThat(answers).containsExactly(200, 409, 409);
            probe.awaitExactly(
                    1,
                    PlanIssued.class,
                    event -> drafts.stream()
                            .anyMatch(draft -> idOf(draft).equals(event.planId().toString())),
                    Duration.ofSeconds(1));
        }
    }

    @Test
    void aDraftThatRevisesThePlanTakesItsPlaceUnderItsIdsOnceEachTaskIsDecidedOn() {
        try (EventProbe probe = EventProbe.open()) {
            // Given
            Api.showTime("2025-03-24T09:00:00+08:00");
            Demo.registerUnits();
            String number = "随政办发〔2024〕" + UUID.randomUUID().toString().substring(0, 8) + "号";
            String plan = draftOf(
                    "随州市水生态修订行动方案",
                    number,
                    "2024-07-09",
                    "国控断面优良水体比例达到90%,空气质量优良天数比率达到85%。",
                    "(一)排口整治行动。2025年底前完成排口整治10个。(牵头单位:市生态环境局)",
                    "(二)岸线清理行动。2025年底前完成岸线清理5处。(牵头单位:市生态环境局)",
                    "(三)生态补水行动。2025年底前完成生态补水3次。(牵头单位:市生态环境局)");
            String draft = draftOf(
                    "随州市水生态修订行动方案",
                    number.replace("2024", "2025"),
                    "2025-03-20",
                    "国控断面优良水体比例达到92%,湿地保护率达到55%。",
                    "(一)排口整治行动。2026年底前完成排口整治12个。(牵头单位:市生态环境局)",
                    "(二)生态补水行动。2025年底前完成生态补水3次。(牵头单位:市生态环境局)",
                    "(三)湿地修复工程。2026年底前完成湿地修复2处。(牵头单位:市生态环境局)");
            headline(plan, level("国控断面优良水体比例", 90), level("空气质量优良天数比率", 85));
            headline(draft, level("国控断面优良水体比例", 92), level("湿地保护率", 55));
            Map<String, Object> revision = Map.of("draftId", idOf(draft), "reason", "国家和省有关要求调整");
            Api.office()
                    .json(revision)
                    .post(plan + "/revisions")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("PLAN_NOT_ISSUED"));
            Api.office().post(plan, "/issue", Demo.ACCEPTING).then().statusCode(200);
            List<String> tasks = Api.office().get(plan).path("tasks.itemId");
            List<String> targets = Api.office().get(plan).path("tasks[0].targets.itemId");
            List<String> headlines =
                    Api.office().get(plan).path("headlineTargets.findAll { it.reviewState != 'REJECTED' }.itemId");

            // When
            Api.foreignOffice().json(revision).post(plan + "/revisions").then().statusCode(404);
            Response begun = Api.office().json(revision).post(plan + "/revisions");
            Api.office()
                    .json(revision)
                    .post(plan + "/revisions")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("REVISION_RUNNING"));

            // Then
            begun.then()
                    .statusCode(200)
                    .body("undecided", equalTo(7))
                    .body("headlines.kind", equalTo(List.of("CHANGED", "NEW", "ENDED")))
                    .body("headlines[0].before.targetId", equalTo(headlines.get(0)))
                    .body("headlines[0].changes.findAll { it.attribute == 'VALUE' }.before", equalTo(List.of("90")))
                    .body("headlines[0].changes.findAll { it.attribute == 'VALUE' }.after", equalTo(List.of("92")))
                    .body("tasks[0].changes.findAll { it.attribute == 'DEADLINE' }.after", hasItem("2026-12-31"))
                    .body("counts", equalTo(Map.of("KEPT", 1, "CHANGED", 1, "ENDED", 1, "NEW", 1)))
                    .body("tasks.kind", equalTo(List.of("CHANGED", "KEPT", "NEW", "ENDED")))
                    .body("tasks[0].fields", hasItem("DEADLINE"))
                    .body("tasks[1].before.taskId", equalTo(tasks.get(2)));
            Api.foreignOffice().get(draft + "/comparison").then().statusCode(404);
            Api.office().get(plan + "/comparison").then().statusCode(409).body("code", equalTo("NO_REVISION"));
            Api.office()
                    .post(draft, "/issue", Demo.ACCEPTING)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("REVISION_UNDECIDED"))
                    .body("title", containsString("尚有4项"));
            String beforeDecisions = Api.office().tagOf(draft);

            // When
            List<Map<String, Object>> rows = begun.path("tasks");
            List<Map<String, Object>> decisions = rows.stream()
                    .map(row -> confirmed(row, "taskId", "draftTaskId"))
                    .toList();
            Api.office()
                    .json(Map.of("decisions", decisions))
                    .header("If-Match", "\"0\"")
                    .put(draft + "/comparison/decisions")
                    .then()
                    .statusCode(412);
            Api.office()
                    .json(Map.of("decisions", List.of(Map.of("taskId", UUID.randomUUID()))))
                    .header("If-Match", begun.header("ETag"))
                    .put(draft + "/comparison/decisions")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("UNKNOWN_TASK"));
            Api.office()
                    .json(Map.of("headlines", List.of(Map.of("targetId", targets.get(0)))))
                    .header("If-Match", begun.header("ETag"))
                    .put(draft + "/comparison/decisions")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("UNKNOWN_TARGET"));
            Response tasksDecided = Api.office()
                    .json(Map.of("decisions", decisions))
                    .header("If-Match", begun.header("ETag"))
                    .put(draft + "/comparison/decisions");
            tasksDecided.then().statusCode(200).body("undecided", equalTo(3));
            Api.office()
                    .post(draft, "/issue", Demo.ACCEPTING)
                    .then()
                    .statusCode(409)
                    .body("title", containsString("尚有3项总体目标"));
            List<Map<String, Object>> targetRows = begun.path("headlines");
            Api.office()
                    .json(Map.of(
                            "headlines",
                            targetRows.stream()
                                    .map(row -> confirmed(row, "targetId", "draftTargetId"))
                                    .toList()))
                    .header("If-Match", tasksDecided.header("ETag"))
                    .put(draft + "/comparison/decisions")
                    .then()
                    .statusCode(200)
                    .body("undecided", equalTo(0))
                    .body("tasks.decidedBy", equalTo(List.of("office", "office", "office", "office")));
            Api.office()
                    .json(Demo.ACCEPTING)
                    .header("If-Match", beforeDecisions)
                    .post(draft + "/issue")
                    .then()
                    .statusCode(412);
            String stale = Api.office().tagOf(draft);
            Response issued = Api.office().post(draft, "/issue", Demo.ACCEPTING);

            // Then
            issued.then().statusCode(200).body("planId", equalTo(idOf(plan))).body("tasks", equalTo(3));
            Api.office().get(draft).then().statusCode(404);
            Api.office()
                    .json(Demo.ACCEPTING)
                    .header("If-Match", stale)
                    .post(draft + "/issue")
                    .then()
                    .statusCode(404);
            Response revised = Api.office().get(plan);
            revised.then()
                    .body("revision", equalTo(2))
                    .body("state", equalTo("ISSUED"))
                    .body("issuedOn", equalTo("2024-07-09"))
                    .body("header.documentNumber", equalTo(number.replace("2024", "2025")))
                    .body("tasks[0].itemId", equalTo(tasks.get(0)))
                    .body("tasks[0].targets.itemId", equalTo(targets))
                    .body("tasks[1].itemId", equalTo(tasks.get(2)))
                    .body("headlineTargets.itemId", hasItem(headlines.get(0)));
            Api.office()
                    .get(plan + "/revisions")
                    .then()
                    .body("items[0].headlines.kind", equalTo(List.of("CHANGED", "NEW", "ENDED")))
                    .body("items[0].headlines[2].indicator", equalTo("空气质量优良天数比率"))
                    .body("items[0].tasks[0].changes.attribute", hasItem("DEADLINE"))
                    .body("items[0].revision", equalTo(2))
                    .body("items[0].replaced.number", equalTo(number))
                    .body("items[0].document.date", equalTo("2025-03-20"))
                    .body("items[0].tasks.kind", equalTo(List.of("CHANGED", "KEPT", "NEW", "ENDED")))
                    .body("items[0].tasks[3].titleBefore", containsString("岸线清理"));
            Api.office()
                    .get(plan + "/revisions/2/replaced-source")
                    .then()
                    .statusCode(200)
                    .body(containsString("岸线清理"));
            Api.foreignOffice().get(plan + "/revisions").then().statusCode(404);
            Api.office().get(plan + "/source").then().body(containsString("湿地修复"));
            PlanRevised told = probe.awaitExactly(
                            1,
                            PlanRevised.class,
                            event -> event.planId().toString().equals(idOf(plan)),
                            Duration.ZERO)
                    .get(0);
            assertThat(List.of(told.revision(), told.kept(), told.reason(), told.revisedBy()))
                    .isEqualTo(List.of(2, 1, "国家和省有关要求调整", "office"));
            assertThat(told.tasks())
                    .extracting(task ->
                            task.kind() + " " + tasks.indexOf(task.taskId().toString()))
                    .containsExactly("CHANGED 0", "NEW -1", "ENDED 1");
            assertThat(told.units()).singleElement().satisfies(unit -> {
                assertThat(unit.unitCode()).isEqualTo("421300-sthj");
                assertThat(unit.begun()).singleElement().asString().contains("湿地修复工程", "牵头");
                assertThat(unit.changed())
                        .singleElement()
                        .asString()
                        .contains("排口整治行动", "10 → 12", "2025-12-31 → 2026-12-31");
                assertThat(unit.ended()).singleElement().asString().contains("岸线清理行动");
                assertThat(unit.others()).isZero();
            });
            assertThat(told.headlines())
                    .extracting(target -> target.kind() + " "
                            + headlines.indexOf(target.targetId().toString()))
                    .containsExactly("CHANGED 0", "NEW -1", "ENDED 1");
            assertThat(told.endedHeadlines()).extracting(UUID::toString).containsExactly(headlines.get(1));
            List<PlanTaskIssued> again = probe.awaitExactly(
                    3,
                    PlanTaskIssued.class,
                    event -> event.planId().toString().equals(idOf(plan)) && event.revision() == 2,
                    Duration.ofMillis(300));
            assertThat(again.get(0).taskId()).hasToString(tasks.get(0));
            assertThat(again)
                    .extracting(PlanTaskIssued::issuedOn)
                    .containsExactly(LocalDate.of(2024, 7, 9), LocalDate.of(2024, 7, 9), LocalDate.of(2025, 3, 20));
        }
    }

    private static Map<String, Object> confirmed(Map<String, Object> row, String id, String draftId) {
        Map<String, Object> decision = new HashMap<>();
        if (row.get("before") instanceof Map<?, ?> before) {
            decision.put(id, before.get(id));
        }
        if (row.get("after") instanceof Map<?, ?> after) {
            decision.put(draftId, after.get(id));
        }
        return decision;
    }

    private static Map<String, Object> level(String indicator, int value) {
        return Map.of(
                "indicator", indicator,
                "comparator", "GE",
                "value", value,
                "unit", "%",
                "by", "2025-12-31",
                "strength", "BINDING",
                "quote", indicator + "达到" + value + "%");
    }

    @SafeVarargs
    private static void headline(String plan, Map<String, Object>... targets) {
        Api.office()
                .json(Map.of("targets", List.of(targets)))
                .header("If-Match", Api.office().tagOf(plan))
                .put(plan + "/headline-targets")
                .then()
                .statusCode(200);
    }

    private static String draftOf(String title, String number, String date, String goals, String... tasks) {
        String text = title + "\n" + date.replaceFirst("-0?", "年").replaceFirst("-0?", "月") + "日\n一、工作目标\n" + goals
                + "\n二、主要任务\n" + String.join("\n", tasks) + "\n";
        String plan = "/plans/" + imported(text).path("planId");
        Api.office()
                .json(Map.of("title", title, "documentNumber", number, "issuedOn", date))
                .header("If-Match", Api.office().tagOf(plan))
                .put(plan + "/header")
                .then()
                .statusCode(200);
        return plan;
    }

    private static Response imported(String text) {
        return Api.office()
                .json(Map.of("sourceName", "again.txt", "text", text))
                .post("/plans");
    }

    private static String draft(String title, String number) {
        String text = title + "\n2024年7月9日\n一、主要任务\n(一)治理行动。2025年底前完成治理10个。(牵头单位:市生态环境局)\n";
        String plan = "/plans/" + imported(text + UUID.randomUUID()).path("planId");
        Api.office()
                .json(Map.of("title", title, "documentNumber", number, "issuedOn", "2024-07-09"))
                .header("If-Match", Api.office().tagOf(plan))
                .put(plan + "/header")
                .then()
                .statusCode(200);
        return plan;
    }

    private static String idOf(String plan) {
        return plan.substring("/plans/".length());
    }
}
