package org.ecoplan.notification.contact;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.ecoplan.notification.world.Arrival;
import org.ecoplan.notification.world.City;
import org.ecoplan.notification.world.FarSideControl;
import org.ecoplan.notification.world.FarSideResource;
import org.ecoplan.testkit.events.EventProbe;
import org.ecoplan.testkit.security.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(FarSideResource.class)
class ContactsTest {
    @Inject
    Pool pool;

    private EventProbe probe;
    private City city;
    private UUID holder;

    @BeforeEach
    void open() {
        probe = EventProbe.open();
        city = City.registered(probe);
        holder = city.liaison("13812341234", "zhang@example.org");
    }

    @AfterEach
    void close() {
        probe.close();
    }

    @Test
    void isShownMaskedAndStoredEncrypted() {
        // When
        office().get("/contacts")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].holderId", equalTo(holder.toString()))
                .body("items[0].mobile", equalTo("138****1234"))
                .body("items[0].email", equalTo("z***@example.org"));
        // Then
        Row row = pool.preparedQuery("select mobile_encrypted, email_encrypted from contact where holder_id = $1")
                .execute(Tuple.of(holder))
                .await()
                .atMost(Duration.ofSeconds(10))
                .iterator()
                .next();
        assertThat(text(row, "mobile_encrypted")).doesNotContain("13812341234", "1234");
        assertThat(text(row, "email_encrypted")).doesNotContain("zhang", "example");
    }

    @Test
    void isChangedOnlyByWhoHasSeenItsPresentState() {
        String body = body("13800000000", "new@example.org", city.department());
        put(office(), body).then().statusCode(428).body("code", equalTo("PRECONDITION_REQUIRED"));
        put(office().header("If-Match", "\"7\""), body).then().statusCode(412).body("code", equalTo("STALE_VERSION"));
        office().get("/contacts").then().body("items[0].mobile", equalTo("138****1234"));
        put(office().header("If-Match", "\"0\""), body)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("mobile", equalTo("138****0000"));
    }

    @Test
    void ofAnotherCityDoesNotExist() {
        City other = City.registered(probe);
        other.liaison("13912345678", "other@example.org");
        RequestSpecification foreign = given().auth().oauth2(other.coordinator());
        foreign.get("/contacts").then().statusCode(200).body("items.holderId", not(hasItem(holder.toString())));
        String hostile = body("13700000000", "x@example.org", other.department());
        put(given().auth().oauth2(other.coordinator()).header("If-Match", "\"0\""), hostile)
                .then()
                .statusCode(404);
        put(given().auth().oauth2(other.coordinator()), body("13700000000", "x@example.org", city.department()))
                .then()
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_UNIT"))
                .body("errors[0].pointer", equalTo("/unitCode"));
    }

    @Test
    void isReadWithTheVersionThatAChangeNeeds() {
        office().get("/contacts/" + holder)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("mobile", equalTo("138****1234"))
                .body("version", equalTo(0));
        office().get("/contacts").then().body("items[0].version", equalTo(0));
        office().get("/contacts/" + UUID.randomUUID()).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        City other = City.registered(probe);
        other.liaison("13912345678", "other@example.org");
        given().auth()
                .oauth2(other.coordinator())
                .get("/contacts/" + holder)
                .then()
                .statusCode(404);
    }

    @Test
    void ofSomebodyWhomOnlyAnotherCityKnowsIsNotTaken() {
        // Given
        City other = City.registered(probe);
        other.liaison("13912345678", "other@example.org");
        String hostile = body("13700000000", "x@example.org", other.department());
        // When
        put(given().auth().oauth2(other.coordinator()), hostile).then().statusCode(404);
        // Then
        office().get("/contacts/" + holder).then().body("mobile", equalTo("138****1234"));
    }

    @Test
    void anIdThatAnotherCityTookFirstIsAnotherContactAndNoReminderGoesThere() {
        // Given
        City other = City.registered(probe);
        other.liaison("13912345678", "other@example.org");
        UUID person = UUID.randomUUID();
        given().auth()
                .oauth2(other.coordinator())
                .contentType(ContentType.JSON)
                .body(body("13700000000", "x@example.org", other.department()))
                .put("/contacts/" + person)
                .then()
                .statusCode(201);
        city.appoint(person, "SUPERVISING_LEADER", "李分管");
        UUID obligation = UUID.randomUUID();
        // When
        probe.send("k", city.organisation(), city.overdue(obligation, "事项 " + obligation));
        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> office().get("/messages?subject=" + obligation)
                        .then()
                        .body(
                                "items.findAll { it.post == 'SUPERVISING_LEADER' }.reason.unique()",
                                equalTo(List.of("NO_ADDRESS"))));
        city.contact(person, "13912340000", "li@example.org");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(FarSideControl.arrivals("SMS", obligation.toString()))
                        .extracting(Arrival::to)
                        .contains("13912340000")
                        .doesNotContain("13700000000"));
    }

    @Test
    void aTableIsTakenRowByRowAndADryRunStoresNothing() {
        // Given
        city.appoint("SUPERVISING_LEADER", "李分管");
        String table = """
                单位代码,岗位,手机号码,电子邮件
                %1$s,联络员,+86 138 1234 1234,
                %1$s,分管领导,13912345678,li@example.org
                %1$s,主要负责人,13912345679,
                %1$s,分管领导,0722-3312345,
                %1$s,秘书,13912345678,
                nowhere,联络员,13912345678,
                """.formatted(city.department());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> csv(table, true).body("entered", equalTo(1)));
        // When
        csv(table, true)
                .body("stored", equalTo(false))
                .body(
                        "rows.verdict",
                        equalTo(List.of("UNCHANGED", "ENTERED", "REFUSED", "REFUSED", "REFUSED", "REFUSED")))
                .body(
                        "rows.code",
                        equalTo(java.util.Arrays.asList(
                                null, null, "NO_HOLDER", "NO_MOBILE", "UNKNOWN_POST", "UNKNOWN_UNIT")));
        office().get("/contacts").then().body("items.size()", equalTo(1));
        csv(table, false)
                .body("stored", equalTo(true))
                .body("entered", equalTo(1))
                .body("refused", equalTo(4));
        // Then
        office().get("/contacts").then().body("items.mobile", hasItem("139****5678"));
        csv(table, false).body("entered", equalTo(0)).body("unchanged", equalTo(2));
        csv("单位,电话\n1,2\n", false, 422).body("code", equalTo("UNKNOWN_COLUMN"));
        assertThat(office().get("/contacts/template").asString()).contains("单位代码,岗位,手机号码,电子邮件");
    }

    private io.restassured.response.ValidatableResponse csv(String table, boolean dryRun) {
        return csv(table, dryRun, 200);
    }

    private io.restassured.response.ValidatableResponse csv(String table, boolean dryRun, int status) {
        return office().contentType("text/csv; charset=UTF-8")
                .body(table.getBytes(StandardCharsets.UTF_8))
                .post("/contacts/import?dryRun=" + dryRun)
                .then()
                .statusCode(status);
    }

    @ParameterizedTest
    @CsvSource({
        "coordinator, 200, 428",
        "auditor, 200, 403",
        "admin, 200, 428",
        "lead, 403, 403",
        "reporter, 403, 403",
        "feed, 403, 403"
    })
    void areReadAndWrittenByTheirRolesOnly(String role, int reading, int writing) {
        String token = Tokens.of("x").unit(city.office()).roles(role).sign();
        given().auth().oauth2(token).get("/contacts").then().statusCode(reading);
        put(given().auth().oauth2(token), body("13700000000", "x@example.org", city.department()))
                .then()
                .statusCode(writing);
    }

    @Test
    void withoutATokenIsAProblemAndNoRedirect() {
        given().redirects()
                .follow(false)
                .get("/contacts")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("code", equalTo("UNAUTHENTICATED"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{                                                                              | 400 | MALFORMED_JSON    |  ",
                "{\"mobile\":\"12812341234\",\"unitCode\":\"U\"}                                | 400 | VALIDATION_FAILED | /mobile",
                "{\"mobile\":\"138123412345\",\"unitCode\":\"U\"}                               | 400 | VALIDATION_FAILED | /mobile",
                "{\"mobile\":13812341234,\"unitCode\":\"U\"}                                    | 400 | WRONG_TYPE        | /mobile",
                "{\"email\":\"zhang\",\"unitCode\":\"U\"}                                       | 400 | VALIDATION_FAILED | /email",
                "{\"email\":\"a@b.cn\\r\\nBcc: x@y.cn\",\"unitCode\":\"U\"}                     | 400 | VALIDATION_FAILED | /email",
                "{\"email\":\"a@b.cn\\u0000\",\"unitCode\":\"U\"}                               | 400 | NUL_CHARACTER     | /email",
                "{\"email\":\"a@b.cn\"}                                                         | 400 | VALIDATION_FAILED | /unitCode",
                "{\"email\":\"a@b.cn\",\"unitCode\":\"U\",\"fax\":\"1\"}                        | 400 | UNKNOWN_FIELD     | /fax",
                "{\"unitCode\":\"U\"}                                                           | 422 | ADDRESS_MISSING   |  ",
                "{\"email\":\"a@b.cn\",\"unitCode\":\"nowhere\"}                                | 422 | UNKNOWN_UNIT      | /unitCode"
            })
    void badInputIsRefusedWithItsPlaceAndChangesNothing(String body, int status, String code, String pointer) {
        UUID nobody = UUID.randomUUID();
        office().contentType(ContentType.JSON)
                .body(body.replace("\"U\"", "\"" + city.department() + "\""))
                .put("/contacts/" + nobody)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer == null ? "" : pointer));
        office().get("/contacts").then().body("items.size()", equalTo(1));
    }

    @Test
    void aBadAddressOfAListIsRefused() {
        office().get("/contacts?limit=0").then().statusCode(400).body("code", equalTo("VALIDATION_FAILED"));
        office().get("/contacts?cursor=x").then().statusCode(400).body("code", equalTo("BAD_CURSOR"));
        office().get("/messages?state=LOST").then().statusCode(400).body("code", equalTo("VALIDATION_FAILED"));
        office().get("/messages/" + UUID.randomUUID()).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        office().get("/incidents?state=x").then().statusCode(400).body("code", equalTo("VALIDATION_FAILED"));
        office().get("/incidents?cursor=eA").then().statusCode(400).body("code", equalTo("BAD_CURSOR"));
    }

    private RequestSpecification office() {
        return given().auth().oauth2(city.coordinator());
    }

    private io.restassured.response.Response put(RequestSpecification caller, String body) {
        return caller.contentType(ContentType.JSON).body(body).put("/contacts/" + holder);
    }

    private static String body(String mobile, String email, String unit) {
        return "{\"mobile\":\"%s\",\"email\":\"%s\",\"unitCode\":\"%s\"}".formatted(mobile, email, unit);
    }

    private static String text(Row row, String column) {
        return new String(row.getBuffer(column).getBytes(), StandardCharsets.ISO_8859_1);
    }
}
