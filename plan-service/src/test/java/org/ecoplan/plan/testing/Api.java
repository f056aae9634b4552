package org.ecoplan.plan.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.ecoplan.testkit.security.Tokens;

/** The API as people call it. */
public final class Api {
    private final String token;

    private Api(Tokens tokens) {
        this.token = tokens.sign();
    }

    public static Api admin() {
        return new Api(Tokens.of("admin").roles("admin"));
    }

    public static Api office() {
        return new Api(Tokens.of("office").unit("421300-lxhy").roles("coordinator"));
    }

    public static Api foreignOffice() {
        return new Api(Tokens.of("zmd-office").unit("411700-lxhy").roles("coordinator"));
    }

    public static Api auditor() {
        return new Api(Tokens.of("auditor").unit("421300-lxhy").roles("auditor"));
    }

    public static Api lead(String user, String unit) {
        return new Api(Tokens.of(user).unit(unit).roles("lead", "reporter"));
    }

    public static Api of(String user, String unit, String... roles) {
        return new Api(Tokens.of(user).unit(unit).roles(roles));
    }

    public static Api feed() {
        return new Api(Tokens.of("ecoplan-feed").unit("421300").roles("feed"));
    }

    public RequestSpecification request() {
        return given().auth().oauth2(token);
    }

    public RequestSpecification json(Object body) {
        return request().contentType(ContentType.JSON).body(body);
    }

    public Response get(String path, Object... parts) {
        return request().get(path, parts);
    }

    /** Changes the version that is stored now. */
    public Response post(String planPath, String step, Object body) {
        return json(body).header("If-Match", tagOf(planPath)).post(planPath + step);
    }

    public String tagOf(String path) {
        Response answer = get(path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.header("ETag");
    }

    /** The time that the whole service shows from now on. */
    public static void showTime(String instant) {
        Response answer = office().json(Map.of("instant", instant)).put("/demo/clock");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }
}
