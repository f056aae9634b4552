package org.ecoplan.plan.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The demonstration's own data, taken in over the API as the demonstration does. */
public final class Demo {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path DATA = Path.of("..", "deploy", "local", "src", "main", "resources", "demo");
    private static final Path PLANS = Path.of("reader", "src", "test", "resources", "plans");

    /** Issues a plan although the reader left questions. */
    public static final Map<String, Object> ACCEPTING = Map.of("accept", List.of("OPEN_QUESTIONS"));

    private static boolean registered;

    private Demo() {}

    /** The units of 随州 and of another city, whoever asks first. */
    public static synchronized void registerUnits() {
        if (registered) {
            return;
        }
        for (String city : new String[] {"suizhou-units.json", "zhumadian-units.json"}) {
            for (JsonNode unit : data(city).get("units")) {
                ObjectNode body = ((ObjectNode) unit).deepCopy();
                String code = body.remove("code").asText();
                Response answer = Api.admin().json(body.toString()).put("/units/{code}", code);
                assertThat(answer.statusCode()).as(code + answer.asString()).isIn(200, 201);
            }
        }
        registered = true;
    }

    public static JsonNode data(String file) {
        try {
            return JSON.readTree(Files.readString(DATA.resolve(file), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static String plan(String file) {
        try {
            return Files.readString(PLANS.resolve(file), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The address of a draft made of 随州's plan; an earlier plan of the document is closed. */
    public static String importSuizhou() {
        registerUnits();
        closeWhatIsInForce("随政办发〔2024〕14号");
        Response answer = Api.office()
                .json(Map.of("sourceName", "suizhou.txt", "text", plan("suizhou.txt")))
                .post("/plans");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return "/plans/" + answer.path("planId");
    }

    /** The address of a plan of one task to the end of 2025, issued. */
    public static String issue(String title) {
        return issue(title, "2025-12-31");
    }

    /** The address of a plan of one task, issued. */
    public static String issue(String title, String periodEnd) {
        registerUnits();
        String text = title + "\n2024年7月9日\n一、主要任务\n" + "(一)排口整治行动。2025年底前完成排口整治10个。(牵头单位:市生态环境局)\n";
        String plan = "/plans/"
                + Api.office()
                        .json(Map.of("sourceName", "small.txt", "text", text))
                        .post("/plans")
                        .path("planId");
        Api.office()
                .json(Map.of("title", title, "issuedOn", "2024-07-09", "periodEnd", periodEnd))
                .header("If-Match", Api.office().tagOf(plan))
                .put(plan + "/header");
        Response answer = Api.office().post(plan, "/issue", ACCEPTING);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return plan;
    }

    /** One document is in force once. */
    private static void closeWhatIsInForce(String documentNumber) {
        List<Map<String, Object>> plans = Api.office().get("/plans?limit=200").path("items");
        plans.stream()
                .filter(plan -> documentNumber.equals(plan.get("documentNumber")) && "ISSUED".equals(plan.get("state")))
                .map(plan -> "/plans/" + plan.get("planId"))
                .forEach(plan -> Api.office().post(plan, "/closure", "").then().statusCode(200));
    }

    /** The address of 随州's plan, issued. */
    public static String issueSuizhou() {
        String plan = importSuizhou();
        Response answer = Api.office().post(plan, "/issue", ACCEPTING);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return plan;
    }
}
