package org.ecoplan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecoplan.events.PlanCorrected;
import org.ecoplan.events.PlanTaskIssued;
import org.ecoplan.plan.testing.Api;
import org.ecoplan.plan.testing.Demo;
import org.ecoplan.testkit.events.EventProbe;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a plan says that is not so: of another place, with names that nobody knows, with words that do not stand in it. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class PlanTruthTest {
    private static final String TWO_TASKS =
            "一、主要任务\n(一)排口整治行动。2025年底前完成排口整治10个。(牵头单位:%s)\n(二)污水管网行动。2025年底前新建管网20公里。(牵头单位:%s)\n";

    @BeforeEach
    void today() {
        Demo.registerUnits();
        Api.showTime("2024-07-15T09:00:00+08:00");
    }

    @Test
    void thePlanOfAnotherPlaceIsSaidToBeAndIssuedOnlyWhenThatIsAccepted() {
        // Given
        Response imported =
                imported("将乐县污染防治行动方案\n将乐县人民政府办公室\n将政办〔2022〕13号\n2024年7月9日\n" + TWO_TASKS.formatted("县财政局", "市财政局"));
        String draft = "/plans/" + imported.path("planId");
        header(draft, Map.of("title", "将乐县污染防治行动方案", "issuedOn", "2024-07-09", "region", "将乐县"));
        lead(draft, Map.of("name", "市财政局", "replace", true)).then().statusCode(200);

        // When
        Response refused = Api.office().post(draft, "/issue", Map.of());
        Response accepted =
                Api.office().post(draft, "/issue", Map.of("accept", List.of("FOREIGN_DOCUMENT", "OPEN_QUESTIONS")));

        // Then
        imported.then().body("warnings", hasItem(containsString("不是本组织的地区")));
        refused.then().statusCode(409).body("code", equalTo("FOREIGN_DOCUMENT")).body("title", containsString("将乐县"));
        accepted.then().statusCode(200);
        Api.office()
                .post(draft, "/issue", Map.of("accept", List.of("ANYTHING")))
                .then()
                .statusCode(400);
    }

    @Test
    void everyUnknownNameIsNamedAtOnceWithItsPlace() {
        Response imported = imported("随州市某行动方案\n2024年7月9日\n" + TWO_TASKS.formatted("市海洋局", "市海事局"));
        String draft = "/plans/" + imported.path("planId");
        header(draft, Map.of("title", "随州市某行动方案", "issuedOn", "2024-07-09"));

        imported.then()
                .body("unknownUnits", contains("市海洋局", "市海事局"))
                .body("warnings", hasItem(containsString("市海洋局、市海事局")));
        Api.office()
                .post(draft, "/issue", Map.of())
                .then()
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_UNIT"))
                .body("errors.code", everyItem(equalTo("UNKNOWN_UNIT")))
                .body("errors.pointer", contains("/tasks/0/units/0", "/tasks/1/units/0"))
                .body("errors.title", hasItems(containsString("市海洋局"), containsString("市海事局")));
    }

    @Test
    void oneCallGivesEveryTaskItsLeadUnit() {
        Response imported = imported("随州市统一牵头行动方案\n2024年7月9日\n" + TWO_TASKS.formatted("市海洋局", "市财政局"));
        String draft = "/plans/" + imported.path("planId");
        header(draft, Map.of("title", "随州市统一牵头行动方案", "issuedOn", "2024-07-09"));

        lead(draft, Map.of("name", "市生态环境局")).then().statusCode(200).body("review.ADDED", equalTo(0));
        lead(draft, Map.of("name", "市生态环境局", "replace", true))
                .then()
                .statusCode(200)
                .body("review.ADDED", equalTo(2));
        lead(draft, Map.of("name", "")).then().statusCode(400);

        Api.office().post(draft, "/issue", Map.of()).then().statusCode(200).body("duties", equalTo(2));
        lead(draft, Map.of("name", "市财政局")).then().statusCode(409).body("code", equalTo("PLAN_NOT_DRAFT"));
    }

    @Test
    void openQuestionsStopTheIssueUntilThePlanIsReviewedOrTheyAreAccepted() {
        String draft = Demo.importSuizhou();

        Api.office()
                .post(draft, "/issue", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("OPEN_QUESTIONS"))
                .body("title", containsString("待定问题"));
        Api.office().post(draft, "/acceptance", "").then().statusCode(200);
        Api.office().post(draft, "/issue", Map.of()).then().statusCode(200);
    }

    /** Case 21 of the year that was played. */
    @Test
    @SuppressWarnings("unchecked")
    void aCorrectedQuoteStandsInTheSource() {
        // Given
        String draft = Demo.importSuizhou();
        Map<String, Object> task = ((List<Map<String, Object>>)
                        Api.office().get(draft).path("tasks"))
                .stream()
                        .filter(one -> !((List<?>) one.get("targets")).isEmpty())
                        .findFirst()
                        .orElseThrow();
        Map<String, Object> read = ((List<Map<String, Object>>) task.get("targets")).get(0);
        Map<String, Object> target = new HashMap<>();
        List.of("itemId", "indicator", "comparator", "value", "unit", "by", "strength", "quote")
                .forEach(field -> target.put(field, read.get(field)));

        // Then
        target.put("quote", "这句话不在原文里");
        correct(draft, task, target)
                .then()
                .statusCode(422)
                .body("code", equalTo("QUOTE_NOT_IN_SOURCE"))
                .body("errors.pointer", contains("/targets/0/quote"));
        target.put("quote", "随州市长江高水平保护提质增效 行动方案");
        correct(draft, task, target).then().statusCode(200);
    }

    /** Case 10 of the year that was played: an error in an issued plan was for ever. */
    @Test
    void aSlipOfAPlanInForceIsCorrectedWithAReasonThatStays() {
        try (EventProbe probe = EventProbe.open()) {
            // Given
            String plan = Demo.issue("随州市勘误方岸");
            Map<String, String> wanted = Map.of("title", "随州市勘误方案", "issuedOn", "2024-07-08", "reason", "名称有错字");

            // When
            Api.office()
                    .json(Map.of("title", "随州市勘误方案", "issuedOn", "2024-07-08"))
                    .header("If-Match", Api.office().tagOf(plan))
                    .post(plan + "/header-corrections")
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/reason"));
            Api.office()
                    .post(
                            plan,
                            "/header-corrections",
                            Map.of("title", "随州市勘误方案", "issuedOn", "2999-01-01", "reason", "名称有错字"))
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("DATE_IN_FUTURE"));
            Api.office().post(plan, "/header-corrections", wanted).then().statusCode(200);
            Api.office()
                    .post(plan, "/header-corrections", wanted)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("NOTHING_TO_CORRECT"));

            // Then
            PlanCorrected told = probe.awaitOne(
                    PlanCorrected.class, event -> plan.endsWith(event.planId().toString()));
            assertThat(told.title()).isEqualTo("随州市勘误方案");
            assertThat(told.reason()).isEqualTo("名称有错字");
            Api.office()
                    .get(plan + "/header-corrections")
                    .then()
                    .statusCode(200)
                    .body("items.titleBefore", contains("随州市勘误方岸"))
                    .body("items.issuedOnBefore", contains("2024-07-09"))
                    .body("items.correctedBy", contains("office"));
            Api.office()
                    .get(plan)
                    .then()
                    .body("header.title", equalTo("随州市勘误方案"))
                    .body("issuedOn", equalTo("2024-07-08"));
            Api.foreignOffice().get(plan + "/header-corrections").then().statusCode(404);
            Api.office()
                    .post(Demo.importSuizhou(), "/header-corrections", wanted)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("PLAN_NOT_ISSUED"));
        }
    }

    @Test
    void whatIsCountedFromTheDateOfAPlanIsToldByItsDaysAgainWhenTheDateIsCorrected() {
        try (EventProbe probe = EventProbe.open()) {
            // Given
            String text = "随州市限时报备方案\n2024年7月1日\n一、主要任务\n(一)报备行动。自印发之日起2个月内完成管网排查。自印发之日起30个工作日内报备。"
                    + "2025年底前完成排口整治10个。(牵头单位:市生态环境局)\n";
            String plan = "/plans/"
                    + Api.office()
                            .json(Map.of("sourceName", "b.txt", "text", text))
                            .post("/plans")
                            .path("planId");
            Api.office()
                    .json(Map.of("title", "随州市限时报备方案", "issuedOn", "2024-07-01", "periodEnd", "2025-12-31"))
                    .header("If-Match", Api.office().tagOf(plan))
                    .put(plan + "/header")
                    .then()
                    .statusCode(200);
            Api.office().post(plan, "/issue", Demo.ACCEPTING).then().statusCode(200);
            PlanTaskIssued task = probe.awaitOne(
                    PlanTaskIssued.class, event -> plan.endsWith(event.planId().toString()));
            assertThat(task.repeatedDuties())
                    .extracting(PlanTaskIssued.RepeatedDuty::afterIssue, PlanTaskIssued.RepeatedDuty::due)
                    .containsExactlyInAnyOrder(
                            tuple("P2M", List.of(LocalDate.of(2024, 9, 1))), tuple("P30D", List.of()));
            assertThat(task.milestones())
                    .extracting(PlanTaskIssued.Milestone::by)
                    .doesNotContain(LocalDate.of(2024, 9, 1));

            // When
            Api.office()
                    .post(
                            plan,
                            "/header-corrections",
                            Map.of("title", "随州市限时报备方案", "issuedOn", "2024-07-08", "reason", "以印发文本为准"))
                    .then()
                    .statusCode(200);

            // Then
            PlanCorrected told = probe.awaitOne(
                    PlanCorrected.class, event -> plan.endsWith(event.planId().toString()));
            assertThat(told.afterIssue())
                    .extracting(PlanTaskIssued.RepeatedDuty::repeatedDutyId, PlanTaskIssued.RepeatedDuty::due)
                    .containsExactlyInAnyOrderElementsOf(task.repeatedDuties().stream()
                            .map(duty -> tuple(
                                    duty.repeatedDutyId(),
                                    duty.due().isEmpty() ? List.of() : List.of(LocalDate.of(2024, 9, 8))))
                            .toList());
        }
    }

    @Test
    void aDraftIsDeletedAndAnIssuedPlanIsNot() {
        // Given
        String draft = Demo.importSuizhou();

        // Then
        Api.office().request().delete(draft).then().statusCode(428);
        Api.office().request().header("If-Match", "\"99\"").delete(draft).then().statusCode(412);
        Api.foreignOffice()
                .request()
                .header("If-Match", "\"0\"")
                .delete(draft)
                .then()
                .statusCode(404);
        Api.office()
                .request()
                .header("If-Match", Api.office().tagOf(draft))
                .delete(draft)
                .then()
                .statusCode(204);
        Api.office().get(draft).then().statusCode(404);
        Api.office().get(draft + "/source").then().statusCode(404);

        // When
        String issued = Demo.issueSuizhou();

        // Then
        Api.office()
                .request()
                .header("If-Match", Api.office().tagOf(issued))
                .delete(issued)
                .then()
                .statusCode(409)
                .body("code", equalTo("PLAN_NOT_DRAFT"));
    }

    @Test
    void aPlanThatHasEndedSaysSoWhenItIsImported() {
        Api.showTime("2026-07-15T09:00:00+08:00");
        try {
            Response imported = imported(Demo.plan("suizhou.txt"));
            imported.then().body("warnings", hasItem(containsString("到期"))).body("unknownUnits", empty());
            assertThat(imported.<String>path("state")).isEqualTo("DRAFT");
        } finally {
            Api.showTime("2024-07-15T09:00:00+08:00");
        }
    }

    private static Response imported(String text) {
        return Api.office()
                .json(Map.of("sourceName", "truth.txt", "text", text))
                .post("/plans");
    }

    private static void header(String draft, Map<String, String> header) {
        Api.office()
                .json(header)
                .header("If-Match", Api.office().tagOf(draft))
                .put(draft + "/header")
                .then()
                .statusCode(200);
    }

    private static Response lead(String draft, Map<String, Object> lead) {
        return Api.office().post(draft, "/lead-unit", lead);
    }

    private static Response correct(String draft, Map<String, Object> task, Map<String, Object> target) {
        return Api.office()
                .json(Map.of("targets", List.of(target)))
                .header("If-Match", Api.office().tagOf(draft))
                .patch(draft + "/tasks/" + task.get("taskId"));
    }
}
