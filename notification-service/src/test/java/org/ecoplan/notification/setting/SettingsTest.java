package org.ecoplan.notification.setting;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
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
class SettingsTest {
    private static final String HOURS = "\"opens\":\"08:30\",\"closes\":\"17:30\"";

    private EventProbe probe;
    private City city;

    @BeforeEach
    void open() {
        probe = EventProbe.open();
        city = City.registered(probe);
        city.liaison("13812341234", "zhang@example.org");
    }

    @AfterEach
    void close() {
        probe.close();
    }

    @Test
    void areReadWithAVersionAndChangedByWhoHasSeenIt() {
        office().get("/settings")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("opens", startsWith("08:00"))
                .body("signature", nullValue());
        put(office(), "{" + HOURS + "}").statusCode(428).body("code", equalTo("PRECONDITION_REQUIRED"));
        put(seen("0"), "{\"signature\":\"随州环委办\",\"smsPerHour\":3," + HOURS + "}")
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("signature", equalTo("随州环委办"))
                .body("smsPerHour", equalTo(3));
        put(seen("0"), "{" + HOURS + "}").statusCode(412).body("code", equalTo("STALE_VERSION"));
        City other = City.registered(probe);
        other.liaison("13912345678", "other@example.org");
        given().auth().oauth2(other.coordinator()).get("/settings").then().body("signature", nullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"opens\":\"18:00\",\"closes\":\"08:00\"}                                      | 422 | HOURS_REVERSED    | /closes",
                "{\"opens\":\"08:00\"}                                                           | 400 | VALIDATION_FAILED | /closes",
                "{\"signature\":\"【随州】\",\"opens\":\"08:00\",\"closes\":\"18:00\"}             | 400 | VALIDATION_FAILED | /signature",
                "{\"loginAddress\":\"javascript:x\",\"opens\":\"08:00\",\"closes\":\"18:00\"}     | 400 | VALIDATION_FAILED | /loginAddress",
                "{\"smsPerHour\":0,\"opens\":\"08:00\",\"closes\":\"18:00\"}                      | 400 | VALIDATION_FAILED | /smsPerHour"
            })
    void badOnesAreRefusedWithTheirPlaceAndChangeNothing(String body, int status, String code, String pointer) {
        put(seen("0"), body).statusCode(status).body("code", equalTo(code)).body("errors[0].pointer", equalTo(pointer));
        office().get("/settings").then().header("ETag", equalTo("\"0\""));
    }

    @ParameterizedTest
    @CsvSource({"auditor, 200, 403", "lead, 403, 403", "reporter, 403, 403", "feed, 403, 403"})
    void areReadAndWrittenByTheirRolesOnly(String role, int reading, int writing) {
        RequestSpecification caller = given().auth()
                .oauth2(Tokens.of("x").unit(city.office()).roles(role).sign());
        caller.get("/settings").then().statusCode(reading);
        put(caller.header("If-Match", "\"0\""), "{" + HOURS + "}").statusCode(writing);
    }

    @Test
    void messagesAndIncidentsAreCountedAndFiltered() {
        office().get("/messages?unit=" + city.department() + "&kind=TASK_OVERDUE")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        office().get("/messages/summary").then().statusCode(200).body("total", equalTo(0));
        office().get("/incidents/count").then().statusCode(200).body("open", equalTo(0));
        office().get("/messages?kind=LOST").then().statusCode(400).body("errors[0].pointer", equalTo("/kind"));
        office().get("/messages?digest=1").then().statusCode(400).body("errors[0].pointer", equalTo("/digest"));
        office().get("/messages?unitCode=1").then().statusCode(400).body("code", equalTo("UNKNOWN_PARAMETER"));
    }

    private RequestSpecification office() {
        return given().auth().oauth2(city.coordinator());
    }

    private RequestSpecification seen(String version) {
        return office().header("If-Match", "\"" + version + "\"");
    }

    private static ValidatableResponse put(RequestSpecification caller, String body) {
        return caller.contentType(ContentType.JSON).body(body).put("/settings").then();
    }
}
