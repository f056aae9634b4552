package org.ecoplan.kit.logging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.ecoplan.testkit.security.Tokens;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads the log as an operator would. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class LogsWithoutValuesTest {
    private static final Path LOG = Path.of("target", "kit.log");
    private static final String NUMBER = "13912345678";

    private final String id = UUID.randomUUID().toString();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":" + NUMBER + ",\"progress\":1}",
                "{\"name\":\"x\",\"progress\":\"" + NUMBER + "\"}",
                "{\"name\":\"x\",\"progress\":" + NUMBER + "}",
                "{\"name\":\"x\",\"progress\":1,\"" + NUMBER + "\":1}",
                "{\"name\":\"x\",\"progress\":1,\"on\":\"" + NUMBER + "\"}",
                "{\"name\":\"x\",\"progress\":1,\"on\":\"a\\r\\nBcc: \\u001b[31m" + NUMBER + "\"}",
                "{\"name\":\"x\",\"progress\":1,\"parts\":[{\"id\":\"" + NUMBER + "\"}]}",
                "{" + NUMBER,
            })
    void aRefusalIsOneLineWithoutTheValue(String body) {
        caller().contentType("application/json")
                .body(body)
                .post("/trial")
                .then()
                .statusCode(400);

        assertThat(lineOfThisCall())
                .contains("400 ")
                .contains("POST /trial,")
                .contains("user zhang")
                .doesNotContain(NUMBER);
        assertThat(wholeLog())
                .doesNotContain(NUMBER)
                .doesNotContain("Bcc")
                .doesNotContainPattern("[\\p{Cntrl}&&[^\\n\\t]]");
    }

    @Test
    void anErrorOfOursIsFoundByItsCorrelationIdWithItsTraceAndItsState() {
        caller().delete("/trial/failures/XX000/orm").then().statusCode(500);

        assertThat(lineOfThisCall()).contains("500 INTERNAL").contains("DELETE /trial/failures/{state}/orm");
        assertThat(wholeLog()).contains("SQLSTATE XX000").contains("\tat ").doesNotContain("raised by the trial");
    }

    @Test
    void aFailureThatPassesIsTold() {
        caller().delete("/trial/failures/53100/client").then().statusCode(503);

        assertThat(lineOfThisCall()).contains("503 UNAVAILABLE").contains("SQLSTATE 53100");
    }

    @Test
    void whoIsTurnedAwayIsSeen() {
        caller().get("/trial/lead").then().statusCode(403);
        assertThat(lineOfThisCall())
                .contains("403 FORBIDDEN")
                .contains("user zhang")
                .contains("GET /trial/lead");
    }

    @Test
    void aCallWithoutATokenIsSeenAndItsPathShowsNoValue() {
        given().header("X-Correlation-Id", id).get("/trial/numbers").then().statusCode(401);
        assertThat(lineOfThisCall())
                .contains("401 UNAUTHENTICATED")
                .contains("GET /trial/numbers")
                .contains("user -");
    }

    @Test
    void whatAnybodyLogsStaysOnOneLine() {
        Logger.getLogger("of.somebody")
                .errorf(
                        new IllegalStateException(
                                "no\r\nway", new NumberFormatException("For input string: " + NUMBER)),
                        "first %s\u202e",
                        id + "\r\nsecond");

        assertThat(lineOfThisCall()).contains("\\u000d\\u000asecond\\u202e");
        assertThat(wholeLog()).contains("no\\u000d\\u000away").doesNotContain(NUMBER);
    }

    private String lineOfThisCall() {
        await().until(() -> wholeLog().contains(id));
        return wholeLog().lines().filter(line -> line.contains(id)).findFirst().orElseThrow();
    }

    private static String wholeLog() {
        try {
            return Files.readString(LOG);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private RequestSpecification caller() {
        return given().header("X-Correlation-Id", id)
                .auth()
                .oauth2(Tokens.of("zhang").unit("421300").roles("coordinator").sign());
    }
}
