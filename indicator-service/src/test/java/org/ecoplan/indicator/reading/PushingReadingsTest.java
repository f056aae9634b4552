package org.ecoplan.indicator.reading;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ecoplan.indicator.Suizhou.as;
import static org.ecoplan.indicator.Suizhou.atTheSameTime;
import static org.ecoplan.indicator.Suizhou.feed;
import static org.ecoplan.indicator.Suizhou.foreignOffice;
import static org.ecoplan.indicator.Suizhou.office;
import static org.ecoplan.indicator.Suizhou.push;
import static org.ecoplan.indicator.Suizhou.pushOf;
import static org.ecoplan.indicator.Suizhou.reading;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.ecoplan.events.IndicatorBreached;
import org.ecoplan.events.PlanClosed;
import org.ecoplan.indicator.PlanFixture;
import org.ecoplan.indicator.Suizhou;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.testkit.security.Tokens;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class PushingReadingsTest {
    private static final Duration QUIET = Duration.ofMillis(700);

    @Inject
    ServiceClock clock;

    @Inject
    Pool pool;

    private Suizhou suizhou;

    @BeforeEach
    void openSuizhou() {
        suizhou = Suizhou.open(clock, pool);
    }

    @AfterEach
    void closeSuizhou() {
        suizhou.close();
    }

    @Test
    void theSamePushAgainIsAnsweredRowByRowAndChangesNothing() {
        // Given
        PlanFixture plan = PlanFixture.sewage();
        String series = suizhou.issue(plan);
        String[] rows = {reading(series, "2025-02-02T00:00:00Z", "60"), reading(series, "2025-02-01T00:00:00Z", "72.5")
        };
        push(rows).body("accepted", equalTo(2)).body("verdicts.verdict", contains("ACCEPTED", "ACCEPTED"));
        suizhou.probe()
                .awaitOne(IndicatorBreached.class, event -> event.series().equals(series));

        // When
        push(rows)
                .body("rows", equalTo(2))
                .body("accepted", equalTo(0))
                .body("duplicates", equalTo(2))
                .body("revised", equalTo(0))
                .body("refused", equalTo(0))
                .body("verdicts.row", contains(0, 1))
                .body("verdicts.verdict", contains("DUPLICATE", "DUPLICATE"));

        // Then
        office().get("/series/" + series + "/readings")
                .then()
                .body("items.value", contains(72.5f, 60))
                .body("items.superseded", contains(nullValue(), nullValue()));
        suizhou.probe()
                .awaitExactly(
                        1, IndicatorBreached.class, event -> event.series().equals(series), QUIET);
    }

    @Test
    void refusesRowsOneByOneAndTakesTheOthers() {
        // Given
        PlanFixture plan = PlanFixture.sewage();
        String series = suizhou.issue(plan);
        PlanFixture foreign = PlanFixture.sewage().of("411700");
        suizhou.issue(foreign);

        // When
        push(
                        reading(foreign.series(1), "2025-02-01T00:00:00Z", "75"),
                        reading("no-such-series", "2025-02-01T00:00:00Z", "75"),
                        reading(series, "2026-03-02T00:00:00Z", "75"),
                        reading(series, "2025-02-01T00:00:00Z", "75"))
                .body("rows", equalTo(4))
                .body("accepted", equalTo(1))
                .body("refused", equalTo(3))
                .body("verdicts.verdict", contains("REFUSED", "REFUSED", "REFUSED", "ACCEPTED"))
                .body("verdicts.code", contains("UNKNOWN_SERIES", "UNKNOWN_SERIES", "FUTURE_DATED", null))
                .body("verdicts[0].title", equalTo("序列不存在"));

        // Then
        foreignOffice().get("/series/" + foreign.series(1) + "/readings").then().body("items", empty());
        foreignOffice().get("/series/" + series).then().statusCode(404);
        foreignOffice().get("/series/" + series + "/readings").then().statusCode(404);
        foreignOffice()
                .get("/breaches?planId=" + plan.planId())
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'series':'S','observedAt':'2025-02-01T00:00:00Z','value':'7'} | BAD_VALUE | /readings/1/value",
                "{'series':'S','observedAt':'2025-02-01T00:00:00Z','value':' <50 '} | NOT_A_CONCENTRATION | /readings/1/value",
                "{'series':'S','observedAt':'2025-02-01T00:00:00Z','value':null} | BAD_VALUE | /readings/1/value",
                "{'series':'S','observedAt':'2025-02-01T00:00:00Z'} | BAD_VALUE | /readings/1/value",
                "{'series':'S','observedAt':'2025-02-01T00:00:00Z','value':1e99} | BAD_VALUE | /readings/1/value",
                "{'series':'S','observedAt':'2025-02-01T00:00:00Z','value':0.1234567} | BAD_VALUE | /readings/1/value",
                "{'series':5,'observedAt':'2025-02-01T00:00:00Z','value':7} | BAD_SERIES | /readings/1/series",
                "{'series':'a\\u0000b','observedAt':'2025-02-01T00:00:00Z','value':7} | BAD_SERIES | /readings/1/series",
                "{'series':'S','observedAt':1738368000,'value':7} | BAD_TIME | /readings/1/observedAt",
                "{'series':'S','observedAt':'2025-02-01','value':7} | BAD_TIME | /readings/1/observedAt",
                "{'series':'S','observedAt':'2025-03-01T24:00:01+08:00','value':7} | BAD_TIME | /readings/1/observedAt",
                "{'series':'S','observedAt':'2025-02-01T00:00:00Z','value':7,'extra':1} | UNKNOWN_FIELD | /readings/1",
                "{'series':'S','observedAt':'2025-02-01T00:00:00Z','value':7,'flag':'nn'} | BAD_FLAG | /readings/1/flag",
                "{'series':'S','observedAt':'1970-01-01T08:00:00+08:00','value':75} | TOO_OLD | /readings/1/observedAt",
                "{'series':'S','observedAt':'1980-01-06T00:00:00Z','value':75} | TOO_OLD | /readings/1/observedAt",
                "{'series':'S','observedAt':'2036-02-07T06:28:16Z','value':75} | FUTURE_DATED | /readings/1/observedAt",
                "{'series':'S','observedAt':'2025-02-01T00:00:00Z','value':-999} | OUT_OF_RANGE | /readings/1/value",
                "{'series':'S','observedAt':'2025-02-01T00:00:00Z','value':-9999.0} | OUT_OF_RANGE | /readings/1/value",
                "{'series':'S','observedAt':'2025-02-01T00:00:00Z','value':-99.9} | OUT_OF_RANGE | /readings/1/value",
                "{'series':'S','observedAt':'2025-02-01T00:00:00Z','value':99999} | OUT_OF_RANGE | /readings/1/value",
                "{'series':'S','observedAt':'2025-02-01T00:00:00Z','value':150} | OUT_OF_RANGE | /readings/1/value",
                "{'series':'S','observedAt':'2025-02-01T00:00:00Z','value':-0.5} | OUT_OF_RANGE | /readings/1/value",
                "{'series':'S','observedAt':'2025-02-01T00:00:00Z','value':7,'correction':'yes'} | BAD_CORRECTION | /readings/1/correction",
                "7 | NOT_A_ROW | /readings/1",
                "null | NOT_A_ROW | /readings/1"
            })
    void refusesAnUnreadableOrImpossibleRowByItselfAndTakesTheOthers(String row, String code, String pointer) {
        // Given
        String series = suizhou.issue(PlanFixture.sewage());
        String bad = row.replace('\'', '"').replace("\"S\"", '"' + series + '"');

        // When
        push(reading(series, "2025-02-02T00:00:00Z", "75"), bad, reading(series, "2025-02-03T00:00:00Z", "0.1000000"))
                .body("rows", equalTo(3))
                .body("accepted", equalTo(2))
                .body("refused", equalTo(1))
                .body("verdicts.verdict", contains("ACCEPTED", "REFUSED", "ACCEPTED"))
                .body("verdicts[1].code", equalTo(code))
                .body("verdicts[1].pointer", equalTo(pointer))
                .body("verdicts[1].title", notNullValue());

        // Then
        office().get("/series/" + series + "/readings").then().body("items.value", contains(75, 0.1f));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"readings\":[OK],\"more\":1} | UNKNOWN_FIELD | ''",
                "{\"readings\":{}} | WRONG_TYPE | /readings",
                "[OK] | WRONG_TYPE | ''",
                "\"AAAA\" | WRONG_TYPE | ''",
                "{\"readings\":[]} | VALIDATION_FAILED | /readings",
                "{} | VALIDATION_FAILED | /readings",
                "{\"readings\":[OK],\"readings\":[OK]} | MALFORMED_JSON | ''",
                "{\"readings\":[OK]} {} | MALFORMED_JSON | ''",
                "{\"readings\":[OK | MALFORMED_JSON | ''"
            })
    void refusesWhatIsNoPushAsAWhole(String body, String code, String pointer) {
        // Given
        String series = suizhou.issue(PlanFixture.sewage());

        // When
        feed().body(body.replace("OK", reading(series, "2025-02-02T00:00:00Z", "60")))
                .post("/readings")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer));

        // Then
        office().get("/series/" + series + "/readings").then().body("items", empty());
    }

    @Test
    void aRefusalNeverRepeatsWhatWasSent() {
        // Given
        String secret = "A".repeat(50_000);

        // When
        for (String body :
                List.of('"' + secret + '"', "{\"" + secret + "\":1}", "{\"readings\":[\"" + secret + "\"]}")) {
            String answer = feed().body(body).post("/readings").then().extract().asString();
            assertThat(answer).hasSizeLessThan(1000).doesNotContain("AAAA");
        }
    }

    @Test
    void ofRowsWithOneKeyTheLastCountsAndTheSamePushAgainChangesNothing() {
        // Given
        String series = suizhou.issue(PlanFixture.sewage());
        String[] rows = {reading(series, "2025-02-01T00:00:00Z", "0.1"), reading(series, "2025-02-01T00:00:00Z", "0.12")
        };

        // When
        push(rows)
                .body("verdicts.verdict", contains("DUPLICATE", "ACCEPTED"))
                .body("verdicts.code", contains("REPEATED_IN_PUSH", null));
        push(rows).body("verdicts.verdict", contains("DUPLICATE", "DUPLICATE"));
        push(rows).body("verdicts.verdict", contains("DUPLICATE", "DUPLICATE"));

        // Then
        office().get("/series/" + series + "/readings")
                .then()
                .body("items.value", contains(0.12f))
                .body("items[0].superseded", nullValue());
    }

    @Test
    void aLateReplayOfAnOldValueDoesNotUndoACorrection() {
        // Given
        String series = suizhou.issue(PlanFixture.sewage());
        push(reading(series, "2025-02-01T00:00:00Z", "75"));
        push(reading(series, "2025-02-01T00:00:00Z", "76")).body("revised", equalTo(1));

        // When
        push(reading(series, "2025-02-01T00:00:00Z", "75"))
                .body("verdicts.verdict", contains("DUPLICATE"))
                .body("verdicts.code", contains("SUPERSEDED_VALUE"));

        // Then
        office().get("/series/" + series + "/readings")
                .then()
                .body("items.value", contains(76))
                .body("items[0].superseded.value", contains(75));

        // When
        push(reading(series, "2025-02-01T00:00:00Z", "75").replace("}", ",\"correction\":true}"))
                .body("verdicts.verdict", contains("REVISED"));

        // Then
        office().get("/series/" + series + "/readings").then().body("items.value", contains(75));
    }

    @Test
    void takesAThousandRowsAPushAndNoMore() {
        // Given
        String series = suizhou.issue(PlanFixture.sewage());
        Instant start = Instant.parse("2025-01-01T00:00:00Z");
        List<String> rows = IntStream.rangeClosed(0, 1000)
                .mapToObj(minute ->
                        reading(series, start.plusSeconds(60L * minute).toString(), "75"))
                .toList();

        // When
        feed().body(pushOf(rows.toArray(String[]::new)))
                .post("/readings")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/readings"));
        push(rows.subList(0, 1000).toArray(String[]::new)).body("accepted", equalTo(1000));

        // Then
        String next = office().get("/series/" + series + "/readings?limit=200&from=2025-01-01T10:00:00Z")
                .then()
                .header("Link", notNullValue())
                .body("items", hasSize(200))
                .body("items[0].observedAt", equalTo("2025-01-01T10:00:00Z"))
                .extract()
                .path("next");
        office().queryParam("cursor", next)
                .get("/series/" + series + "/readings?from=2025-01-01T10:00:00Z&to=2025-01-01T13:21:00Z")
                .then()
                .body("items.observedAt", contains("2025-01-01T13:20:00Z"))
                .body("next", nullValue());
    }

    @Test
    void pushesThatShareSeriesInOppositeOrderNeverBlockEachOther() {
        // Given
        String one = suizhou.issue(PlanFixture.sewage());
        String other = suizhou.issue(PlanFixture.sewage());

        // When
        List<Integer> answers = atTheSameTime(12, number -> {
            String first = number % 2 == 0 ? one : other;
            String second = number % 2 == 0 ? other : one;
            return feed().body(pushOf(
                            reading(first, "2025-02-01T00:00:00Z", "75"),
                            reading(second, "2025-02-01T00:00:00Z", "75"),
                            reading(first, "2025-02-01T01:00:00Z", String.valueOf(number))))
                    .post("/readings")
                    .statusCode();
        });

        // Then
        assertThat(answers).containsOnly(200);
    }

    @Test
    void everyRoleMayDoItsOwnAndNothingElse() {
        // Given
        PlanFixture plan = PlanFixture.outfalls();
        String series = suizhou.issue(plan);
        String row = pushOf(reading(series, "2025-02-01T00:00:00Z", "60"));

        // Then
        for (String role : List.of("coordinator", "lead", "reporter", "inspector", "approver", "auditor", "admin")) {
            as(Tokens.of(role).unit("421300-sthj").roles(role).sign())
                    .body(row)
                    .post("/readings")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("FORBIDDEN"));
        }
        for (String address : List.of("/series", "/indicators", "/breaches", "/series/" + series + "/readings")) {
            feed().get(address).then().statusCode(403);
            given().get(address).then().statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
        }
        given().contentType(ContentType.JSON).body(row).post("/readings").then().statusCode(401);
        as(Tokens.of("f").unit("421300").roles("feed").audience("another").sign())
                .body(row)
                .post("/readings")
                .then()
                .statusCode(401);
    }

    @Test
    void theSamePushWithItsKeyIsAnsweredAsBeforeAlsoAfterACorrection() {
        // Given
        String series = suizhou.issue(PlanFixture.outfalls());
        String first = pushOf(
                reading(series, "2025-02-01T00:00:00Z", "75"),
                reading(series, "2025-02-01T01:00:00Z", "999"),
                reading(series, "2025-02-01T02:00:00Z", "76"));
        String key = UUID.randomUUID().toString();
        Response answered = pushWithKey(key, first);
        answered.then().statusCode(200).body("accepted", equalTo(2)).body("refused", equalTo(1));
        push(reading(series, "2025-02-01T00:00:00Z", "77")).body("revised", equalTo(1));

        // When
        Response again = pushWithKey(key, first);

        // Then
        again.then().statusCode(200).header("Idempotency-Replayed", "true");
        assertThat(again.asString()).isEqualTo(answered.asString());
        office().get("/series/" + series + "/readings")
                .then()
                .body("items.value", contains(77, 76))
                .body("items[0].superseded", hasSize(1));
        pushWithKey(key, pushOf(reading(series, "2025-02-01T00:00:00Z", "75")))
                .then()
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        pushWithKey("k".repeat(201), first).then().statusCode(400).body("code", equalTo("BAD_IDEMPOTENCY_KEY"));
    }

    @Test
    void fourPushesWithOneKeyAtTheSameTimeAreOne() {
        String series = suizhou.issue(PlanFixture.outfalls());
        String body = pushOf(reading(series, "2025-02-01T00:00:00Z", "75"));
        String key = UUID.randomUUID().toString();

        List<Integer> statuses =
                Suizhou.atTheSameTime(4, call -> pushWithKey(key, body).statusCode());

        assertThat(statuses).containsOnly(200);
        pushWithKey(key, body).then().body("accepted", equalTo(1)).body("duplicates", equalTo(0));
    }

    private static Response pushWithKey(String key, String body) {
        return feed().header("Idempotency-Key", key).body(body).post("/readings");
    }

    @Test
    void aRowOfAClosedPlanIsKeptAndSaysThatItJudgesNothing() {
        // Given
        PlanFixture plan = PlanFixture.outfalls();
        String series = suizhou.issue(plan);
        suizhou.probe()
                .send(
                        plan.planId().toString(),
                        plan.organisation(),
                        new PlanClosed(plan.planId(), 1, plan.organisation(), "方案", LocalDate.parse("2026-02-01")));

        // Then
        AtomicInteger value = new AtomicInteger(10);
        await().untilAsserted(() -> push(reading(series, "2025-02-01T00:00:00Z", "" + value.incrementAndGet()))
                .body("verdicts[0].code", equalTo("PLAN_CLOSED"))
                .body("verdicts[0].pointer", equalTo("/readings/0")));
    }
}
