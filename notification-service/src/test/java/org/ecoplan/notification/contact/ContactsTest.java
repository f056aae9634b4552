package org.ecoplan.notification.contact;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.UUID;
import org.ecoplan.notification.world.City;
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
