package org.ecoplan.task;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.ecoplan.events.ReportRequested;
import org.ecoplan.testkit.events.EventProbe;
import org.ecoplan.testkit.security.Tokens;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class BadInputTest {
    private static City city;
    private static Object reportId;

    @Inject
    MovingClock clock;

    @BeforeEach
    void openARound() {
        if (city != null) {
            return;
        }
        clock.show("2024-10-08T10:00");
        try (EventProbe probe = EventProbe.open()) {
            city = City.register(probe);
            city.send(city.task(1, LocalDate.of(2024, 12, 31)));
            city.awaitDuties(2);
            city.send(city.round(LocalDate.of(2024, 10, 12)));
            probe.awaitExactly(
                    2, ReportRequested.class, event -> event.organisation().equals(city.code), Duration.ZERO);
        }
        reportId = city.reportOf(city.county).get("reportId");
    }

    @ParameterizedTest(name = "{0} is {1} {2} at {3}")
    @CsvSource(delimiter = '|', textBlock = """
                    {"progress": 10, "narrative": "a"              | 400 | MALFORMED_JSON    | ''
                    {"progress": 10, "narrative": "a"} {}          | 400 | WRONG_TYPE        | ''
                    {"progress": 10, "progress": 11, "narrative": "a"} | 400 | MALFORMED_JSON | ''
                    {"progress": 10, "narrative": "a", "x": 1}     | 400 | UNKNOWN_FIELD     | /x
                    {"progress": "10", "narrative": "a"}           | 400 | WRONG_TYPE        | /progress
                    {"progress": 10.5, "narrative": "a"}           | 400 | WRONG_TYPE        | /progress
                    {"progress": 99999999999, "narrative": "a"}    | 400 | WRONG_TYPE        | /progress
                    {"progress": 10, "narrative": 7}               | 400 | WRONG_TYPE        | /narrative
                    {"progress": 10, "narrative": ["a"]}           | 400 | WRONG_TYPE        | /narrative
                    ["progress"]                                   | 400 | WRONG_TYPE        | ''
                    {"progress": 10, "narrative": "a\\u0000b"}     | 400 | NUL_CHARACTER     | /narrative
                    {"progress": 101, "narrative": "a"}            | 400 | VALIDATION_FAILED | /progress
                    {"progress": -1, "narrative": "a"}             | 400 | VALIDATION_FAILED | /progress
                    {"narrative": "a"}                             | 400 | VALIDATION_FAILED | /progress
                    {"progress": null, "narrative": "a"}           | 400 | VALIDATION_FAILED | /progress
                    {"progress": 10, "narrative": "  "}            | 400 | VALIDATION_FAILED | /narrative
                    {"progress": 10}                               | 400 | VALIDATION_FAILED | /narrative
                    {"progress": 10, "narrative": "a", "metObligations": ["x"]} | 400 | WRONG_TYPE | /metObligations/0
                    {"progress": 10, "narrative": "a", "metObligations": ["6c7b2a5e-43a4-4fb8-9b0e-2b6d1b7f0a11"]} | 422 | UNKNOWN_OBLIGATION | /metObligations
                    """)
    void aBadReportIsRefusedWithItsPlace(String body, int status, String code, String pointer) {
        city.county()
                .contentType("application/json")
                .header("If-Match", "\"0\"")
                .body(body)
                .post("/reports/" + reportId + "/submissions")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("status", equalTo(status))
                .body("title", matchesPattern(".*\\p{IsHan}.*"))
                .body("errors[0].pointer", equalTo(pointer))
                .body("correlationId", notNullValue());
        city.office()
                .get("/reports/" + reportId)
                .then()
                .header("ETag", equalTo("\"0\""))
                .body("submissions", equalTo(0));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"text/plain, 415", "application/xml, 415", "application/x-www-form-urlencoded, 415"})
    void anotherMediaTypeIsRefused(String mediaType, int status) {
        city.county()
                .contentType(mediaType)
                .header("If-Match", "\"0\"")
                .body("{\"progress\": 10, \"narrative\": \"a\"}")
                .post("/reports/" + reportId + "/submissions")
                .then()
                .statusCode(status)
                .body("code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
    }

    @Test
    void noBodyAtAllIsRefused() {
        city.county()
                .contentType("application/json")
                .header("If-Match", "\"0\"")
                .post("/reports/" + reportId + "/submissions")
                .then()
                .statusCode(400)
                .body("code", equalTo("VALIDATION_FAILED"));
    }

    @ParameterizedTest(name = "{0} is {1} {2} at {3}")
    @CsvSource({
        "/duties?limit=0, 400, VALIDATION_FAILED, /limit",
        "/duties?limit=201, 400, VALIDATION_FAILED, /limit",
        "/duties?planId=1, 400, VALIDATION_FAILED, /planId",
        "/duties?taskId=zz, 400, VALIDATION_FAILED, /taskId",
        "/duties?state=DONE, 400, VALIDATION_FAILED, /state",
        "/duties?cursor=xxx, 400, BAD_CURSOR, /cursor",
        "/duties?unit=%00, 400, NUL_CHARACTER, ''",
        "/reports?roundId=1, 400, VALIDATION_FAILED, /roundId",
        "/reports?state=OPEN, 400, VALIDATION_FAILED, /state",
        "/reports?cursor=YQ, 400, BAD_CURSOR, /cursor",
        "/reports/6c7b2a5e-43a4-4fb8-9b0e-2b6d1b7f0a11/submissions?limit=21, 400, VALIDATION_FAILED, /limit",
        "/reports/6c7b2a5e-43a4-4fb8-9b0e-2b6d1b7f0a11/submissions?cursor=YQ, 400, BAD_CURSOR, /cursor",
        "/reports/6c7b2a5e-43a4-4fb8-9b0e-2b6d1b7f0a11/submissions, 404, NOT_FOUND, ''",
        "/duties/1, 404, NOT_FOUND, ''",
        "/reports/x, 404, NOT_FOUND, ''",
        "/duties/6c7b2a5e-43a4-4fb8-9b0e-2b6d1b7f0a11, 404, NOT_FOUND, ''",
        "/reports/6c7b2a5e-43a4-4fb8-9b0e-2b6d1b7f0a11, 404, NOT_FOUND, ''",
        "/nothing, 404, NOT_FOUND, ''"
    })
    void aBadQuestionIsRefusedWithItsPlace(String address, int status, String code, String pointer) {
        city.office()
                .urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void aWrongMethodIsRefused() {
        city.office().delete("/duties").then().statusCode(405).body("code", equalTo("METHOD_NOT_ALLOWED"));
    }

    @Test
    void withoutAGoodTokenThereIsNothing() {
        Tokens office = Tokens.of("office").unit(city.code).roles("coordinator");
        given().get("/duties").then().statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
        given().auth().oauth2(office.sign() + "x").get("/duties").then().statusCode(401);
        given().auth()
                .oauth2(office.issuedBefore(Duration.ofHours(1)).sign())
                .get("/duties")
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(Tokens.of("office")
                        .unit(city.code)
                        .roles("coordinator")
                        .audience("another")
                        .sign())
                .get("/reports")
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(Tokens.of("office")
                        .unit(city.code)
                        .roles("coordinator")
                        .issuer("https://elsewhere")
                        .sign())
                .get("/reports")
                .then()
                .statusCode(401);
    }

    @Test
    void aBadVersionOrKeyIsRefused() {
        String body = "{\"progress\": 10, \"narrative\": \"a\"}";
        city.county()
                .contentType("application/json")
                .header("If-Match", "W/\"0\"")
                .body(body)
                .post("/reports/" + reportId + "/submissions")
                .then()
                .statusCode(412)
                .body("code", equalTo("WEAK_VERSION"));
        city.county()
                .contentType("application/json")
                .header("If-Match", "\"0\"")
                .header("Idempotency-Key", "k".repeat(201))
                .body(body)
                .post("/reports/" + reportId + "/submissions")
                .then()
                .statusCode(400)
                .body("code", equalTo("BAD_IDEMPOTENCY_KEY"));
        city.county()
                .header("If-Match", "\"0\"")
                .post("/duties/" + UUID.randomUUID() + "/acknowledgement")
                .then()
                .statusCode(404);
    }
}
