package org.ecoplan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.ecoplan.events.TargetPrecedenceDecided;
import org.ecoplan.plan.testing.Api;
import org.ecoplan.plan.testing.Demo;
import org.ecoplan.testkit.events.EventProbe;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.Test;

/** 「低于上级部门要求的,以上级部门要求为准」 over the API. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class SuperiorPrecedenceTest {
    private final Api office = Api.office();

    @Test
    void theStricterOfTwoDocumentsIsInForceAndFollowsTheirChanges() {
        try (EventProbe probe = EventProbe.open()) {
            // Given two plans on outfalls, one above the other
            Api.showTime("2024-07-15T09:00:00+08:00");
            String plan = Demo.issue("随州市上级要求排口整治行动方案");
            String superior = Demo.issue("随州市省定排口整治行动方案");
            String target = targetOf(plan);
            refused(office.get(plan + "/superior-plan/proposals"), 409, "NO_SUPERIOR_PLAN");
            refused(office.get(plan + "/superior-plan"), 404, "NOT_FOUND");
            refused(name(office, plan, plan), 422, "SUPERIOR_OF_ITSELF");
            refused(name(Api.foreignOffice(), plan, superior), 404, "NOT_FOUND");
            name(office, plan, superior).then().statusCode(200).body("superiorPlanId", equalTo(id(superior)));
            refused(name(office, superior, plan), 422, "SUPERIOR_IS_BELOW");

            // When the pair that the system proposes is compared, then equal levels leave that of the plan in force
            office.get(plan + "/superior-plan/proposals")
                    .then()
                    .statusCode(200)
                    .body("items.targetId", contains(target))
                    .body("items.superiorTargetId", contains(targetOf(superior)))
                    .body("items.likeness", contains(1.0f))
                    .body("items.inForce", contains("OWN"));
            String all = plan + "/precedences";
            Map<String, Object> pair = Map.of(
                    "targetId", target, "ofPlan", Map.of("planId", id(superior), "targetId", targetOf(superior)));
            refused(Api.foreignOffice().json(pair).post(all), 404, "NOT_FOUND");
            Api.lead("hbj", "421300-sthj").json(pair).post(all).then().statusCode(403);
            Response compared = office.json(pair).post(all);
            compared.then().statusCode(201).body("state", equalTo("DECIDED")).body("inForce", equalTo("OWN"));
            refused(office.json(pair).post(all), 409, "TARGET_COMPARED");

            // When the superior plan ends, then a person has to say which level is in force
            office.post(superior, "/closure", "").then().statusCode(200);
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> office.get(all)
                            .then()
                            .body("items.state", contains("QUESTION"))
                            .body("items.question", contains("SUPERIOR_ENDED"))
                            .body("items.steps[0].act", contains("COMPARED", "COMPARED_AGAIN")));
            String one = all + "/" + compared.path("precedenceId");
            Map<String, Object> answer = Map.of("inForce", "OWN", "reason", "省方案已结束");
            refused(step(office, one, "/answer", 1, answer), 412, "STALE_VERSION");
            refused(step(Api.foreignOffice(), one, "/answer", 2, answer), 404, "NOT_FOUND");
            step(office, one, "/answer", 2, answer)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("DECIDED"))
                    .body("steps.reason", hasItem("省方案已结束"));
            refused(step(office, one, "/answer", 3, answer), 409, "NO_OPEN_QUESTION");
            step(office, one, "/end", 3, Map.of("reason", "改按文件比较"))
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("ENDED"));

            // When a document alone requires more, then both levels are told with their documents
            refused(office.json(Map.of("targetId", target)).post(all), 422, "ONE_SOURCE_ONLY");
            refused(office.json(document(target, "GE", null)).post(all), 422, "BAD_FIGURE");
            office.json(document(target, "GE", 12))
                    .post(all)
                    .then()
                    .statusCode(201)
                    .body("inForce", equalTo("SUPERIOR"))
                    .body("own.value", equalTo(10))
                    .body("superior.documentNumber", equalTo("鄂政办发〔2024〕20号"));
            TargetPrecedenceDecided told = probe.awaitOne(
                    TargetPrecedenceDecided.class,
                    event -> event.targetId().toString().equals(target)
                            && event.superior().documentNumber() != null);
            assertThat(told.inForce()).isEqualTo("SUPERIOR");
            assertThat(told.superior().value()).isEqualByComparingTo("12");
            assertThat(told.own().document()).isEqualTo("随州市上级要求排口整治行动方案");
            Api.auditor()
                    .get("/operations/audit?objectType=precedence&objectId=" + compared.path("precedenceId"))
                    .then()
                    .body("items.act", hasItems("COMPARED", "ANSWERED", "ENDED"));
        }
    }

    private static Map<String, Object> document(String target, String comparator, Integer value) {
        Map<String, Object> level = new HashMap<>(Map.of(
                "document",
                "省排口整治方案",
                "documentNumber",
                "鄂政办发〔2024〕20号",
                "indicator",
                "排口整治",
                "comparator",
                comparator,
                "unit",
                "个",
                "by",
                "2025-12-31",
                "everyPeriod",
                false,
                "quote",
                "完成排口整治12个"));
        if (value != null) {
            level.put("value", value);
        }
        return Map.of("targetId", target, "ofDocument", level);
    }

    private static Response name(Api api, String plan, String superior) {
        return api.json(Map.of("superiorPlanId", id(superior), "clause", "以上目标若低于上级部门要求的,以上级部门要求为准"))
                .put(plan + "/superior-plan");
    }

    private static Response step(Api api, String one, String step, int version, Map<String, Object> body) {
        return api.json(body).header("If-Match", "\"" + version + "\"").post(one + step);
    }

    private String targetOf(String plan) {
        return office.get(plan).path("tasks[0].targets[0].itemId");
    }

    private static String id(String plan) {
        return plan.substring("/plans/".length());
    }

    private static void refused(Response answer, int status, String code) {
        answer.then().statusCode(status).body("code", equalTo(code));
    }
}
