package org.ecoplan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
        String older = Demo.importSuizhou();
        String newer = Demo.importSuizhou();

        var first = Api.office().get("/plans?limit=1");
        first.then().statusCode(200).body("items", hasSize(1)).body("items[0].planId", equalTo(idOf(newer)));
        Api.office()
                .get("/plans?limit=1&cursor={cursor}", first.<String>path("next"))
                .then()
                .statusCode(200)
                .body("items.planId", everyItem(equalTo(idOf(older))));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    private static String idOf(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
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
