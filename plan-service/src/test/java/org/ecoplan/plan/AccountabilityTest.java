package org.ecoplan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecoplan.events.AccountabilityStepTaken;
import org.ecoplan.events.SupervisionOrderIssued;
import org.ecoplan.plan.testing.Api;
import org.ecoplan.plan.testing.Demo;
import org.ecoplan.testkit.events.EventProbe;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class AccountabilityTest {
    private static final String SUIXIAN = "421321";

    @Test
    void aUnitIsHeldToAccountByTheLedgerByTwoPersonsAndMayContestIt() {
        try (EventProbe probe = EventProbe.open()) {
            // Given an order to 随县 that nobody answered
            Api office = Api.office();
            Api leader = Api.of("leader", "421300-lxhy", "approver", "coordinator");
            Api suixian = Api.lead("suixian", SUIXIAN);
            Api.showTime("2024-07-15T09:00:00+08:00");
            String plan = Demo.issue("随州市辛类排口整治行动方案");
            Api.showTime("2025-01-20T09:00:00+08:00");
            UUID order = UUID.randomUUID();
            probe.send(order.toString(), "421300", orderOf(plan, order));
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> office.get(plan + "/picture/rows?figure=ORDERS_OVERDUE&onDay=2024-12-31")
                            .then()
                            .body("items.what", contains("督办单〔2024〕3号"))
                            .body("items.daysLate", contains(77)));
            String all = plan + "/accountability";

            // When it is proposed, then only on what the ledger has, and not by the own unit
            refused(propose(Api.of("sx", SUIXIAN, "coordinator"), all, "ORDERS_OVERDUE"), 403, "OWN_UNIT_ACCOUNTABLE");
            refused(propose(Api.foreignOffice(), all, "ORDERS_OVERDUE"), 404, "NOT_FOUND");
            propose(office, all, "REPORTS_LATE")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("GROUND_NOT_IN_LEDGER"))
                    .body("errors.pointer", contains("/grounds/0"));
            refused(propose(office, all, "NO_FIGURE"), 422, "GROUND_NOT_IN_LEDGER");
            refused(
                    office.json(proposal(Map.of("figure", "ORDERS_OVERDUE", "notice", "2024-H2")))
                            .post(all),
                    422,
                    "GROUND_NOT_IN_LEDGER");
            Map<String, Object> order1 = Map.of("figure", "ORDERS_OVERDUE", "onDay", "2024-12-31");
            office.json(Map.of(
                            "unit",
                            SUIXIAN,
                            "form",
                            "TALK",
                            "reason",
                            "逾期",
                            "grounds",
                            List.of(order1, Map.of("figure", "DUTIES", "onDay", "2024-12-31"), order1)))
                    .post(all)
                    .then()
                    .statusCode(422)
                    .body("errors.code", containsInAnyOrder("GROUND_IS_NO_FAULT", "GROUND_TWICE"))
                    .body("errors.pointer", containsInAnyOrder("/grounds/1/figure", "/grounds/2"));
            Response proposed = propose(leader, all, "ORDERS_OVERDUE");
            proposed.then()
                    .statusCode(201)
                    .body("state", equalTo("PROPOSED"))
                    .body("grounds[0].value", equalTo(1))
                    .body("grounds[0].rows.id", contains(order.toString()));
            String one = all + "/" + proposed.path("accountabilityId");
            propose(office, all, "ORDERS_OVERDUE")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("ACCOUNTABILITY_PROPOSED"))
                    .body("title", containsString(one));

            // then another person decides, and the unit hears of it when it is served
            refused(leader.post(one, "/decision", decision("2025-06-30")), 403, "OWN_PROPOSAL");
            Api second = Api.of("second", "421300-lxhy", "approver", "coordinator");
            refused(second.post(one, "/decision", decision("2025-01-19")), 422, "BAD_LAST_DAY");
            refused(step(office, one, "/service"), 409, "ACCOUNTABILITY_NOT_DECIDED");
            second.post(one, "/decision", decision("2025-06-30"))
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("DECIDED"));
            refused(suixian.get(one), 404, "NOT_FOUND");
            suixian.get(all).then().statusCode(200).body("items", empty());
            step(office, one, "/service").then().statusCode(200).body("state", equalTo("IN_EFFECT"));
            AccountabilityStepTaken told = probe.awaitOne(
                    AccountabilityStepTaken.class,
                    event -> plan.endsWith(event.planId().toString()));
            assertThat(told.step()).isEqualTo("SERVED");
            assertThat(told.until()).isEqualTo("2025-06-30");
            refused(Api.lead("zengdu", "421303").get(one), 404, "NOT_FOUND");
            step(suixian, one, "/receipt").then().statusCode(200).body("received.by", equalTo("suixian"));

            // and may contest it once, to be answered by a third
            suixian.post(one, "/appeal", Map.of("text", "已按期反馈"))
                    .then()
                    .statusCode(200)
                    .body("appeal.claim", equalTo("已按期反馈"));
            refused(suixian.post(one, "/appeal", Map.of("text", "再诉")), 409, "APPEAL_RAISED");
            Map<String, Object> rejection = Map.of("upheld", false, "answer", "无反馈记录");
            refused(second.post(one, "/appeal/answer", rejection), 403, "OWN_DECISION");
            office.post(one, "/appeal/answer", rejection)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("IN_EFFECT"))
                    .body("appeal.upheld", is(false));
            Api.auditor()
                    .get("/operations/audit?objectType=accountability&objectId=" + proposed.path("accountabilityId"))
                    .then()
                    .body("items.act", hasItems("PROPOSED", "DECIDED_REFUSED", "SERVED", "APPEAL_ANSWERED_REFUSED"));

            // Then it ends by itself, and the assessment of the year cites it
            Api.showTime("2026-01-20T09:00:00+08:00");
            office.get(one).then().body("state", equalTo("EXPIRED"));
            office.get(all + "?year=2025&form=TALK&unit=" + SUIXIAN)
                    .then()
                    .statusCode(200)
                    .body("items.state", contains("EXPIRED"));
            refused(second.post(one, "/lifting", Map.of("text", "已整改")), 409, "ACCOUNTABILITY_NOT_IN_EFFECT");
            assessed(office, plan)
                    .then()
                    .statusCode(201)
                    .body("sheets[0].complete", is(true))
                    .body("sheets[0].lines[1].inputs.accountability_talks", equalTo(1))
                    .body("sheets[0].lines[1].result", equalTo(5.0f))
                    .body("sheets[0].vetoes", empty());
        }
    }

    private static Response assessed(Api office, String plan) {
        String code = "acc_" + UUID.randomUUID().toString().substring(0, 8);
        Map<String, Object> scheme = Map.of(
                "title",
                "问责扣分办法",
                "source",
                "",
                "decimals",
                1,
                "bonusCap",
                0,
                "items",
                List.of(
                        item("base", "SCORE", "points", List.of()),
                        item("talks", "DEDUCTION", "5 * accountability_talks", List.of(input("accountability_talks")))),
                "vetoes",
                List.of(Map.of(
                        "code",
                        "referred",
                        "title",
                        "被移送问责",
                        "condition",
                        "accountability_referrals > 0",
                        "cap",
                        "不合格",
                        "inputs",
                        List.of(input("accountability_referrals")))),
                "grades",
                List.of(Map.of("title", "合格", "from", 60), Map.of("title", "不合格", "from", 0)));
        office.json(scheme)
                .post("/assessment-schemes/" + code + "/versions")
                .then()
                .statusCode(201);
        Map<String, Object> candidate = Map.of("unit", SUIXIAN, "group", "县区", "facts", List.of());
        Map<String, Object> request =
                Map.of("scheme", code, "schemeVersion", 1, "reason", "", "candidates", List.of(candidate));
        return office.json(request).post(plan + "/assessments/2025");
    }

    private static Map<String, Object> item(
            String code, String kind, String formula, List<Map<String, Object>> inputs) {
        return Map.of(
                "code", code, "group", "", "title", code, "kind", kind, "points", 100, "floor", 0, "formula", formula,
                "inputs", inputs);
    }

    private static Map<String, Object> input(String code) {
        return Map.of("code", code, "title", code, "unit", "次", "whenMissing", "REQUIRED");
    }

    private static SupervisionOrderIssued orderOf(String plan, UUID order) {
        return new SupervisionOrderIssued(
                order,
                UUID.fromString(plan.substring("/plans/".length())),
                "421300",
                "督办单〔2024〕3号",
                2024,
                3,
                SUIXIAN,
                List.of(),
                "入河排污口整治任务逾期",
                "限期完成",
                List.of(UUID.randomUUID()),
                LocalDate.of(2024, 10, 15),
                null,
                Instant.parse("2024-09-24T01:00:00Z"));
    }

    private static Response propose(Api caller, String all, String figure) {
        return caller.json(proposal(Map.of("figure", figure, "onDay", "2024-12-31")))
                .post(all);
    }

    private static Map<String, Object> proposal(Map<String, Object> ground) {
        return Map.of("unit", SUIXIAN, "form", "TALK", "reason", "督办单逾期未反馈", "grounds", List.of(ground));
    }

    private static Map<String, Object> decision(String until) {
        return Map.of("approved", true, "reason", "情况属实", "until", until);
    }

    private static Response step(Api caller, String one, String step) {
        return caller.request().header("If-Match", caller.tagOf(one)).post(one + step);
    }

    private static void refused(Response answer, int status, String code) {
        answer.then().statusCode(status).body("code", equalTo(code));
    }
}
