package org.ecoplan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecoplan.plan.testing.Api;
import org.ecoplan.plan.testing.Demo;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class PlanImportTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REGULATION =
            "随州市河道保护条例\n第一条 为了保护河道,制定本条例。\n" + "第二条 市水利局主管全市河道保护工作。\n第三条 排入河道的废水浓度不得超过2毫克/升。\n第四条 违反本条例的,处以罚款。\n";

    @BeforeEach
    void unitsOfTwoCities() {
        Demo.registerUnits();
    }

    @Test
    void readsThePlanOfSuizhouAsItsKeySays() throws IOException {
        // Given
        JsonNode key = JSON.readTree(getClass().getResource("/keys/suizhou.json"));

        // When
        String address = Demo.importSuizhou();
        JsonNode plan = JSON.readTree(Api.office().get(address).asString());

        // Then
        assertThat(plan.at("/header/title").asText())
                .isEqualTo(key.at("/document/title").asText());
        assertThat(plan.at("/header/documentNumber").asText()).isEqualTo("随政办发〔2024〕14号");
        assertThat(plan.at("/header/issuedOn").asText()).isEqualTo("2024-07-09");
        assertThat(plan.at("/header/periodEnd").asText()).isEqualTo("2025-12-31");
        assertThat(plan.get("unknownUnits")).isEmpty();
        assertThat(plan.get("tasks")).hasSize(8);
        for (int at = 0; at < 8; at++) {
            JsonNode task = plan.get("tasks").get(at);
            JsonNode wanted = key.get("tasks").get(at);
            assertThat(task.get("ordinal")).isEqualTo(wanted.get("ordinal"));
            assertThat(task.get("title")).isEqualTo(wanted.get("title"));
            assertThat(namesOf(task, "LEAD")).isEqualTo(texts(wanted.get("leadUnits")));
            assertThat(namesOf(task, "IMPLEMENTING")).containsExactly("各县市区人民政府", "随州高新区管委会");
            assertThat(levels(task.get("targets"))).isEqualTo(levels(wanted.get("targets")));
            assertThat(dates(task.get("milestones"))).isEqualTo(dates(wanted.get("milestones")));
        }
    }

    @Test
    void eachItemLeadsBackToItsPlaceInTheSource() throws IOException {
        String address = Demo.importSuizhou();
        String source = Api.office().get(address + "/source").asString();
        JsonNode plan = JSON.readTree(Api.office().get(address).asString());

        for (JsonNode task : plan.get("tasks")) {
            for (JsonNode target : task.get("targets")) {
                int start = target.at("/span/start").asInt();
                int end = target.at("/span/end").asInt();
                assertThat(plain(source.substring(start, end)))
                        .isEqualTo(plain(target.get("quote").asText()));
                assertThat(target.get("rule").asText()).isNotEmpty();
                assertThat(target.get("confidence").asDouble()).isBetween(0.0, 1.0);
                assertThat(target.get("reviewState").asText()).isEqualTo("OPEN");
            }
            assertThat(task.at("/units/0/unitCodes")).isNotEmpty();
        }
        assertThat(plan.get("unusedNumbers")).isNotEmpty();
    }

    @Test
    void aFileGivesTheSameAsItsText() {
        byte[] file = Demo.plan("suizhou.txt").getBytes(StandardCharsets.UTF_8);

        Api.office()
                .request()
                .multiPart("file", "suizhou.txt", file, "text/plain")
                .post("/plans")
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("sourceFormat", equalTo("TXT"))
                .body("tasks", equalTo(8))
                .body("numberingAgrees", is(true))
                .body("state", equalTo("DRAFT"));
    }

    @Test
    void theSameKeyImportsOnce() {
        String key = UUID.randomUUID().toString();
        Map<String, String> document = Map.of("sourceName", "a.txt", "text", Demo.plan("suizhou.txt"));

        String first = Api.office()
                .json(document)
                .header("Idempotency-Key", key)
                .post("/plans")
                .path("planId");
        String again = Api.office()
                .json(document)
                .header("Idempotency-Key", key)
                .post("/plans")
                .path("planId");

        assertThat(again).isEqualTo(first);
        Api.office()
                .json(Map.of("sourceName", "a.txt", "text", "一、别的内容"))
                .header("Idempotency-Key", key)
                .post("/plans")
                .then()
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void aDraftExistsForTheOfficeOfItsCityOnly() {
        String address = Demo.importSuizhou();

        Api.auditor().get(address).then().statusCode(200);
        Api.foreignOffice().get(address).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        Api.foreignOffice().get(address + "/source").then().statusCode(404);
        Api.foreignOffice().get(address + "/corrections").then().statusCode(404);
        Api.lead("sthj", "421300-sthj").get(address).then().statusCode(404);
        Api.foreignOffice().get("/plans").then().statusCode(200).body("items", empty());
        Api.admin().get(address).then().statusCode(403);
        Api.feed().get(address).then().statusCode(403);
    }

    @Test
    void listsPlansNewestFirstPageByPage() {
        String older = importWithTitle("翻页甲行动方案");
        String newer = importWithTitle("翻页乙行动方案");

        var first = Api.office().get("/plans?q=翻页&limit=1");
        first.then().statusCode(200).body("items", hasSize(1)).body("items[0].planId", equalTo(newer));
        Api.office()
                .get("/plans?q=翻页&limit=1&cursor={cursor}", first.<String>path("next"))
                .then()
                .statusCode(200)
                .body("items.planId", contains(older));
    }

    private static String importWithTitle(String title) {
        Demo.registerUnits();
        return Api.office()
                .json(Map.of(
                        "sourceName",
                        "a.txt",
                        "text",
                        Demo.plan("suizhou.txt").replace("随州市长江高水平保护提质增效行动方案", "随州市" + title)))
                .post("/plans")
                .then()
                .statusCode(201)
                .extract()
                .path("planId");
    }

    @Test
    void aRegulationGivesNoTasksAndTheReasonUntilAPersonSaysThatItIsAPlan() {
        // Given
        Map<String, Object> document = Map.of("sourceName", "条例.txt", "text", REGULATION);

        // When
        Response taken = Api.office().json(document).post("/plans");
        String draft = "/plans/" + taken.path("planId");
        Response again = Api.office()
                .json(Map.of("sourceName", "条例.txt", "text", REGULATION, "asPlan", true))
                .post("/plans");

        // Then
        taken.then()
                .statusCode(201)
                .body("tasks", equalTo(0))
                .body("likeness.plan", is(false))
                .body("likeness.reasons", hasItems(containsString("条例"), containsString("第一条")))
                .body("warnings", hasItem(containsString("不像行动方案")))
                .body("$", not(hasKey("coverage")));
        Api.office()
                .get(draft)
                .then()
                .body("likeness.reasons", equalTo(taken.path("likeness.reasons")))
                .body("likeness.asPlan", is(false));
        Api.office()
                .post(draft, "/issue", Map.of("issuedOn", "2024-07-09"))
                .then()
                .statusCode(409)
                .body("code", equalTo("NOT_A_PLAN"))
                .body("title", containsString("条例"));
        Api.office().get(draft).then().body("state", equalTo("DRAFT"));
        again.then()
                .statusCode(201)
                .body("tasks", greaterThan(0))
                .body("likeness.plan", is(false))
                .body("likeness.asPlan", is(true))
                .body("coverage.share", greaterThan(0.5f));
    }

    @Test
    void aFileIsReadAsAPlanWhereAPersonSaysSo() {
        assertThat(upload("true").<Integer>path("tasks")).isPositive();
        assertThat(upload("false").<Integer>path("tasks")).isZero();
        upload("yes").then().statusCode(400).body("code", equalTo("WRONG_TYPE"));
    }

    @Test
    void theSameKeyDoesNotTakeADocumentForAPlanThatItWasNot() {
        // Given
        String key = UUID.randomUUID().toString();
        Map<String, Object> document = Map.of("sourceName", "条例.txt", "text", REGULATION);
        Api.office().json(document).header("Idempotency-Key", key).post("/plans");

        // When
        Response again = Api.office()
                .json(Map.of("sourceName", "条例.txt", "text", REGULATION, "asPlan", true))
                .header("Idempotency-Key", key)
                .post("/plans");

        // Then
        again.then().statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void tellsHowMuchOfAPlanWasReadAndWhichWordsWereNot() throws IOException {
        // Given
        String left = "此处另有一段没有编号的话,写明了谁也没有读到的若干要求和安排,而且还写得很长很长,超过了四十个字的限度。";
        String text = left + "\n" + Demo.plan("suizhou.txt");

        // When
        JsonNode read = JSON.readTree(Api.office()
                .json(Map.of("sourceName", "a.txt", "text", text))
                .post("/plans")
                .asString());
        JsonNode plan = JSON.readTree(
                Api.office().get("/plans/" + read.get("planId").asText()).asString());

        // Then
        assertThat(read.at("/likeness/plan").asBoolean()).isTrue();
        assertThat(read.at("/likeness/reasons")).isEmpty();
        assertThat(read.at("/coverage/share").asDouble()).isBetween(0.9, 0.999);
        assertThat(read.at("/coverage/unreadPlaces").asInt())
                .isEqualTo(plan.at("/coverage/unread").size());
        JsonNode first = plan.at("/coverage/unread/0");
        assertThat(read.at("/coverage/unread/0")).isEqualTo(first);
        assertThat(first.get("text").asText()).isEqualTo(left.substring(0, 40) + "…");
        assertThat(first.get("reason").asText()).isNotEmpty();
        assertThat(text.substring(first.get("start").asInt(), first.get("end").asInt()))
                .contains(left);
    }

    @Test
    void aPlanWithoutATaskIsTakenInWithTheLikelyCause() {
        Response taken = Api.office()
                .json(Map.of("sourceName", "a.txt", "text", "随州市扬尘治理行动方案\n各单位抓好扬尘治理,年底前见到成效。\n"))
                .post("/plans");

        taken.then()
                .statusCode(201)
                .body("tasks", equalTo(0))
                .body("likeness.plan", is(true))
                .body("coverage.unread", not(empty()))
                .body("warnings", hasItem(allOf(containsString("没有读到任务"), containsString("编号"))));
        Api.office()
                .get("/plans/" + taken.path("planId"))
                .then()
                .body("undecided.question", hasItem(containsString("没有读到任务")));
    }

    private static Response upload(String asPlan) {
        return Api.office()
                .request()
                .multiPart("file", "regulation.txt", REGULATION.getBytes(StandardCharsets.UTF_8), "text/plain")
                .multiPart("asPlan", asPlan)
                .post("/plans");
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    private static List<String> namesOf(JsonNode task, String role) {
        List<String> names = new ArrayList<>();
        task.get("units").forEach(unit -> {
            if (unit.get("role").asText().equals(role)) {
                names.add(unit.get("name").asText());
            }
        });
        return names;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /** Comparator, figure, unit, date and strength of each level; the wording of the indicator is the reader's affair. */
    private static List<String> levels(JsonNode targets) {
        List<String> levels = new ArrayList<>();
        targets.forEach(target -> levels.add(String.join(
                " ",
                target.path("comparator").asText(),
                target.path("value").decimalValue().stripTrailingZeros().toPlainString(),
                target.path("unit").asText(""),
                target.path("by").asText("").replace("null", ""),
                target.path("strength").asText())));
        return levels;
    }

    private static List<String> dates(JsonNode milestones) {
        List<String> dates = new ArrayList<>();
        milestones.forEach(milestone -> dates.add(milestone.get("by").asText()));
        return dates;
    }
}
