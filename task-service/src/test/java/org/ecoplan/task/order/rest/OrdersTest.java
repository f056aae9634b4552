package org.ecoplan.task.order.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.ecoplan.events.SupervisionOrderFeedbackDue;
import org.ecoplan.events.SupervisionOrderIssued;
import org.ecoplan.events.SupervisionOrderStepTaken;
import org.ecoplan.events.TaskOverdue;
import org.ecoplan.task.City;
import org.ecoplan.task.MovingClock;
import org.ecoplan.testkit.events.EventProbe;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A supervision order from its issue to its end, who may do what with it, and its number. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class OrdersTest {
    private static final int WRITERS = 20;
    private static final int ORDERS_A_WRITER = 4;
    private static final int TRIES = 20;
    private static final int CUTS = 15;

    @Inject
    MovingClock clock;

    @Inject
    Pool pool;

    EventProbe probe;
    City city;

    @BeforeEach
    void issueAnOverdueTask() {
        clock.show("2024-11-20T10:00");
        probe = EventProbe.open();
        city = City.register(probe);
        city.send(city.task(1, LocalDate.of(2024, 11, 10)));
        city.awaitDuties(2);
        probe.awaitExactly(2, TaskOverdue.class, event -> event.organisation().equals(city.code), Duration.ZERO);
    }

    @AfterEach
    void closeTheProbe() {
        probe.close();
    }

    @Test
    void anOrderIsSignedForAnsweredTooLateReturnedAnsweredAgainAndClosed() {
        // When
        String order = issue(city.office(), Map.of())
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("number", equalTo("督办单〔2024〕1号"))
                .body("state", equalTo("ISSUED"))
                .body("feedbackDue", equalTo("2024-11-25"))
                .body("grounds[0].lamp", equalTo("RED"))
                .body("grounds[0].progressSource", equalTo("NONE"))
                .body("grounds[0].overdue.deadline", contains("2024-11-10"))
                .extract()
                .path("orderId");

        // Then
        SupervisionOrderIssued issued = probe.awaitOne(SupervisionOrderIssued.class, this::isOurs);
        assertThat(issued.unitCode()).isEqualTo(city.county);
        assertThat(issued.copies()).containsExactly(city.bureau);
        assertThat(issued.assignmentIds()).containsExactly(UUID.fromString(duty()));
        city.bureau().get("/supervision-orders/" + order).then().statusCode(200);
        city.bureau()
                .get("/supervision-orders/" + order + "/document")
                .then()
                .statusCode(200)
                .header("Content-Disposition", "attachment; filename=\"supervision-order-2024-1.docx\"");
        city.district().get("/supervision-orders/" + order + "/document").then().statusCode(404);
        city.district().get("/supervision-orders/" + order).then().statusCode(404);

        // When
        step(city.county(), order, "feedback", 0, answer()).statusCode(409).body("code", equalTo("WRONG_STATE"));
        city.county().post("/supervision-orders/" + order + "/receipt").then().statusCode(428);
        step(city.county(), order, "receipt", 7, Map.of()).statusCode(412);
        step(city.county(), order, "receipt", 0, Map.of()).statusCode(200).body("state", equalTo("RECEIVED"));
        clock.show("2024-11-22T00:10");
        probe.awaitExactly(1, SupervisionOrderFeedbackDue.class, this::isOurs, Duration.ZERO);
        clock.show("2024-11-26T00:10");

        // Then
        assertThat(probe.awaitExactly(2, SupervisionOrderFeedbackDue.class, this::isOurs, Duration.ofMillis(1500)))
                .extracting(SupervisionOrderFeedbackDue::rung)
                .containsExactly("DUE_IN_3", "LATE");

        // When
        step(city.county(), order, "feedback", 1, answer())
                .statusCode(200)
                .body("state", equalTo("ANSWERED"))
                .body("history[1].daysLate", equalTo(1));
        step(city.office(), order, "return", 2, Map.of("reason", "3 处仍在直排")).statusCode(200);
        clock.show("2024-11-29T10:00");
        step(city.county(), order, "feedback", 3, answer()).statusCode(200);
        step(city.office(), order, "closing", 4, Map.of("reason", "现场核查属实"))
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("history.step", contains("RECEIVE", "ANSWER", "RETURN", "ANSWER", "CLOSE"))
                .body("history[3].daysLate", equalTo(4));

        // Then
        assertThat(probe.awaitExactly(5, SupervisionOrderStepTaken.class, this::isOurs, Duration.ofMillis(1500)))
                .extracting(SupervisionOrderStepTaken::state)
                .containsExactly("RECEIVED", "ANSWERED", "RETURNED", "ANSWERED", "CLOSED");
        probe.awaitExactly(2, SupervisionOrderFeedbackDue.class, this::isOurs, Duration.ZERO);
        step(city.office(), order, "climb", 5, Map.of("reason", "逾期")).statusCode(409);
        City.as("auditor", city.code, "auditor")
                .get("/operations/audit?objectType=supervision-order&objectId=" + order)
                .then()
                .body("items", hasSize(6));
    }

    @Test
    void whatIsOrderedWithoutGroundOrRightIsRefused() {
        // Then
        issue(city.county(), Map.of()).statusCode(403);
        issue(City.as("xian-office", city.county, "coordinator"), Map.of())
                .statusCode(403)
                .body("code", equalTo("OWN_ORDER"));
        issue(city.office(), Map.of("addressee", city.district))
                .statusCode(422)
                .body("code", equalTo("DUTY_OF_OTHER_UNIT"))
                .body("errors[0].pointer", equalTo("/grounds/0/assignmentId"));
        issue(city.office(), Map.of("grounds", List.of(ground(UUID.randomUUID().toString()))))
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_DUTY"));
        String duty = city.dutyOf(city.county).get("assignmentId").toString();
        issue(city.office(), Map.of("grounds", List.of(ground(duty), ground(duty))))
                .statusCode(422)
                .body("code", equalTo("DUTY_TWICE"))
                .body("errors[0].pointer", equalTo("/grounds/1/assignmentId"));
        issue(city.office(), Map.of("copies", List.of("421300-sthj")))
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_UNIT"));
        issue(city.office(), Map.of("grounds", List.of())).statusCode(400);
        post(city.office(), "/supervision-orders/draft-documents", order(Map.of("addressee", city.district)))
                .statusCode(422)
                .body("code", equalTo("DUTY_OF_OTHER_UNIT"));
        post(city.county(), "/supervision-orders/draft-documents", order(Map.of()))
                .statusCode(403);
        post(city.office(), "/supervision-orders/draft-documents", order(Map.of()))
                .statusCode(200)
                .header("Content-Disposition", "attachment; filename=\"supervision-order-draft.docx\"");
        issue(city.office(), Map.of("feedbackDays", 0)).statusCode(400);

        // When
        String order = issue(city.office(), Map.of()).statusCode(201).extract().path("orderId");

        // Then the refused ones have left no gap
        city.office()
                .get("/supervision-orders?unit=" + city.county + "&state=ISSUED&assignmentId=" + duty())
                .then()
                .statusCode(200)
                .body("items.sequence", contains(1));
        step(city.bureau(), order, "receipt", 0, Map.of()).statusCode(403).body("code", equalTo("NOT_YOUR_UNIT"));
        step(city.office(), order, "receipt", 0, Map.of()).statusCode(403).body("code", equalTo("ROLE_NOT_ALLOWED"));
        step(city.county(), order, "receipt", 0, Map.of()).statusCode(200);
        step(
                        city.county(),
                        order,
                        "feedback",
                        1,
                        Map.of(
                                "text",
                                "已整治",
                                "evidence",
                                List.of(UUID.randomUUID().toString())))
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_EVIDENCE"));
        step(city.county(), order, "feedback", 1, answer()).statusCode(200);
        step(city.county(), order, "closing", 2, Map.of("reason", "属实"))
                .statusCode(403)
                .body("code", equalTo("ROLE_NOT_ALLOWED"));
        step(City.as("xian-office", city.county, "coordinator"), order, "closing", 2, Map.of("reason", "属实"))
                .statusCode(403)
                .body("code", equalTo("OWN_ORDER"));
        step(City.as("xian", city.code, "coordinator"), order, "closing", 2, Map.of("reason", "属实"))
                .statusCode(403)
                .body("code", equalTo("SAME_PERSON"));
        City.as("auditor", city.code, "auditor")
                .get("/operations/audit?objectType=supervision-order&objectId=" + order)
                .then()
                .body(
                        "items.findAll { it.act.endsWith('_REFUSED') }.detail.code",
                        hasItems("NOT_YOUR_UNIT", "ROLE_NOT_ALLOWED", "OWN_ORDER", "SAME_PERSON"));

        // When nothing is settled
        step(city.office(), order, "climb", 2, Map.of("reason", "整改不力,提请约谈"))
                .statusCode(409)
                .body("code", equalTo("FEEDBACK_NOT_OVERDUE"));
        clock.show("2024-11-25T23:00");
        step(city.office(), order, "climb", 2, Map.of("reason", "整改不力,提请约谈")).statusCode(409);
        clock.show("2024-11-26T00:10");
        step(city.office(), order, "climb", 2, Map.of("reason", "整改不力,提请约谈"))
                .statusCode(200)
                .body("state", equalTo("CLIMBED"))
                .body("history[2].climbGround", equalTo("NOT_CLOSED_IN_TIME"));

        // When another was a mistake
        String mistaken = issue(city.office(), Map.of()).extract().path("orderId");
        step(city.office(), mistaken, "revocation", 0, Map.of("reason", "误发"))
                .statusCode(200)
                .body("number", equalTo("督办单〔2024〕2号"))
                .body("state", equalTo("REVOKED"));

        // When a second one within the year goes to the unit
        String second = issue(city.office(), Map.of()).extract().path("orderId");
        step(city.office(), second, "climb", 0, Map.of("reason", "年内第二份督办单,提请约谈"))
                .statusCode(409)
                .body("code", equalTo("ORDER_NOT_RECEIVED"));
        step(city.county(), second, "receipt", 0, Map.of()).statusCode(200);
        step(city.office(), second, "climb", 1, Map.of("reason", "年内第二份督办单,提请约谈"))
                .statusCode(200)
                .body("state", equalTo("CLIMBED"))
                .body("history[1].climbGround", equalTo("SECOND_OF_THE_YEAR"));
    }

    /** Connections are cut in the middle of writing; who got no answer calls again under the same key. */
    @Test
    void twentyWritersWhoseConnectionsAreCutGetEachNumberOnceAndWithoutAGap() throws Exception {
        // Given
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        Map<String, Object> order = order(Map.of());
        try {
            // When
            List<Future<Integer>> writers = IntStream.range(0, WRITERS)
                    .mapToObj(writer -> threads.submit(() -> write(order)))
                    .toList();
            int cut = 0;
            while (cut < CUTS && writers.stream().anyMatch(writer -> !writer.isDone())) {
                cut += cutConnections();
            }
            int written = 0;
            for (Future<Integer> writer : writers) {
                written += writer.get();
            }

            // Then
            assertThat(cut).as("connections that were cut").isPositive();
            assertThat(written).isEqualTo(WRITERS * ORDERS_A_WRITER);
            assertThat(numbers())
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, WRITERS * ORDERS_A_WRITER)
                            .boxed()
                            .toList());
        } finally {
            threads.shutdownNow();
        }
        probe.awaitExactly(
                WRITERS * ORDERS_A_WRITER, SupervisionOrderIssued.class, this::isOurs, Duration.ofMillis(1500));
    }

    private int write(Map<String, Object> order) {
        int written = 0;
        for (int i = 0; i < ORDERS_A_WRITER; i++) {
            String key = UUID.randomUUID().toString();
            int status = 0;
            for (int attempt = 0; attempt < TRIES && status != 201; attempt++) {
                Response answer = city.office()
                        .contentType(ContentType.JSON)
                        .header("Idempotency-Key", key)
                        .body(order)
                        .post("/supervision-orders");
                status = answer.statusCode();
            }
            written += status == 201 ? 1 : 0;
        }
        return written;
    }

    private int cutConnections() {
        return pool.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()"
                        + " and pid <> pg_backend_pid() and query like '%supervision_order%' and state <> 'idle'"
                        + " and random() < 0.2")
                .execute()
                .onFailure()
                .recoverWithNull()
                .map(rows -> rows == null ? 0 : rows.size())
                .onItem()
                .delayIt()
                .by(Duration.ofMillis(40))
                .await()
                .atMost(Duration.ofSeconds(10));
    }

    private List<Integer> numbers() {
        List<Integer> numbers = new ArrayList<>();
        String next = null;
        do {
            JsonPath page = city.office()
                    .queryParam("limit", 30)
                    .queryParams(next == null ? Map.of() : Map.of("cursor", next))
                    .get("/supervision-orders")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            numbers.addAll(page.<Integer>getList("items.sequence"));
            next = page.getString("next");
        } while (next != null);
        return numbers.stream().sorted().toList();
    }

    private boolean isOurs(SupervisionOrderIssued event) {
        return event.organisation().equals(city.code);
    }

    private boolean isOurs(SupervisionOrderStepTaken event) {
        return event.organisation().equals(city.code);
    }

    private boolean isOurs(SupervisionOrderFeedbackDue event) {
        return event.organisation().equals(city.code);
    }

    private String duty() {
        return (String) city.dutyOf(city.county).get("assignmentId");
    }

    private static Map<String, Object> ground(String duty) {
        return Map.of("assignmentId", duty, "statement", "逾期 10 天");
    }

    private static Map<String, Object> answer() {
        return Map.of("text", "12 处排污口已全部整治");
    }

    private Map<String, Object> order(Map<String, Object> instead) {
        Map<String, Object> order = new HashMap<>(Map.of(
                "addressee",
                city.county,
                "copies",
                List.of(city.bureau),
                "subject",
                "入河排污口整治任务逾期",
                "demand",
                "立即整治并书面反馈",
                "grounds",
                List.of(ground(duty())),
                "feedbackDays",
                3));
        order.putAll(instead);
        return order;
    }

    private ValidatableResponse issue(RequestSpecification as, Map<String, Object> instead) {
        return post(as, "/supervision-orders", order(instead));
    }

    private static ValidatableResponse post(RequestSpecification as, String path, Map<String, Object> body) {
        return as.contentType(ContentType.JSON).body(body).post(path).then();
    }

    private static ValidatableResponse step(
            RequestSpecification as, String order, String step, int version, Map<String, Object> body) {
        RequestSpecification call = as.header("If-Match", "\"" + version + "\"");
        if (!body.isEmpty()) {
            call.contentType(ContentType.JSON).body(body);
        }
        return call.post("/supervision-orders/" + order + "/" + step).then();
    }
}
