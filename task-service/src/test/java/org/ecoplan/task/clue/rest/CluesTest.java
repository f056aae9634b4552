package org.ecoplan.task.clue.rest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ecoplan.events.ProblemStepTaken;
import org.ecoplan.task.City;
import org.ecoplan.task.MovingClock;
import org.ecoplan.testkit.events.EventProbe;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.Test;

/** Anybody gives clues without an account; the office triages them; who floods is held off. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class CluesTest {
    private static final String SAID = "城南河大桥下游左岸排口晴天有污水排出 <img src=x onerror=alert(1)>";

    @Inject
    MovingClock clock;

    @Test
    void aClueIsGivenFollowedTakenUpOrAnsweredDeletedInTheEndAndAFloodIsHeldOff() {
        try (EventProbe probe = EventProbe.open()) {
            // Given
            clock.show("2024-11-20T10:00");
            City city = City.register(probe);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> Integer.valueOf(0)
                            .equals(city.office()
                                    .contentType("text/csv")
                                    .body(("序号,问题,整改措施,整改时限,责任单位\n1,排污,截流,2025-06-30," + city.county).getBytes(UTF_8))
                                    .post("/problem-imports?list=x&dryRun=true")
                                    .path("refused")));

            // When
            ValidatableResponse first = clueGiven(city.code, SAID);
            String receipt = first.statusCode(201).extract().path("receipt");
            String other = clueGiven(city.code, "某餐馆油烟直排扰民,夜间尤其严重")
                    .statusCode(201)
                    .extract()
                    .path("receipt");

            // Then
            clueGiven(city.code, "详情见 https://example.org/a 请查处")
                    .statusCode(422)
                    .body("code", equalTo("CLUE_WITH_LINK"));
            clueGiven("421399", SAID).statusCode(422).body("code", equalTo("UNKNOWN_ORGANISATION"));
            given().contentType("multipart/form-data")
                    .multiPart("file", "a.exe", new byte[] {77, 90})
                    .post("/public/clues")
                    .then()
                    .statusCode(415);
            given().contentType(ContentType.JSON)
                    .body(Map.of("organisation", city.code, "text", "字".repeat(20_000)))
                    .post("/public/clues")
                    .then()
                    .statusCode(413);
            given().get("/public/clues/" + receipt)
                    .then()
                    .statusCode(200)
                    .contentType(ContentType.JSON)
                    .body("state", equalTo("RECEIVED"))
                    .body("receivedOn", equalTo("2024-11-20"))
                    .body("$", not(hasKey("text")));
            given().get("/public/clues/" + "0".repeat(32)).then().statusCode(404);
            given().get("/clues").then().statusCode(401);
            city.county().get("/clues").then().statusCode(403);

            // When
            List<Map<String, Object>> clues =
                    City.items(city.office().get("/clues").jsonPath());
            assertThat(clues).hasSize(2);
            assertThat(clues.get(0)).containsEntry("text", SAID);
            String clue = clues.get(0).get("clueId").toString();
            Map<String, Object> taking = Map.of("title", "城南河排口晴天排污", "severity", "MAJOR", "answer", "已受理,正在核查");
            decided(city.office(), clue, "problem", 7, taking).statusCode(412);
            decided(city.office(), clue, "problem", 0, taking).statusCode(200).body("state", equalTo("TAKEN_UP"));
            decided(city.office(), clue, "answer", 1, Map.of("answer", "不属实")).statusCode(409);
            decided(city.office(), clues.get(1).get("clueId").toString(), "answer", 0, Map.of("answer", "已责令安装净化设施"))
                    .statusCode(200);

            // Then
            city.office()
                    .get("/problems?origin=CLUE")
                    .then()
                    .body("items.title", contains("城南河排口晴天排污"))
                    .body("items.description", contains(SAID))
                    .body("items.severity", contains("MAJOR"));
            assertThat(probe.awaitExactly(
                                    1,
                                    ProblemStepTaken.class,
                                    event -> event.organisation().equals(city.code),
                                    Duration.ofMillis(500))
                            .get(0)
                            .origin())
                    .isEqualTo("CLUE");
            given().get("/public/clues/" + other)
                    .then()
                    .body("state", equalTo("ANSWERED"))
                    .body("answer", equalTo("已责令安装净化设施"));
            City.as("auditor", city.code, "auditor")
                    .get("/operations/audit?limit=50&objectType=clue")
                    .then()
                    .body(
                            "items.findAll { it.objectId == '" + clue + "' }.act",
                            containsInAnyOrder("RECEIVED", "TAKEN_UP"));

            // When
            int refused = (int) IntStream.range(0, 12)
                    .filter(call -> clueGiven(city.code, SAID).extract().statusCode() == 429)
                    .count();

            // Then
            assertThat(refused).isGreaterThan(0);
            clueGiven(city.code, SAID).statusCode(429).body("code", equalTo("TOO_MANY_CLUES"));
            clock.show("2025-12-01T10:00");
            await().atMost(Duration.ofSeconds(30))
                    .until(() ->
                            City.items(city.office().get("/clues").jsonPath()).isEmpty());
        }
    }

    private static ValidatableResponse clueGiven(String organisation, String text) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("organisation", organisation, "text", text, "place", "城南河"))
                .post("/public/clues")
                .then();
    }

    private static ValidatableResponse decided(
            RequestSpecification as, String clue, String path, int version, Map<String, Object> body) {
        return as.contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/clues/" + clue + "/" + path)
                .then();
    }
}
