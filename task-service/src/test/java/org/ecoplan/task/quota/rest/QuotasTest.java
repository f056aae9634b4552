package org.ecoplan.task.quota.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecoplan.events.PlanTaskIssued;
import org.ecoplan.events.QuotaSet;
import org.ecoplan.task.City;
import org.ecoplan.task.MovingClock;
import org.ecoplan.testkit.events.EventProbe;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.Test;

/** A target is split over the units of its task. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class QuotasTest {

    @Inject
    MovingClock clock;

    @Test
    void theLeadUnitSplitsATargetAndEveryVersionStays() {
        clock.show("2024-09-12T10:00");
        try (EventProbe probe = EventProbe.open()) {
            // Given
            City city = City.register(probe);
            UUID target = UUID.randomUUID();
            PlanTaskIssued task = city.task(
                    LocalDate.of(2024, 7, 9),
                    List.of(new PlanTaskIssued.Target(
                            target,
                            "营造林面积",
                            "GE",
                            new BigDecimal("2.8"),
                            null,
                            "万亩",
                            null,
                            LocalDate.of(2025, 12, 31),
                            "BINDING",
                            false,
                            "完成营造林2.8万亩",
                            null,
                            List.of(new PlanTaskIssued.Territory("某县", new BigDecimal("1.5"), List.of(city.county))),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null)),
                    List.of());
            city.send(task);
            city.awaitDuties(2);
            String quotas = "/tasks/" + task.taskId() + "/targets/" + target + "/quotas";

            // Then the document speaks
            city.county()
                    .get(quotas)
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"0\"")
                    .body("ofTheDocument.territory", contains("某县"))
                    .body("ofTheDocument[0].value", equalTo(1.5f))
                    .body("versions", hasSize(0));
            city.district().get(quotas).then().statusCode(404);
            City.register(probe).office().get(quotas).then().statusCode(404);

            // Then
            set(city.county(), quotas, 0, city, "1.5", "1.3").statusCode(403).body("code", equalTo("NOT_LEAD"));
            set(city.bureau(), quotas, 0, city, "1.5", "1.2")
                    .statusCode(422)
                    .body("code", equalTo("SUM_MISMATCH"))
                    .body("title", containsString("27000亩"));
            set(city.bureau(), quotas, 0, city, "-1", "4").statusCode(400);
            city.bureau()
                    .contentType(ContentType.JSON)
                    .header("If-Match", "\"0\"")
                    .body(Map.of("quotas", List.of(Map.of("unitCode", city.county, "value", 2.8)), "reason", "分解"))
                    .put(quotas)
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/quotas/0/measure"));

            // When
            set(city.bureau(), quotas, 0, city, "1.5", "1.3").statusCode(200).header("ETag", "\"1\"");
            set(city.bureau(), quotas, 0, city, "1.5", "1.3").statusCode(412);
            set(city.office(), quotas, 1, city, "1.600000", "1.2").statusCode(200);

            // Then
            city.county()
                    .get(quotas)
                    .then()
                    .body("version", equalTo(2))
                    .body("versions.version", contains(2, 1))
                    .body("versions[0].quotas.unitCode", contains(city.county, city.bureau))
                    .body("versions[1].setBy", equalTo("sthj"))
                    .body("versions[1].reason", equalTo("按宜林面积分解"));
            assertThat(probe.awaitExactly(
                            2, QuotaSet.class, event -> event.organisation().equals(city.code), Duration.ofMillis(500)))
                    .extracting(event -> event.quotas().get(0).value())
                    .usingElementComparator(BigDecimal::compareTo)
                    .containsExactly(new BigDecimal("1.5"), new BigDecimal("1.6"));
            City.as("auditor", city.code, "auditor")
                    .get("/operations/audit?objectType=target-quota&objectId=" + target)
                    .then()
                    .body("items", hasSize(2));
        }
    }

    private static ValidatableResponse set(
            RequestSpecification as, String quotas, int version, City city, String county, String bureau) {
        return as.contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of(
                        "quotas", List.of(quota(city.county, county), quota(city.bureau, bureau)), "reason", "按宜林面积分解"))
                .put(quotas)
                .then();
    }

    private static Map<String, Object> quota(String unit, String value) {
        return Map.of("unitCode", unit, "value", new BigDecimal(value), "measure", "万亩");
    }
}
