package org.ecoplan.plan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import org.ecoplan.events.DisclosureMissed;
import org.ecoplan.plan.disclosure.domain.PersonalData;
import org.ecoplan.plan.testing.Api;
import org.ecoplan.plan.testing.Demo;
import org.ecoplan.testkit.events.EventProbe;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.Test;

/** 「至少每季度公开一次」: what is not disclosed in time is an overdue duty; what is published leaves a proof. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class DisclosureTest {
    private static final String HASH = "0a".repeat(32);

    private final Api office = Api.office();

    @Test
    void aQuarterWithoutDisclosureIsToldOnceAndAPlanOrAPublicationIsOne() {
        try (EventProbe probe = EventProbe.open()) {
            // Given a plan that asks for a disclosure each quarter
            Api.showTime("2024-07-15T09:00:00+08:00");
            String plan = issue("随州市饮用水信息公开行动方案");
            String id = plan.substring("/plans/".length());
            office.get(plan + "/missed-disclosures").then().statusCode(200).body("items", empty());

            // When the quarter is over
            Api.showTime("2024-10-08T09:00:00+08:00");

            // Then it is an overdue duty of the office, told once
            DisclosureMissed told = probe.awaitOne(
                    DisclosureMissed.class, event -> event.planId().toString().equals(id));
            assertThat(told.due()).isEqualTo("2024-09-30");
            assertThat(told.daysLate()).isEqualTo(8);
            assertThat(told.clause()).contains("每季度");
            refused(Api.foreignOffice().get(plan + "/missed-disclosures"), 404, "NOT_FOUND");

            // When the plan is disclosed
            refused(disclose(office, plan, Map.of("kind", "PLAN", "period", "2024")), 422, "PERIOD_OF_KIND");
            refused(disclose(office, plan, Map.of("kind", "ASSESSMENT")), 422, "PERIOD_OF_KIND");
            refused(
                    disclose(office, plan, Map.of("kind", "ASSESSMENT", "period", "2024")),
                    409,
                    "ASSESSMENT_NOT_PUBLISHED");
            refused(disclose(Api.foreignOffice(), plan, Map.of("kind", "PLAN")), 404, "NOT_FOUND");
            Response disclosed = disclose(office, plan, Map.of("kind", "PLAN"));
            disclosed.then().statusCode(201).body("period", equalTo("2024-07-09"));
            refused(disclose(office, plan, Map.of("kind", "PLAN")), 409, "ALREADY_DISCLOSED");
            office.get(plan + "/missed-disclosures")
                    .then()
                    .body("items.due", contains("2024-09-30"))
                    .body("items.madeOn", contains("2024-10-08"));
            String read = given().get(disclosed.<String>path("address")).asString();
            assertThat(read).contains("随州市饮用水信息公开行动方案", "市生态环境局").doesNotContain(id, "office");
            assertThat(PersonalData.in(read)).isEmpty();
            assertThat(PersonalData.in(
                            given().get("/public/disclosures?limit=200").asString()))
                    .isEmpty();

            // Then a publication elsewhere is recorded with its proof, and is one of its quarter
            Api.showTime("2025-03-20T09:00:00+08:00");
            refused(publish(office, plan, "2025-03-21"), 422, "BAD_DAY_OF_PUBLICATION");
            refused(publish(Api.foreignOffice(), plan, "2025-03-18"), 404, "NOT_FOUND");
            publish(Api.lead("hbj", "421300-sthj"), plan, "2025-03-18").then().statusCode(403);
            publish(office, plan, "2025-03-18").then().statusCode(201).body("recordedBy", equalTo("office"));
            office.get(plan + "/publications").then().body("items.contentHash", contains(HASH));
            Api.showTime("2025-07-02T09:00:00+08:00");
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> office.get(plan + "/missed-disclosures")
                            .then()
                            .body("items.due", contains("2025-06-30", "2024-09-30")));
            Api.auditor().get("/operations/audit?objectType=publication").then().body("items.act", hasItem("RECORDED"));
        }
    }

    @Test
    void whatTellsOfAPersonIsNotDisclosed() {
        Api.showTime("2024-07-15T09:00:00+08:00");
        String plan = issue("随州市饮用水公开联系方案13812341234");

        refused(disclose(office, plan, Map.of("kind", "PLAN")), 409, "PERSONAL_DATA");
    }

    private static String issue(String title) {
        Demo.registerUnits();
        String text = title + "\n2024年7月9日\n一、主要任务\n(一)饮用水安全行动。"
                + "2025年底前完成水源地整治10个。县级及以上城市至少每季度向社会公开一次水源水质状况。(牵头单位:市生态环境局)\n";
        Api office = Api.office();
        String plan = "/plans/"
                + office.json(Map.of("sourceName", "water.txt", "text", text))
                        .post("/plans")
                        .path("planId");
        office.json(Map.of("title", title, "issuedOn", "2024-07-09", "periodEnd", "2025-12-31"))
                .header("If-Match", office.tagOf(plan))
                .put(plan + "/header");
        Response answer = office.post(plan, "/issue", Demo.ACCEPTING);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return plan;
    }

    private static Response disclose(Api api, String plan, Map<String, Object> body) {
        return api.json(body).post(plan + "/disclosures");
    }

    private static Response publish(Api api, String plan, String on) {
        return api.json(Map.of(
                        "title",
                        "第一季度水源水质状况",
                        "address",
                        "https://sthjj.suizhou.example/gk/2025/0318.html",
                        "publishedOn",
                        on,
                        "contentHash",
                        HASH))
                .post(plan + "/publications");
    }

    private static void refused(Response answer, int status, String code) {
        answer.then().statusCode(status).body("code", equalTo(code));
    }
}
