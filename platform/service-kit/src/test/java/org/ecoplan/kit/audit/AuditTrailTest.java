package org.ecoplan.kit.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ecoplan.testkit.security.Tokens;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.Test;

/** Every change leaves who, what, when and why; whoever alters or takes out an entry is found. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class AuditTrailTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Pool pool;

    private final String thing = UUID.randomUUID().toString();

    @Test
    void aChangeLeavesWhoWhatWhenAndWhy() {
        change(thing, "first", "call-of-the-test-1");
        awaitSealed(1);

        operator()
                .get("/operations/audit?objectType=thing&objectId=" + thing)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].actorId", equalTo("li"))
                .body("items[0].actorName", equalTo("li"))
                .body("items[0].organisation", equalTo("421300"))
                .body("items[0].act", equalTo("CHANGED"))
                .body("items[0].detail", equalTo(Map.of("version", "7")))
                .body("items[0].cause", equalTo("call call-of-the-test-1"))
                .body("items[0].reason", equalTo("first"))
                .body("items[0].happenedAt", notNullValue())
                .body("items[0].hash.length()", equalTo(64));
    }

    @Test
    void whatIsUndoneLeavesNothing() {
        given().auth()
                .oauth2(token("li", "coordinator"))
                .post("/trial/things/" + thing + "?reason=x&fail=true")
                .then()
                .statusCode(409);

        assertThat(entriesOf(thing)).isEmpty();
    }

    @Test
    void entriesWrittenSideBySideMakeOneChainWithoutAGap() {
        IntStream.range(0, 40).parallel().forEach(i -> change(thing, "side by side", "call-of-the-test-2"));
        awaitSealed(40);

        JsonPath verified = verified();

        assertThat(verified.getBoolean("intact")).isTrue();
        assertThat(verified.getLong("through")).isEqualTo(number("select max(sequence) from audit_entry"));
        assertThat(verified.getString("head")).hasSize(64);
    }

    @Test
    void theListIsPagedTheNewestFirst() {
        for (int i = 0; i < 3; i++) {
            change(thing, "page " + i, "call-of-the-test-3");
        }
        awaitSealed(3);

        JsonPath first = operator()
                .get("/operations/audit?limit=2&objectId=" + thing)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        JsonPath second = operator()
                .get("/operations/audit?limit=2&objectId=" + thing + "&cursor=" + first.getString("next"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(first.getList("items.reason")).isEqualTo(List.of("page 2", "page 1"));
        assertThat(second.getList("items.reason")).isEqualTo(List.of("page 0"));
        assertThat(second.getString("next")).isNull();
        operator().get("/operations/audit?cursor=bm90YW51bWJlcg").then().statusCode(400);
    }

    @Test
    void anAlteredEntryIsFound() {
        change(thing, "altered", "call-of-the-test-4");
        awaitSealed(1);
        long sequence = number("select sequence from audit_entry where object_id = '" + thing + "'");

        tamper(
                "update audit_entry set actor_name = 'nobody' where object_id = '" + thing + "'",
                () -> {
                    JsonPath verified = verified();
                    assertThat(verified.getBoolean("intact")).isFalse();
                    assertThat(verified.getLong("broken.sequence")).isEqualTo(sequence);
                    assertThat(verified.getString("broken.kind")).isEqualTo("ALTERED");
                },
                "update audit_entry set actor_name = 'li' where object_id = '" + thing + "'");

        assertThat(verified().getBoolean("intact")).isTrue();
    }

    @Test
    void anEntryThatWasTakenOutIsFound() {
        change(thing, "taken out", "call-of-the-test-5");
        change(UUID.randomUUID().toString(), "behind it", "call-of-the-test-5");
        await().atMost(PATIENCE).until(() -> number("select count(*) from audit_entry where sequence is null") == 0);
        long sequence = number("select sequence from audit_entry where object_id = '" + thing + "'");

        tamper(
                "update audit_entry set sequence = -sequence where object_id = '" + thing + "'",
                () -> {
                    JsonPath verified = verified();
                    assertThat(verified.getBoolean("intact")).isFalse();
                    assertThat(verified.getLong("broken.sequence")).isEqualTo(sequence);
                    assertThat(verified.getString("broken.kind")).isEqualTo("MISSING");
                },
                "update audit_entry set sequence = -sequence where object_id = '" + thing + "'");
    }

    @Test
    void theDatabaseLetsNobodyChangeOrDeleteAnEntry() {
        change(thing, "kept", "call-of-the-test-6");
        awaitSealed(1);

        for (String attempt : List.of(
                "update audit_entry set reason = 'other' where object_id = '" + thing + "'",
                "delete from audit_entry where object_id = '" + thing + "'",
                "truncate audit_entry")) {
            assertThatThrownBy(() -> run(attempt)).hasMessageContaining("neither changed nor deleted");
        }
    }

    @Test
    void thePieceAfterAKnownEntryIsVerifiedFromItsHash() {
        change(thing, "one", "call-of-the-test-7");
        change(thing, "two", "call-of-the-test-7");
        awaitSealed(2);
        long first = number("select min(sequence) from audit_entry where object_id = '" + thing + "'");

        operator()
                .get("/operations/audit/verification?after=" + first)
                .then()
                .statusCode(200)
                .body("intact", equalTo(true))
                .body("checked", equalTo((int) (number("select max(sequence) from audit_entry") - first)));
        operator()
                .get("/operations/audit/verification?after=99999999")
                .then()
                .body("intact", equalTo(false))
                .body("broken.kind", equalTo("MISSING"));
    }

    @Test
    void anAuditorReadsTheOwnOrganisationAndAReporterNothing() {
        change(thing, "whose", "call-of-the-test-8");

        as("sun", "421300", "auditor")
                .get("/operations/audit?objectId=" + thing)
                .then()
                .body("items", hasSize(1));
        as("sun", "411700", "auditor")
                .get("/operations/audit?objectId=" + thing)
                .then()
                .body("items", hasSize(0));
        as("sun", "421300", "auditor")
                .get("/operations/audit/verification")
                .then()
                .statusCode(403);
        as("sun", "421300", "reporter").get("/operations/audit").then().statusCode(403);
    }

    private void change(String id, String reason, String correlationId) {
        given().auth()
                .oauth2(token("li", "coordinator"))
                .header("X-Correlation-Id", correlationId)
                .queryParam("reason", reason)
                .post("/trial/things/" + id)
                .then()
                .statusCode(204);
    }

    private void awaitSealed(int entries) {
        await().atMost(PATIENCE)
                .until(() ->
                        number("select count(hash) from audit_entry where object_id = '" + thing + "'") == entries);
    }

    private JsonPath verified() {
        return operator()
                .get("/operations/audit/verification")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private List<String> entriesOf(String id) {
        return operator().get("/operations/audit?objectId=" + id).jsonPath().getList("items.act");
    }

    /** As the owner of the table could: the guard is off while it is done, and undone again. */
    private void tamper(String how, Runnable look, String back) {
        run("alter table audit_entry disable trigger user");
        try {
            run(how);
            look.run();
            run(back);
        } finally {
            run("alter table audit_entry enable trigger user");
        }
    }

    private void run(String sql) {
        pool.query(sql).execute().await().atMost(PATIENCE);
    }

    private long number(String sql) {
        Long found = pool.preparedQuery(sql)
                .execute(Tuple.tuple())
                .map(rows -> rows.iterator().next().getLong(0))
                .await()
                .atMost(PATIENCE);
        return found == null ? 0 : found;
    }

    private static RequestSpecification operator() {
        return as("wang", "421300", "operator");
    }

    private static RequestSpecification as(String user, String unit, String role) {
        return given().auth().oauth2(Tokens.of(user).unit(unit).roles(role).sign());
    }

    private static String token(String user, String role) {
        return Tokens.of(user).unit("421300").roles(role).sign();
    }
}
