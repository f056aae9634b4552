package org.ecoplan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.ecoplan.plan.testing.Api;
import org.ecoplan.plan.testing.Demo;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class PlanListTest {

    @BeforeEach
    void units() {
        Demo.registerUnits();
        Api.showTime("2024-07-15T09:00:00+08:00");
    }

    /** Case 16 of the year that was played: a filter that does nothing. */
    @Test
    void plansAreFilteredSortedAndCounted() {
        // Given
        String first = Demo.issue("随州市筛选_甲方案");
        String second = Demo.issue("随州市筛选乙方案");
        Api.office().post(second, "/closure", "").then().statusCode(200);

        // Then
        list("?q=筛选&sort=IMPORTED_ASC")
                .then()
                .statusCode(200)
                .header("Total-Count", "2")
                .body("items.planId", contains(idOf(first), idOf(second)));
        list("?q=筛选").then().body("items.planId", contains(idOf(second), idOf(first)));
        list("?q=").then().statusCode(400).body("errors[0].pointer", equalTo("/q"));
        list("?q=筛选_").then().header("Total-Count", "1").body("items.planId", contains(idOf(first)));
        list("?q=筛选&state=CLOSED").then().header("Total-Count", "1").body("items.planId", contains(idOf(second)));
        list("?q=筛选&state=DRAFT").then().header("Total-Count", "0").body("items", empty());
        list("?state=ISSUED&limit=200").then().body("items.state", everyItem(equalTo("ISSUED")));
        Response page = list("?q=筛选&sort=IMPORTED_ASC&limit=1");
        page.then().header("Total-Count", "2").body("items.planId", contains(idOf(first)));
        list("?q=筛选&sort=IMPORTED_ASC&limit=1&cursor=" + page.path("next"))
                .then()
                .body("items.planId", contains(idOf(second)))
                .body("next", nullValue());
    }

    @Test
    void aFilterThatIsNoneIsRefusedWithWhatThereIs() {
        list("?state=OPEN")
                .then()
                .statusCode(400)
                .body("code", equalTo("WRONG_TYPE"))
                .body("errors.pointer", contains("/state"))
                .body("title", containsString("DRAFT、ISSUED、CLOSED"));
        list("?sort=title").then().statusCode(400).body("errors.pointer", contains("/sort"));
        list("?stat=DRAFT").then().statusCode(400).body("code", equalTo("UNKNOWN_PARAMETER"));
        Response tooMany = list("?limit=1000");
        tooMany.then()
                .statusCode(400)
                .body("errors.pointer", contains("/limit"))
                .body("violations", nullValue());
    }

    @Test
    void theOutlineSaysInShortWhatThePlanIs() {
        String plan = Demo.issueSuizhou();

        Response outline = Api.office().get(plan + "/outline");

        outline.then()
                .statusCode(200)
                .header("ETag", Api.office().tagOf(plan))
                .body("title", equalTo("随州市长江高水平保护提质增效行动方案"))
                .body("state", equalTo("ISSUED"))
                .body("issuedOn", equalTo("2024-07-09"))
                .body("openItems", equalTo(0))
                .body("actions.tasks.flatten().size()", equalTo(8))
                .body("actions.tasks.flatten().units.flatten().unitCodes.flatten()", hasItem("421300-sthj"));
        assertThat(outline.asString()).doesNotContain("span").hasSizeLessThan(20_000);
        Api.lead("lxhy", "421300-lxhy").get(plan + "/outline").then().statusCode(404);
        Api.foreignOffice().get(plan + "/outline").then().statusCode(404);
    }

    @Test
    void theUnitsThatAreThereTodayAreATree() {
        Api.office()
                .json(Map.of("name", "随州市已撤单位", "kind", "OFFICE", "parentCode", "421300", "validTo", "2023-12-31"))
                .put("/units/421300-old");

        Api.office()
                .get("/units/tree")
                .then()
                .statusCode(200)
                .body("items.code", contains("421300"))
                .body("items[0].units.code", hasItems("421300-sthj", "421303"))
                .body("items[0].units.code", not(hasItem("421300-old")));
        Api.foreignOffice().get("/units/tree?organisation=421300").then().statusCode(404);
    }

    @Test
    void theCallerIsToldWhoItIs() {
        Api.lead("zengdu", "421303")
                .get("/me")
                .then()
                .statusCode(200)
                .body("account", equalTo("zengdu"))
                .body("roles", hasItems("lead", "reporter"))
                .body("unit.name", equalTo("曾都区人民政府"))
                .body("organisation.code", equalTo("421300"))
                .body("wholeOrganisation", equalTo(false));
        Api.admin().get("/me").then().statusCode(200).body("unit", nullValue());
        Api.feed().get("/me").then().statusCode(403);
    }

    private static Response list(String query) {
        return Api.office().get("/plans" + query);
    }

    private static String idOf(String address) {
        return address.substring("/plans/".length());
    }
}
