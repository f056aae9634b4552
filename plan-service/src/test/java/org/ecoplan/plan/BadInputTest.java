package org.ecoplan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecoplan.plan.testing.Api;
import org.ecoplan.plan.testing.Demo;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class BadInputTest {
    private static final String GOOD_TEXT = "{\"sourceName\":\"a.txt\",\"text\":\"一、任务\"}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"sourceName\": \"a.txt\", | 400 | MALFORMED_JSON | ``",
                "{\"sourceName\":\"a.txt\",\"text\":\"x\",\"extra\":1} | 400 | UNKNOWN_FIELD | /extra",
                "{\"sourceName\":7,\"text\":\"x\"} | 400 | WRONG_TYPE | /sourceName",
                "{\"sourceName\":\"a.txt\",\"text\":[]} | 400 | WRONG_TYPE | /text",
                "{\"sourceName\":\"a.txt\",\"text\":\"a\\u0000b\"} | 400 | NUL_CHARACTER | /text",
                "{\"sourceName\":\"a.txt\",\"text\":\"  \"} | 400 | VALIDATION_FAILED | /text",
                "{\"sourceName\":\"a.txt\"} | 400 | VALIDATION_FAILED | /text",
                "null | 400 | VALIDATION_FAILED | *",
                "[] | 400 | WRONG_TYPE | *",
            })
    void anImportThatIsNotAsItShouldBeIsRefusedWithItsPlace(String body, int status, String code, String pointer) {
        long before = plans();

        Response answer = Api.office().json(body).post("/plans");

        assertProblem(answer, status, code, pointer);
        assertThat(plans()).isEqualTo(before);
    }

    @Test
    void aFileThatCannotBeReadIsRefusedWithTheReason() {
        long before = plans();
        byte[] broken = new byte[2000];
        broken[0] = 'P';
        broken[1] = 'K';
        broken[2] = 3;
        broken[3] = 4;

        Response packed = upload("plan.docx", broken);
        Response empty = upload("plan.txt", new byte[0]);
        Response nothing = Api.office().request().multiPart("other", "x").post("/plans");
        Response binary = upload("plan.txt", new byte[] {0, 1, 2, 3, 0, 0, 0, 9, 8, 7, 0, 0, 1});

        for (Response refused : List.of(packed, empty, binary)) {
            assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
            assertThat(refused.<String>path("errors[0].pointer")).isEqualTo("/file");
            assertThat(refused.<String>path("title")).matches(".*\\p{IsHan}.*");
        }
        assertProblem(nothing, 400, "FILE_MISSING", "/file");
        assertThat(plans()).isEqualTo(before);
    }

    @Test
    void theWrongMediaTypeAndAHugeBodyAreRefused() {
        long before = plans();

        assertProblem(
                Api.office().request().contentType("text/csv").body("a,b").post("/plans"),
                415,
                "UNSUPPORTED_MEDIA_TYPE",
                "*");
        assertProblem(
                Api.office()
                        .json("{\"text\":\"" + "x".repeat(23_000_000) + "\"}")
                        .post("/plans"),
                413,
                "BODY_TOO_LARGE",
                "*");
        assertThat(plans()).isEqualTo(before);
    }

    @Test
    void aChangeNeedsTheVersionThatIsThere() {
        String plan = Demo.importSuizhou();
        String tag = Api.office().tagOf(plan);
        RequestSpecification without = Api.office().json(Map.of());

        assertProblem(without.post(plan + "/issue"), 428, "PRECONDITION_REQUIRED", "*");
        assertProblem(ifMatch("\"99\"").post(plan + "/issue"), 412, "STALE_VERSION", "*");
        assertProblem(ifMatch("W/\"0\"").post(plan + "/issue"), 412, "WEAK_VERSION", "*");
        assertProblem(Api.office().request().post(plan + "/acceptance"), 428, "PRECONDITION_REQUIRED", "*");
        assertThat(Api.office().tagOf(plan)).isEqualTo(tag);
    }

    @Test
    void aCorrectionThatIsNotAsItShouldBeChangesNothing() {
        String plan = Demo.importSuizhou();
        String tag = Api.office().tagOf(plan);
        String task = plan + "/tasks/" + Api.office().get(plan).path("tasks[0].taskId");
        Map<String, String> refusals = Map.of(
                "{\"units\":[{\"name\":\"\",\"role\":\"LEAD\"}]}",
                "VALIDATION_FAILED /units/0/name",
                "{\"units\":[{\"name\":\"市财政局\",\"role\":\"BOSS\"}]}",
                "WRONG_TYPE /units/0/role",
                "{\"units\":[null]}",
                "VALIDATION_FAILED *",
                "{\"milestones\":[{\"what\":\"a\",\"by\":\"2025-13-31\",\"strength\":\"BINDING\",\"quote\":\"a\"}]}",
                "WRONG_TYPE /milestones/0/by",
                "{\"milestones\":[{\"what\":\"a\",\"by\":\"+999999999-12-31\",\"strength\":\"BINDING\",\"quote\":\"a\"}]}",
                "WRONG_TYPE /milestones/0/by",
                "{\"targets\":[{\"indicator\":\"a\",\"comparator\":\"GE\",\"value\":1e99,\"strength\":\"BINDING\",\"quote\":\"a\"}]}",
                "VALIDATION_FAILED /targets/0/value",
                "{\"units\":[{\"itemId\":\"" + UUID.randomUUID() + "\",\"name\":\"市财政局\",\"role\":\"LEAD\"}]}",
                "UNKNOWN_ITEM /units/0/itemId");

        refusals.forEach((body, problem) -> {
            Response answer = Api.office().json(body).header("If-Match", tag).patch(task);
            String[] codeAndPointer = problem.split(" ", 2);
            assertProblem(answer, answer.statusCode(), codeAndPointer[0], codeAndPointer[1]);
            assertThat(answer.statusCode()).isIn(400, 422);
        });
        assertThat(Api.office().tagOf(plan)).isEqualTo(tag);
    }

    @Test
    void whoIsNotKnownOrNotAllowedGetsNowhere() {
        long before = plans();

        assertProblem(
                io.restassured.RestAssured.given()
                        .contentType(ContentType.JSON)
                        .body(GOOD_TEXT)
                        .post("/plans"),
                401,
                "UNAUTHENTICATED",
                "*");
        assertProblem(Api.lead("sthj", "421300-sthj").json(GOOD_TEXT).post("/plans"), 403, "FORBIDDEN", "*");
        assertProblem(Api.auditor().json(GOOD_TEXT).post("/plans"), 403, "FORBIDDEN", "*");
        assertProblem(Api.office().get("/plans/" + UUID.randomUUID()), 404, "NOT_FOUND", "*");
        assertProblem(Api.office().get("/plans/not-a-uuid"), 404, "NOT_FOUND", "*");
        assertProblem(Api.office().get("/plans?cursor=abc"), 400, "BAD_CURSOR", "*");
        assertThat(plans()).isEqualTo(before);
    }

    private static Response upload(String name, byte[] content) {
        return Api.office()
                .request()
                .multiPart("file", name, content, "application/octet-stream")
                .post("/plans");
    }

    private static RequestSpecification ifMatch(String tag) {
        return Api.office().json(Map.of()).header("If-Match", tag);
    }

    private static long plans() {
        Demo.registerUnits();
        return Api.office().get("/plans?limit=200").<List<Object>>path("items").size();
    }

    private static void assertProblem(Response answer, int status, String code, String pointer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.<String>path("code")).as(answer.asString()).isEqualTo(code);
        assertThat(answer.<String>path("title")).matches("(?s).*\\p{IsHan}.*");
        assertThat(new String(answer.asByteArray(), StandardCharsets.UTF_8)).doesNotContain("Exception");
        if (!"*".equals(pointer)) {
            assertThat(answer.<String>path("errors[0].pointer"))
                    .as(answer.asString())
                    .isEqualTo(pointer == null ? "" : pointer);
        }
    }
}
