package org.ecoplan.indicator.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.ecoplan.indicator.Suizhou.office;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.util.UUID;
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

/** Readings from a spreadsheet: a bad row is a verdict of its own, a file that is no such table changes nothing. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class ReadingsByFileTest {

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
    void aFileWithAByteOrderMarkIsReadAndEachBadRowIsRefusedByItself() {
        // Given
        String series = suizhou.issue(PlanFixture.outfalls());
        String table = "\uFEFF序列,观测时间,监测值\n" + series + ",2025-02-01 08:00,71.5\n" + series + ",2025/2/1 9:00,0,15\n"
                + series + ",2025-02-30 08:00,72\n" + series + ",2025-02-02T00:00:00Z,<0.01\n"
                + "nothing,2025-02-01 08:00,71\n";

        // When
        Response answer = push(table.getBytes(UTF_8), null);

        // Then
        answer.then()
                .statusCode(200)
                .body("rows", equalTo(5))
                .body("accepted", equalTo(1))
                .body("refused", equalTo(4))
                .body(
                        "verdicts.code",
                        contains(null, "TOO_MANY_CELLS", "BAD_TIME", "NOT_A_CONCENTRATION", "UNKNOWN_SERIES"))
                .body("verdicts[1].pointer", equalTo("/rows/1/value"));
        office().get("/series/" + series + "/readings")
                .then()
                .body("items.value", contains(71.5f))
                .body("items.observedAt", contains("2025-02-01T00:00:00Z"));
    }

    @Test
    void aFileInTheEncodingOfOfficesAndAgainWithItsKeyIsOne() {
        String series = suizhou.issue(PlanFixture.outfalls());
        byte[] file = ("监测值,序列,观测时间,更正\n71," + series + ",2025-02-01 08:00,是\n").getBytes(Charset.forName("GB18030"));
        String key = UUID.randomUUID().toString();

        push(file, key).then().statusCode(200).body("accepted", equalTo(1));
        push(file, key)
                .then()
                .statusCode(200)
                .header("Idempotency-Replayed", "true")
                .body("accepted", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "序列,观测时间,监测值 | NO_ROWS | 没有数据",
                "series,time,value | UNKNOWN_COLUMN | 序列、观测时间、监测值",
                "序列,监测值 | COLUMN_MISSING | 观测时间"
            })
    void aFileThatIsNoSuchTableIsRefusedWithTheNamesThatAreExpected(String heading, String code, String words) {
        String series = suizhou.issue(PlanFixture.outfalls());

        push((heading + "\n" + (code.equals("NO_ROWS") ? "" : "a,b,c\n")).getBytes(UTF_8), null)
                .then()
                .statusCode(422)
                .body("code", equalTo(code))
                .body("title", containsString(words));
        office().get("/series/" + series + "/readings").then().body("items", empty());
    }

    private static Response push(byte[] file, String key) {
        var call = RestAssured.given()
                .auth()
                .oauth2(Tokens.of("ecoplan-feed").unit("421300").roles("feed").sign())
                .contentType("text/csv");
        return (key == null ? call : call.header("Idempotency-Key", key))
                .body(file)
                .post("/readings/file");
    }
}
