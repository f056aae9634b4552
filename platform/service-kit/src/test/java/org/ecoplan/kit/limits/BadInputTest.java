package org.ecoplan.kit.limits;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kit.paging.Cursor;
import org.ecoplan.kit.trial.TrialEffects;
import org.ecoplan.testkit.security.Tokens;
import org.ecoplan.testkit.stack.ManagementPort;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class BadInputTest {

    @Inject
    TrialEffects effects;

    @ParameterizedTest(name = "{2} for {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ \"name\": \"x\", | 400 | MALFORMED_JSON | ``",
                "{\"name\":\"x\",\"progress\":1} trailing | 400 | MALFORMED_JSON | ``",
                "{\"name\":\"x\",\"progress\":1,\"other\":1} | 400 | UNKNOWN_FIELD | /other",
                "{\"name\":\"x\",\"progress\":1.9} | 400 | WRONG_TYPE | /progress",
                "{\"name\":\"x\",\"progress\":\"1\"} | 400 | WRONG_TYPE | /progress",
                "{\"name\":7,\"progress\":1} | 400 | WRONG_TYPE | /name",
                "{\"name\":\"x\",\"progress\":1,\"on\":\"2024-13-01\"} | 400 | WRONG_TYPE | /on",
                "{\"name\":\"a\\u0000b\",\"progress\":1} | 400 | NUL_CHARACTER | /name",
                "{\"name\":\"x\",\"progress\":101} | 400 | VALIDATION_FAILED | /progress",
                "{\"progress\":1} | 400 | VALIDATION_FAILED | /name",
                "{\"name\":\"x\",\"progress\":1,\"parts\":[{\"id\":\"no\"}]} | 400 | WRONG_TYPE | /parts/0/id",
                "[] | 400 | WRONG_TYPE | ``",
                "null | 400 | VALIDATION_FAILED | ``",
            })
    void isAnsweredWithAProblemThatNamesThePlace(String body, int status, String code, String pointer) {
        caller().contentType("application/json")
                .body(body)
                .post("/trial")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("errors[0].pointer", containsString(pointer))
                .body("title", notNullValue())
                .body("correlationId", notNullValue());
    }

    @Test
    void refusesATooLargeBodyAWrongMediaTypeAndANulInTheAddress() {
        caller().contentType("application/json")
                .body("{\"name\":\"" + "x".repeat(70_000) + "\",\"progress\":1}")
                .post("/trial")
                .then()
                .statusCode(413)
                .body("code", equalTo("BODY_TOO_LARGE"));
        caller().contentType("text/plain")
                .body("x")
                .post("/trial")
                .then()
                .statusCode(415)
                .body("code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
        caller().urlEncodingEnabled(false)
                .get("/trial/numbers?cursor=%00")
                .then()
                .statusCode(400)
                .body("code", equalTo("NUL_CHARACTER"));
        caller().delete("/trial").then().statusCode(405).body("code", equalTo("METHOD_NOT_ALLOWED"));
        caller().get("/trial/nowhere").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
    }

    @ParameterizedTest
    @CsvSource({
        "400, MALFORMED_FORM, multipart/form-data; boundary=x, '--x|Content-Disposition: form-data; name=\"text\"||abc'",
        "400, MALFORMED_FORM, multipart/form-data; boundary=x, '--x|Content-Disposition: form-data; na'",
        "415, UNSUPPORTED_MEDIA_TYPE, multipart/form-data, '--x|Content-Disposition: form-data; name=\"text\"||a|--x--|'",
    })
    void aFormThatEndsTooEarlyOrHasNoBoundaryIsTheCallersFault(int status, String code, String type, String lines)
            throws IOException {
        String form = lines.replace("|", "\r\n");
        try (RawCall call =
                new RawCall("POST /trial/bodies/form", "Content-Type: " + type, "Content-Length: " + form.length())) {
            assertThat(call.write(form).answer())
                    .startsWith("HTTP/1.1 " + status)
                    .contains(code);
        }
    }

    @Test
    void largeBodiesTogetherWaitForRoom() throws IOException {
        String large = "x".repeat(1_900_000);
        try (RawCall slow =
                new RawCall("POST /trial/bodies", "Content-Type: application/json", "Content-Length: 1900000")) {
            slow.write("{");

            await().untilAsserted(() -> post(large)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .body("code", equalTo("UNAVAILABLE")));
            post("x").then().statusCode(400).body("code", equalTo("MALFORMED_JSON"));
        }

        await().untilAsserted(() -> post(large).then().statusCode(400).body("code", equalTo("MALFORMED_JSON")));
    }

    private static Response post(String body) {
        return caller().contentType("application/json").body(body).post("/trial/bodies");
    }

    @Test
    void refusesTokensThatAreMissingForeignExpiredOrWithoutTheRole() {
        given().get("/trial/numbers").then().statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
        refused(Tokens.of("x").issuer("https://elsewhere"));
        refused(Tokens.of("x").audience("another-api"));
        refused(Tokens.of("x").issuedBefore(Duration.ofHours(1)));
        given().auth().oauth2("no.token.atall").get("/trial/numbers").then().statusCode(401);
        caller().get("/trial/lead").then().statusCode(403).body("code", equalTo("FORBIDDEN"));
    }

    @Test
    void asksForTheVersionAndRefusesWhatIsNone() {
        caller().put("/trial").then().statusCode(428).body("code", equalTo("PRECONDITION_REQUIRED"));
        caller().header("If-Match", "\"abc\"")
                .put("/trial")
                .then()
                .statusCode(412)
                .body("code", equalTo("STALE_VERSION"));
        caller().header("If-Match", "\"7\"")
                .put("/trial")
                .then()
                .statusCode(200)
                .body("expected", equalTo(7));
    }

    @Test
    void aRepeatedKeyHasOneEffectAndOneAnswerAndServesNoOtherContent() {
        String name = "idempotent-" + UUID.randomUUID();
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 3; i++) {
            create(key, name, 1)
                    .then()
                    .statusCode(201)
                    .header("Location", containsString("/trial/7"))
                    .header("ETag", "\"1\"")
                    .body("name", equalTo(name));
        }
        create(key, name, 2).then().statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));

        String effect =
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
        assertThat(effects.count(effect)).isOne();
    }

    @Test
    void pagesThroughAListWithLinksToItsEnd() {
        String next = caller().queryParam("limit", 100)
                .get("/trial/numbers")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(100))
                .header("Link", containsString("rel=\"next\""))
                .extract()
                .path("next");
        caller().queryParam("limit", 100)
                .queryParam("cursor", next)
                .get("/trial/numbers")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(20))
                .body("items[0]", equalTo(101))
                .body("next", equalTo(null));
        caller().queryParam("cursor", "!!")
                .get("/trial/numbers")
                .then()
                .statusCode(400)
                .body("code", equalTo("BAD_CURSOR"));
        caller().queryParam("limit", 0)
                .get("/trial/numbers")
                .then()
                .statusCode(400)
                .body("code", equalTo("VALIDATION_FAILED"));
    }

    @ParameterizedTest(name = "{0} is answered with {2}")
    @CsvSource({
        "limit, abc, WRONG_TYPE, /limit",
        "limit, 99999999999, WRONG_TYPE, /limit",
        "limit, '', WRONG_TYPE, /limit",
        "limit, 1.5, WRONG_TYPE, /limit",
        "frm, 2025-01-01, UNKNOWN_PARAMETER, /frm",
        "unitCode, 421300, UNKNOWN_PARAMETER, /unitCode",
    })
    void aQueryParameterThatIsNotKnownOrNoNumberIsRefused(String name, String value, String code, String pointer) {
        caller().queryParam(name, value)
                .get("/trial/numbers")
                .then()
                .statusCode(400)
                .body("code", equalTo(code))
                .body("errors[0].pointer", startsWith(pointer));
    }

    @Test
    void aQueryParameterCountsOnceAndOnlyForWhoMayCall() {
        caller().get("/trial/numbers?limit=1&limit=2")
                .then()
                .statusCode(400)
                .body("code", equalTo("REPEATED_PARAMETER"))
                .body("errors[0].pointer", equalTo("/limit"));
        caller().post("/trial?unknown=1").then().statusCode(400).body("code", equalTo("UNKNOWN_PARAMETER"));
        given().get("/trial/numbers?unknown=1").then().statusCode(401);
        caller().get("/trial/lead?unknown=1").then().statusCode(403);
        ManagementPort.given().get("/q/health/live?unknown=1").then().statusCode(200);
    }

    @Test
    void cursorsOfOtherTimesAreNone() {
        for (String absurd :
                List.of("+294277-01-01T00:00:00Z", "-1000000000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59Z", "x")) {
            assertThatThrownBy(() -> Cursor.instant(absurd)).isInstanceOf(HttpProblem.class);
        }
        assertThat(Cursor.instant("2025-01-01T00:00:00Z")).isEqualTo("2025-01-01T00:00:00Z");
    }

    @Test
    void aWeakTagAndAStarAreToldApartFromAnOldVersion() {
        caller().header("If-Match", "W/\"0\"")
                .put("/trial")
                .then()
                .statusCode(412)
                .body("code", equalTo("WEAK_VERSION"));
        caller().header("If-Match", "*")
                .put("/trial")
                .then()
                .statusCode(428)
                .body("code", equalTo("PRECONDITION_REQUIRED"));
    }

    @Test
    void aLargeAnswerIsNotKeptButWhereToReadItIs() {
        String key = UUID.randomUUID().toString();
        String thing = "{\"name\":\"large-" + key + "\",\"progress\":6}";
        createLarge(key, thing).then().statusCode(201).header("Idempotency-Replayed", nullValue());

        String repeated = createLarge(key, thing)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("Location", containsString("/trial/8"))
                .header("ETag", "\"1\"")
                .extract()
                .asString();

        assertThat(repeated).isEmpty();
        assertThat(effects.count("large-" + key)).isOne();
    }

    private static Response createLarge(String key, String thing) {
        return caller().header("Idempotency-Key", key)
                .contentType("application/json")
                .body(thing)
                .post("/trial/large");
    }

    @Test
    void metricsKnowTemplatesOnly() {
        String path = "/trial/failures/" + UUID.randomUUID() + "/orm";
        given().delete(path).then().statusCode(401);
        given().get("/nowhere/" + path).then().statusCode(404);
        caller().delete("/trial/failures/54000/orm").then().statusCode(500);

        String metrics = ManagementPort.given()
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(metrics).contains("uri=\"/trial/failures/{state}/orm\"").doesNotContain(path);
    }

    @Test
    void answers503InsteadOfLettingACallerHang() {
        long start = System.nanoTime();
        caller().get("/trial/slow").then().statusCode(503).body("code", equalTo("UNAVAILABLE"));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void answers503WhileKeycloakIsAway() {
        keycloakIsAway(caller().get("/trial/without-keycloak"));
        keycloakIsAway(given().get("/trial/without-keycloak"));
        keycloakIsAway(given().header("Authorization", "Bearer ").get("/trial/without-keycloak"));
        keycloakIsAway(given().get("/trial/login-without-keycloak"));
    }

    private static void keycloakIsAway(io.restassured.response.Response answer) {
        answer.then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "5")
                .body("code", equalTo("UNAVAILABLE"))
                .body("correlationId", notNullValue());
    }

    private static void refused(Tokens token) {
        given().auth()
                .oauth2(token.unit("421300").roles("coordinator").sign())
                .get("/trial/numbers")
                .then()
                .statusCode(401)
                .body("code", equalTo("UNAUTHENTICATED"));
    }

    private static RequestSpecification caller() {
        return given().auth()
                .oauth2(Tokens.of("zhang").unit("421300").roles("coordinator").sign());
    }

    private static io.restassured.response.Response create(String key, String name, int progress) {
        return caller().header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{\"name\":\"" + name + "\",\"progress\":" + progress + "}")
                .post("/trial");
    }
}
