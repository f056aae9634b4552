package org.ecoplan.task.ladder.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ecoplan.events.TaskDueSoon;
import org.ecoplan.events.TaskOverdue;
import org.ecoplan.task.City;
import org.ecoplan.task.MovingClock;
import org.ecoplan.testkit.events.EventProbe;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A plan has a ladder of its own: proposed by one person, adopted by another, in force from a day. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class PlanLadderTest {
    private static final LocalDate TENTH_OF_JANUARY = LocalDate.of(2025, 1, 10);
    private static final List<Map<String, Object>> CLOSER = List.of(
            rung("REMINDER", -12, "CALENDAR"),
            Map.of("level", "WARNING", "days", -2, "dayKind", "WORKING", "speaksTo", List.of("UNIT_HEAD", "LIAISON")),
            Map.of("level", "ORDER", "days", 1, "longestPauseDays", 5),
            rung("ORDER", 4, "CALENDAR"));

    @Inject
    MovingClock clock;

    EventProbe probe;
    City city;

    @BeforeEach
    void registerACity() {
        clock.show("2024-12-20T10:00");
        probe = EventProbe.open();
        city = City.register(probe);
        city.send(city.task(1, TENTH_OF_JANUARY));
        city.awaitDuties(2);
    }

    @AfterEach
    void closeTheProbe() {
        probe.close();
    }

    @Test
    void anotherPersonAdoptsALadderAndFromItsDayOnItsRungsSpeak() {
        // Given the default, by which both units were told in the 30 days' rung
        ladder(city.county())
                .header("ETag", "\"0\"")
                .body("inForce", equalTo(0))
                .body("rungs.rung", contains("DUE_IN_30", "DUE_IN_15", "DUE_IN_7", "DUE_IN_1", "OVERDUE"))
                .body("rungs.level", contains(0, 0, 0, 0, 2))
                .body("versions", hasSize(0));
        probe.awaitExactly(2, TaskDueSoon.class, this::ours, Duration.ZERO);

        // When
        propose(city.office(), 0, CLOSER)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("waiting", equalTo(1));
        propose(city.office(), 0, CLOSER).statusCode(412).body("code", equalTo("STALE_VERSION"));
        propose(city.county(), 1, CLOSER).statusCode(403);
        propose(City.register(probe).office(), 0, CLOSER).statusCode(404);
        propose(City.as("office", city.code, "coordinator"), 1, CLOSER)
                .statusCode(200)
                .body("waiting", equalTo(2));

        // Then it waits for another person, and for a day that nobody has looked at
        adopt(city.office(), 2, "2024-12-21").statusCode(403).body("code", equalTo("OWN_PROPOSAL"));
        adopt(chief(), 1, "2024-12-21").statusCode(412).body("code", equalTo("STALE_VERSION"));
        adopt(chief(), 2, "2024-12-20").statusCode(422).body("code", equalTo("FROM_OUT_OF_BOUNDS"));
        adopt(City.as("chief", city.county, "reporter"), 2, "2024-12-21").statusCode(403);
        adopt(chief(), 2, "2024-12-27")
                .statusCode(200)
                .body("inForce", equalTo(0))
                .body("waiting", nullValue())
                .body("versions.version", contains(2, 1))
                .body("versions[0].adoptedBy", equalTo("chief"))
                .body("versions[0].proposedBy", equalTo("office"))
                .body("versions[0].from", equalTo("2024-12-27"))
                .body("versions[1].adoptedBy", nullValue());
        adopt(chief(), 2, "2024-12-28").statusCode(409).body("code", equalTo("NOTHING_PROPOSED"));
        City.as("auditor", city.code, "auditor")
                .get("/operations/audit?objectType=ladder&objectId=" + city.plan)
                .then()
                .statusCode(200)
                .body("items.act", contains("ADOPTED", "ADOPTION_REFUSED", "PROPOSED", "PROPOSED"));

        // When its days come: 15 days before by the default still, 12 days before and later by the new one
        clock.show("2024-12-26T08:00");
        assertThat(newest(4).rung()).isEqualTo("DUE_IN_15");
        clock.show("2024-12-29T08:00");
        assertThat(newest(6).rung()).isEqualTo("DUE_IN_12");
        clock.show("2025-01-04T08:00");
        clock.show("2025-01-08T08:00");
        TaskDueSoon warning = newest(8);
        assertThat(warning.rung()).isEqualTo("DUE_IN_2_WORKING");
        assertThat(warning.level()).isEqualTo(1);
        assertThat(warning.speaksTo()).containsExactly("LIAISON", "UNIT_HEAD");
        clock.show("2025-01-11T08:00");
        probe.awaitExactly(2, TaskOverdue.class, this::ours, Duration.ZERO);
        clock.show("2025-01-14T08:00");

        // Then what is overdue is pressed for again, as the ladder says, and nothing twice
        assertThat(probe.awaitExactly(4, TaskOverdue.class, this::ours, Duration.ofSeconds(2))
                        .subList(2, 4))
                .allSatisfy(event -> {
                    assertThat(event.rung()).isEqualTo("OVERDUE_4");
                    assertThat(event.daysOver()).isEqualTo(4);
                    assertThat(event.level()).isEqualTo(2);
                    assertThat(event.speaksTo()).isNull();
                });
        probe.awaitExactly(8, TaskDueSoon.class, this::ours, Duration.ZERO);
        ladder(city.county()).body("inForce", equalTo(2)).body("rungs.rung", hasItem("DUE_IN_2_WORKING"));
        city.office()
                .get("/duties?unit=" + city.county)
                .then()
                .body(
                        "items[0].obligations[0].crossedRungs.collect { it.rung + ' ' + it.outcome }",
                        contains(
                                "DUE_IN_30 SPOKEN",
                                "DUE_IN_15 SPOKEN",
                                "DUE_IN_12 SPOKEN",
                                "DUE_IN_2_WORKING SPOKEN",
                                "OVERDUE SPOKEN",
                                "OVERDUE_4 SPOKEN"));
    }

    @Test
    void aLadderIsHeldAgainstThePastOfThePlanBeforeItIsAdopted() {
        // Given what the default told up to the day after the deadline, of two points
        propose(city.office(), 0, CLOSER).statusCode(200);
        clock.show("2025-01-11T08:00");
        probe.awaitExactly(2, TaskOverdue.class, this::ours, Duration.ZERO);

        // Then: they came on 20 December, when the rung of 30 days was behind them
        trial(city.county(), "1?limit=200")
                .body("upTo", equalTo("2025-01-11"))
                .body("leftOut", equalTo(0))
                .body(
                        "counts.collect { it.rung + ' ' + it.present + '/' + it.presentTold + ' ' + it.tried + '/' + it.triedTold }",
                        containsInAnyOrder(
                                "DUE_IN_30 2/2 0/0",
                                "DUE_IN_15 2/2 0/0",
                                "DUE_IN_12 0/0 2/2",
                                "DUE_IN_7 2/2 0/0",
                                "DUE_IN_2_WORKING 0/0 2/2",
                                "DUE_IN_1 2/2 0/0",
                                "OVERDUE 2/2 2/2"))
                .body("differences", hasSize(12))
                .body("differences.findAll { it.rung == 'DUE_IN_30' }.present", everyItem(equalTo("2024-12-20")))
                .body("differences.findAll { it.rung == 'DUE_IN_12' }.tried", everyItem(equalTo("2024-12-29")))
                .body("differences.findAll { it.rung == 'DUE_IN_2_WORKING' }.tried", everyItem(equalTo("2025-01-08")));
        String next = trial(city.office(), "1?limit=5")
                .body("differences", hasSize(5))
                .extract()
                .path("next");
        trial(city.office(), "1?limit=5&cursor=" + next).body("differences", hasSize(5));
        city.office()
                .get("/plans/" + city.plan + "/ladder/versions/7/trial")
                .then()
                .statusCode(404);
        City.register(probe)
                .office()
                .get("/plans/" + city.plan + "/ladder/versions/1/trial")
                .then()
                .statusCode(404);
        ladder(city.office()).body("inForce", equalTo(0)).body("waiting", equalTo(1));
    }

    private ValidatableResponse trial(RequestSpecification as, String which) {
        return as.get("/plans/" + city.plan + "/ladder/versions/" + which.replace("?", "/trial?"))
                .then()
                .statusCode(200);
    }

    @Test
    void aLadderThatMakesNoSenseIsRefusedAtItsPlaceAndChangesNothing() {
        propose(city.office(), 0, List.of()).statusCode(422).body("code", equalTo("LADDER_EMPTY"));
        propose(city.office(), 0, List.of(rung("REMINDER", -7, "CALENDAR"), rung("REMINDER", -7, "CALENDAR")))
                .statusCode(422)
                .body("code", equalTo("RUNG_TWICE"))
                .body("errors[0].pointer", equalTo("/rungs/1"));
        propose(city.office(), 0, List.of(rung("NONSENSE", -7, "CALENDAR"))).statusCode(400);
        propose(
                        city.office(),
                        0,
                        IntStream.range(-300, -1)
                                .mapToObj(day -> rung("REMINDER", day, "CALENDAR"))
                                .toList())
                .statusCode(400);
        ladder(city.office()).body("versions", hasSize(0));
    }

    private static Map<String, Object> rung(String level, int days, String dayKind) {
        return Map.of("level", level, "days", days, "dayKind", dayKind);
    }

    private RequestSpecification chief() {
        return City.as("chief", city.code, "approver");
    }

    private ValidatableResponse ladder(RequestSpecification as) {
        return as.get("/plans/" + city.plan + "/ladder").then().statusCode(200);
    }

    private ValidatableResponse propose(RequestSpecification as, int version, List<Map<String, Object>> rungs) {
        return as.contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("rungs", rungs, "reason", "汛期加密催办"))
                .put("/plans/" + city.plan + "/ladder/proposal")
                .then();
    }

    private ValidatableResponse adopt(RequestSpecification as, int version, String from) {
        return as.contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("from", from, "reason", "经联席会议研究"))
                .post("/plans/" + city.plan + "/ladder/proposal/adoption")
                .then();
    }

    private TaskDueSoon newest(int count) {
        List<TaskDueSoon> told = probe.awaitExactly(count, TaskDueSoon.class, this::ours, Duration.ZERO);
        return told.get(told.size() - 1);
    }

    private boolean ours(TaskDueSoon event) {
        return event.organisation().equals(city.code);
    }

    private boolean ours(TaskOverdue event) {
        return event.organisation().equals(city.code);
    }
}
