package org.ecoplan.task.ladder.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ecoplan.events.ObligationReminded;
import org.ecoplan.events.TaskOverdue;
import org.ecoplan.events.WarningAcknowledged;
import org.ecoplan.task.City;
import org.ecoplan.task.MovingClock;
import org.ecoplan.testkit.events.EventProbe;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The office presses for dated points by hand (催办). */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class RemindingByHandTest {
    private static final int CALLERS = 8;

    @Inject
    MovingClock clock;

    EventProbe probe;
    City city;

    @BeforeEach
    void anOverdueTaskAndOneThatIsDueLater() {
        clock.show("2024-11-20T10:00");
        probe = EventProbe.open();
        city = City.register(probe);
        city.send(city.task(1, LocalDate.of(2024, 11, 10)));
        city.send(city.task(2, LocalDate.of(2025, 6, 30)));
        city.awaitDuties(4);
        probe.awaitExactly(2, TaskOverdue.class, event -> event.organisation().equals(city.code), Duration.ZERO);
    }

    @AfterEach
    void closeTheProbe() {
        probe.close();
    }

    @Test
    void eachPointIsRemindedOfOnceADayAndWhatCannotBeIsNamed() {
        // Given
        List<String> duties = duties();
        String unknown = UUID.randomUUID().toString();

        // When
        remind(city.office(), Map.of("duties", duties, "obligations", List.of(unknown), "text", "请说明原因"))
                .statusCode(200)
                .body("reminded", equalTo(2))
                .body("rows.verdict", contains("UNKNOWN", "REMINDED", "REMINDED"));

        // Then
        List<ObligationReminded> told = probe.awaitExactly(2, ObligationReminded.class, this::isOurs, Duration.ZERO);
        assertThat(told).allSatisfy(event -> {
            assertThat(event.unitCode()).isEqualTo(city.county);
            assertThat(event.text()).isEqualTo("请说明原因");
        });
        assertThat(told)
                .extracting(ObligationReminded::deadline)
                .containsExactlyInAnyOrder(LocalDate.of(2024, 11, 10), LocalDate.of(2025, 6, 30));
        String point = told.get(0).obligationId().toString();
        remind(city.office(), Map.of("obligations", List.of(point), "duties", duties, "text", "再催"))
                .statusCode(200)
                .body("reminded", equalTo(0))
                .body("rows.verdict", contains("REMINDED_TODAY", "REMINDED_TODAY"));

        // When the next day has come
        clock.show("2024-11-21T09:00");
        remind(city.office(), Map.of("obligations", List.of(point, point), "text", "再催"))
                .statusCode(200)
                .body("rows.verdict", contains("REMINDED"));

        // Then
        probe.awaitExactly(3, ObligationReminded.class, this::isOurs, Duration.ofMillis(500));
        City.as("auditor", city.code, "auditor")
                .get("/operations/audit?objectType=obligation-reminders")
                .then()
                .body("items", hasSize(2))
                .body("items.reason", contains("再催", "请说明原因"));
        city.office()
                .get("/duties/" + told.get(0).assignmentId() + "/timeline")
                .then()
                .statusCode(200)
                .body("items.findAll { it.kind == 'PRESSED' }.remark", contains("再催", "请说明原因"))
                .body("items.find { it.kind == 'PRESSED' }.by", equalTo("office"));
    }

    @Test
    void whatIsAcknowledgedIsNotPressedForUntilThatDayAndTheOfficeSeesIt() {
        // Given
        String duty = City.items(city.office()
                        .get("/duties?overdue=true&unit=" + city.county)
                        .jsonPath())
                .get(0)
                .get("assignmentId")
                .toString();
        String point = city.office().get("/duties/" + duty).path("obligations[0].obligationId");
        String later = duties().stream()
                .filter(each -> !each.equals(duty))
                .map(each -> city.office().get("/duties/" + each).<String>path("obligations[0].obligationId"))
                .findFirst()
                .orElseThrow();

        // When what cannot be acknowledged is
        acknowledge(city.county(), duty, point, "2024-11-19", "已进场施工")
                .statusCode(422)
                .body("code", equalTo("UNTIL_OUT_OF_BOUNDS"))
                .body("errors[0].pointer", equalTo("/until"));
        acknowledge(city.county(), duty, point, "2024-12-05", "已进场施工").statusCode(422);
        acknowledge(city.county(), duty, point, "2024-11-22", " ").statusCode(400);
        acknowledge(city.county(), duty, later, "2024-11-22", "已进场施工").statusCode(404);
        acknowledge(city.district(), duty, point, "2024-11-22", "已进场施工").statusCode(404);
        acknowledge(city.bureau(), duty, point, "2024-11-22", "已进场施工").statusCode(403);

        // When
        acknowledge(city.county(), duty, point, "2024-11-22", "已进场施工")
                .statusCode(201)
                .body("running", equalTo(true))
                .body("rung", equalTo("OVERDUE"));
        acknowledge(city.office(), duty, point, "2024-11-25", "再缓几日")
                .statusCode(409)
                .body("code", equalTo("ALREADY_ACKNOWLEDGED"));

        // Then
        WarningAcknowledged told = probe.awaitOne(
                WarningAcknowledged.class, event -> event.organisation().equals(city.code));
        assertThat(told.until()).isEqualTo(LocalDate.of(2024, 11, 22));
        assertThat(told.acknowledgedFor()).isEqualTo(city.county);
        remind(city.office(), Map.of("duties", List.of(duty), "text", "请说明原因"))
                .statusCode(200)
                .body("rows.verdict", contains("ACKNOWLEDGED"));
        city.office()
                .get("/work-items/FOLLOW_ACKNOWLEDGED")
                .then()
                .statusCode(200)
                .body("items.id", contains(duty))
                .body("items.day", contains("2024-11-22"));
        city.office()
                .get("/duties/" + duty + "/timeline")
                .then()
                .body(
                        "items.find { it.kind == 'WARNING_ACKNOWLEDGED' }.title",
                        equalTo("确认预警：完成整治任务（暂停催办至 2024-11-22）"));
        city.superior()
                .get("/warning-acknowledgements?running=true&unit=" + city.county)
                .then()
                .statusCode(200)
                .body("items.obligationId", contains(point))
                .body("items.acknowledgedBy", contains("xian"));
        city.district().get("/warning-acknowledgements").then().body("items", hasSize(0));
        City.as("auditor", city.code, "auditor")
                .get("/operations/audit?objectType=obligation&objectId=" + point)
                .then()
                .body("items.act", contains("WARNING_ACKNOWLEDGED"))
                .body("items.reason", contains("已进场施工"));

        // When the pause is over
        clock.show("2024-11-23T09:00");

        // Then
        city.office()
                .get("/warning-acknowledgements?assignmentId=" + duty)
                .then()
                .body("items.running", contains(false));
        city.office().get("/work-items/FOLLOW_ACKNOWLEDGED").then().body("items", hasSize(0));
        remind(city.office(), Map.of("duties", List.of(duty), "text", "请说明原因"))
                .body("rows.verdict", contains("REMINDED"));
    }

    @Test
    void onlyTheOfficeOfTheOrganisationRemindsAndOfSomething() {
        // Then
        Map<String, Object> wish = Map.of("duties", duties(), "text", "请说明原因");
        remind(city.county(), wish).statusCode(403);
        remind(City.as("other", "c-other", "coordinator"), wish)
                .statusCode(200)
                .body("reminded", equalTo(0))
                .body("rows.verdict", contains("UNKNOWN", "UNKNOWN"));
        remind(city.office(), Map.of("text", "请说明原因"))
                .statusCode(422)
                .body("code", equalTo("NUMBER_CHOSEN"))
                .body("errors[0].pointer", equalTo("/obligations"));
        remind(city.office(), Map.of("duties", duties(), "text", " ")).statusCode(400);
        probe.expectNone(ObligationReminded.class, this::isOurs, Duration.ofMillis(500));
    }

    @Test
    void ofManyWhoRemindAtTheSameTimeOneDoes() throws Exception {
        // Given
        Map<String, Object> wish = Map.of("duties", duties(), "text", "请说明原因");
        ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
        try {
            // When
            Callable<Integer> call =
                    () -> remind(city.office(), wish).statusCode(200).extract().path("reminded");
            List<Future<Integer>> answers = threads.invokeAll(
                    IntStream.range(0, CALLERS).mapToObj(caller -> call).toList());

            // Then
            int reminded = 0;
            for (Future<Integer> answer : answers) {
                reminded += answer.get();
            }
            assertThat(reminded).isEqualTo(2);
        } finally {
            threads.shutdownNow();
        }
        probe.awaitExactly(2, ObligationReminded.class, this::isOurs, Duration.ofMillis(500));
    }

    private List<String> duties() {
        return city
                .office()
                .get("/duties?unit=" + city.county)
                .jsonPath()
                .<String>getList("items.assignmentId")
                .stream()
                .sorted()
                .collect(Collectors.toList());
    }

    private boolean isOurs(ObligationReminded event) {
        return event.organisation().equals(city.code);
    }

    private static ValidatableResponse acknowledge(
            RequestSpecification as, String duty, String point, String until, String text) {
        return as.contentType(ContentType.JSON)
                .body(Map.of("until", until, "text", text))
                .post("/duties/" + duty + "/obligations/" + point + "/acknowledgement")
                .then();
    }

    private static ValidatableResponse remind(RequestSpecification as, Map<String, Object> body) {
        return as.contentType(ContentType.JSON)
                .body(body)
                .post("/obligation-reminders")
                .then();
    }
}
