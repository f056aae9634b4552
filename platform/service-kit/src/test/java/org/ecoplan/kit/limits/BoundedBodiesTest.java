package org.ecoplan.kit.limits;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import org.ecoplan.kit.trial.TrialBodiesResource;
import org.ecoplan.testkit.security.Tokens;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The trial application takes 2 MB at /trial/bodies, 200 kB below it, 64 kB elsewhere and 3 MB in all. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class BoundedBodiesTest {
    private static final String LARGE = "{\"text\":\"" + "A".repeat(900_000) + "\"}";

    @Test
    void aLargeBodyIsReadOnAWorkerAndServedOnTheEventLoop() {
        post("/trial/bodies", LARGE)
                .then()
                .statusCode(200)
                .body("readOn", equalTo("worker"))
                .body("servedOn", equalTo("event loop"))
                .body("length", equalTo(900_000));
        post("/trial/bodies", "{}").then().statusCode(200).body("servedOn", equalTo("event loop"));
    }

    @Test
    void aLargeBodyInChunksIsReadToo() throws IOException {
        try (RawCall call = RawCall.chunked("/trial/bodies")) {
            assertThat(call.chunks(LARGE).end().answer()).contains("200 OK").contains("\"length\":900000");
        }
    }

    @Test
    void eachOperationHasItsLimit() {
        post("/trial/bodies/small", LARGE).then().statusCode(413).body("code", equalTo("BODY_TOO_LARGE"));
        post("/trial", LARGE.substring(0, 70_000)).then().statusCode(413).body("code", equalTo("BODY_TOO_LARGE"));
        post("/trial/bodies", "\"" + "A".repeat(2_200_000) + "\"")
                .then()
                .statusCode(413)
                .header("Connection", "close")
                .body("correlationId", notNullValue());
    }

    @Test
    void aBodyInChunksIsEndedWhereItIsTooLargeAndTheConnectionToo() throws IOException {
        try (RawCall call = RawCall.chunked("/trial/bodies/small")) {
            assertThat(call.chunks(LARGE).answerToItsEnd())
                    .startsWith("HTTP/1.1 413")
                    .contains("BODY_TOO_LARGE")
                    .doesNotContain("HTTP/1.1 200");
        }
    }

    @Test
    void bodiesInChunksHoldRoomAsTheyCome() throws IOException {
        String open = "{\"text\":\"" + "A".repeat(950_000) + "\",\"names\":[\"" + "B".repeat(900_000);
        try (RawCall slow = RawCall.chunked("/trial/bodies")) {
            slow.chunks(open);

            await().untilAsserted(() -> {
                try (RawCall second = RawCall.chunked("/trial/bodies")) {
                    assertThat(second.chunks(open).answerToItsEnd())
                            .startsWith("HTTP/1.1 503")
                            .contains("Retry-After: 5");
                }
            });
        }

        await().untilAsserted(() -> post("/trial/bodies", LARGE).then().statusCode(200));
    }

    @Test
    void aTextInPlaceOfAnObjectIsRefusedWithoutBeingRepeated() {
        for (int length : new int[] {100_000, 900_000, 1_900_000}) {
            String answer = post("/trial/bodies", "\"" + "A".repeat(length) + "\"")
                    .then()
                    .statusCode(400)
                    .extract()
                    .asString();
            assertThat(answer).doesNotContain("AAAA").hasSizeLessThan(1_000);
        }
    }

    @Test
    void aListIsReadToItsGreatestSizeOnly() {
        int before = TrialBodiesResource.ROWS_READ.get();
        String rows = "{},".repeat(400_000);

        post("/trial/bodies", "{\"rows\":[" + rows + "{}]}")
                .then()
                .statusCode(400)
                .body("code", equalTo("VALIDATION_FAILED"))
                .body("errors", hasSize(1))
                .body("errors[0].pointer", equalTo("/rows"))
                .body("errors[0].title", equalTo("最多 1000 行"));
        assertThat(TrialBodiesResource.ROWS_READ.get() - before).isLessThanOrEqualTo(1001);

        post("/trial/bodies", "{\"names\":[\"1\",\"2\",\"3\",\"4\"]}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/names"))
                .body("errors[0].title", equalTo("最多 3 个名称"));
        post("/trial/bodies", "{\"names\":[\"1\",\"2\",\"3\"],\"rows\":[{\"series\":\"x\"}]}")
                .then()
                .statusCode(200);
    }

    @Test
    void aHundredErrorsAreEnough() {
        String rows = "{},".repeat(999);

        post("/trial/bodies", "{\"rows\":[" + rows + "{}]}")
                .then()
                .statusCode(400)
                .body("errors", hasSize(100));
    }

    @Test
    void aPackedBodyIsRefused() {
        caller().header("Content-Encoding", "gzip")
                .contentType("application/json")
                .body(new byte[] {31, -117, 8, 0})
                .post("/trial/bodies")
                .then()
                .statusCode(415)
                .header("Accept-Encoding", "identity")
                .body("code", equalTo("UNSUPPORTED_CONTENT_ENCODING"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage", "application/json, text/plain", "text/plain", "/", "application/"})
    void anUnreadableMediaTypeIsRefused(String type) throws IOException {
        try (RawCall call = new RawCall("POST /trial/bodies", "Content-Type: " + type, "Content-Length: 2")) {
            assertThat(call.write("{}").answer()).startsWith("HTTP/1.1 415").contains("UNSUPPORTED_MEDIA_TYPE");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "chunked, identity", "gzip"})
    void aTransferThatTwoReadersReadDifferentlyIsRefused(String encoding) throws IOException {
        try (RawCall call =
                new RawCall("POST /trial/bodies", "Content-Type: application/json", "Transfer-Encoding: " + encoding)) {
            assertThat(call.write("2\r\n{}\r\n0\r\n\r\n").answerToItsEnd())
                    .startsWith("HTTP/1.1 400")
                    .doesNotContain("HTTP/1.1 200");
        }
    }

    @Test
    void aSlowBodyIsAnsweredAndTheConnectionEnds() throws IOException {
        try (RawCall slow = RawCall.chunked("/trial/bodies")) {
            assertThat(slow.chunks("{\"text\":\"" + "A".repeat(50_000)).answerToItsEnd())
                    .startsWith("HTTP/1.1 503");
        }
    }

    private static Response post(String path, String body) {
        return caller().contentType("application/json").body(body).post(path);
    }

    private static io.restassured.specification.RequestSpecification caller() {
        return given().auth()
                .oauth2(Tokens.of("zhang").unit("421300").roles("coordinator").sign());
    }
}
