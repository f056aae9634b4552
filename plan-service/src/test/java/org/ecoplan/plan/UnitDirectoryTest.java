package org.ecoplan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.ecoplan.events.PostHolderAppointed;
import org.ecoplan.events.UnitRegistered;
import org.ecoplan.plan.testing.Api;
import org.ecoplan.plan.testing.Demo;
import org.ecoplan.testkit.events.EventProbe;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class UnitDirectoryTest {

    @BeforeEach
    void unitsOfTwoCities() {
        Demo.registerUnits();
    }

    @Test
    void tellsTheOthersOfANewUnitAndOfEachChangeOnce() {
        try (EventProbe probe = EventProbe.open()) {
            // Given
            Map<String, Object> unit = Map.of("name", "随州市水利和湖泊局", "kind", "DEPARTMENT", "parentCode", "421300");
            Map<String, Object> renamed = Map.of("name", "随州市水利局", "kind", "DEPARTMENT", "parentCode", "421300");

            // When
            Api.office()
                    .json(unit)
                    .put("/units/421300-sl")
                    .then()
                    .statusCode(201)
                    .header("ETag", "\"1\"");
            Api.office()
                    .json(unit)
                    .put("/units/421300-sl")
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"1\"");
            Api.office().json(renamed).put("/units/421300-sl").then().statusCode(428);
            Api.office()
                    .json(renamed)
                    .header("If-Match", "\"7\"")
                    .put("/units/421300-sl")
                    .then()
                    .statusCode(412);
            Api.office()
                    .json(renamed)
                    .header("If-Match", "\"1\"")
                    .put("/units/421300-sl")
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"2\"");

            // Then
            List<UnitRegistered> told = probe.awaitExactly(
                    2, UnitRegistered.class, event -> event.code().equals("421300-sl"), Duration.ofSeconds(1));
            assertThat(told).extracting(UnitRegistered::name).containsExactly("随州市水利和湖泊局", "随州市水利局");
            assertThat(told).extracting(UnitRegistered::organisation).containsOnly("421300");
        }
    }

    @Test
    void appointsAHolderOnceAndKeepsTheHistory() {
        try (EventProbe probe = EventProbe.open()) {
            JsonNode holder = Demo.data("suizhou-units.json").get("holders").get(0);
            String unit = holder.get("unitCode").asText();
            Map<String, String> appointment = Map.of(
                    "holderId", holder.get("holderId").asText(),
                    "holderName", holder.get("holderName").asText(),
                    "from", "2023-05-01");
            String post = "/units/" + unit + "/posts/" + holder.get("post").asText() + "/holder";

            Api.office().json(appointment).put(post).then().statusCode(200).body("holderName", equalTo("周敏"));
            Api.office().json(appointment).put(post).then().statusCode(200);

            probe.awaitExactly(
                    1, PostHolderAppointed.class, event -> event.unitCode().equals(unit), Duration.ofSeconds(1));
            Api.lead("sthj", "421300-sthj")
                    .get("/units/{code}/posts", unit)
                    .then()
                    .statusCode(200)
                    .body("items.holderName", hasItems("周敏"));
        }
    }

    @Test
    void aCityIsNotThereForAnotherCity() {
        Api.foreignOffice().get("/units/421300-sthj").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        Api.foreignOffice().get("/units?organisation=421300").then().statusCode(404);
        Api.foreignOffice().get("/units/421300-sthj/posts").then().statusCode(404);
        Api.foreignOffice()
                .json(Map.of("name", "我的局", "kind", "DEPARTMENT", "parentCode", "411700"))
                .put("/units/421300-sthj")
                .then()
                .statusCode(404);
        Api.foreignOffice()
                .json(Map.of("name", "我的局", "kind", "DEPARTMENT", "parentCode", "421300"))
                .put("/units/421300-wdj")
                .then()
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_PARENT"))
                .body("errors[0].pointer", equalTo("/parentCode"));
        Api.admin().get("/units/421300-sthj").then().statusCode(200).body("name", equalTo("随州市生态环境局"));
    }

    @Test
    void listsUnitsPageByPage() {
        var first = Api.office().get("/units?limit=5");
        first.then().statusCode(200).body("items", hasSize(5)).header("Link", containsString("rel=\"next\""));
        String cursor = first.path("next");
        List<String> codes = first.path("items.code");
        List<String> more =
                Api.office().get("/units?limit=200&cursor={cursor}", cursor).path("items.code");

        assertThat(codes).isSorted().doesNotContainAnyElementsOf(more);
        assertThat(more).isSorted().contains("421381");
        Api.office().get("/units?limit=0").then().statusCode(400).body("code", equalTo("VALIDATION_FAILED"));
        Api.office().get("/units?cursor=%21%21").then().statusCode(400).body("code", equalTo("BAD_CURSOR"));
    }

    @Test
    void refusesWhatDoesNotFitTheTree() {
        Map<String, Object> group =
                Map.of("name", "各县", "kind", "GROUP", "parentCode", "421300", "members", List.of("421303", "411700"));
        Map<String, Object> root = Map.of("name", "新市", "kind", "GOVERNMENT");
        Map<String, Object> ownChild =
                Map.of("name", "随州市生态环境局", "kind", "DEPARTMENT", "parentCode", "421300-sthj", "regionCode", "421300");

        Api.office()
                .json(group)
                .put("/units/421300-g1")
                .then()
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_MEMBER"))
                .body("errors.pointer", contains("/members/1"));
        Api.office().json(root).put("/units/429900").then().statusCode(403).body("code", equalTo("ROOT_NEEDS_ADMIN"));
        Api.office()
                .json(ownChild)
                .header("If-Match", Api.office().tagOf("/units/421300-sthj"))
                .put("/units/421300-sthj")
                .then()
                .statusCode(422)
                .body("code", equalTo("PARENT_IN_OWN_BRANCH"));
        Api.office().json(group).put("/units/bad_code").then().statusCode(422).body("code", equalTo("BAD_UNIT_CODE"));
        Api.feed().get("/units").then().statusCode(403);
    }

    @Test
    void publishesTheCalendarsOfTheYears() {
        Api.office()
                .get("/calendar/2024")
                .then()
                .statusCode(200)
                .body("source", equalTo("国办发明电〔2023〕7号"))
                .body("days.date", hasItems("2024-10-12", "2024-10-07"))
                .body("days.findAll { it.type == 'MAKEUP_WORKDAY' }.date", hasSize(8));
        Api.office().get("/calendar/2031").then().statusCode(404);
    }
}
