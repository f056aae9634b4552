package org.ecoplan.task.assignment.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.ecoplan.events.PlanCorrected;
import org.ecoplan.events.PlanTaskIssued;
import org.ecoplan.events.TaskAcknowledged;
import org.ecoplan.events.TaskAssigned;
import org.ecoplan.task.City;
import org.ecoplan.task.MovingClock;
import org.ecoplan.testkit.events.EventProbe;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class DutiesTest {
    private static final LocalDate FAR = LocalDate.of(2025, 12, 31);

    @Inject
    MovingClock clock;

    EventProbe probe;
    City city;

    @BeforeEach
    void registerACity() {
        clock.show("2024-09-12T10:00");
        probe = EventProbe.open();
        city = City.register(probe);
    }

    @AfterEach
    void closeTheProbe() {
        probe.close();
    }

    @Test
    void aCorrectedTitleOfThePlanReachesItsDuties() {
        city.send(city.task(1, FAR));
        city.awaitDuties(2);

        city.send(new PlanCorrected(
                city.plan, 1, city.code, "更正后的方案", LocalDate.of(2024, 7, 9), "名称有错字", LocalDate.of(2024, 9, 12)));

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        city.office().get("/duties").then().body("items.planTitle", everyItem(equalTo("更正后的方案"))));
    }

    @Test
    void anIssuedTaskBecomesOneDutyAUnitWithThreeWorkingDaysToSign() {
        // When
        city.send(city.task(1, FAR));

        // Then
        List<TaskAssigned> assigned = probe.awaitExactly(2, TaskAssigned.class, ofThisCity(), Duration.ofMillis(300));
        assertThat(assigned)
                .extracting(TaskAssigned::unitCode, TaskAssigned::role, TaskAssigned::inherited)
                .containsExactlyInAnyOrder(tuple(city.bureau, "LEAD", false), tuple(city.county, "IMPLEMENTING", true));
        assertThat(assigned).allSatisfy(event -> {
            assertThat(event.acknowledgeBy()).isEqualTo("2024-09-17");
            assertThat(event.provisional()).as("no calendar is loaded here").isTrue();
            assertThat(event.finalDeadline()).isEqualTo(FAR);
        });
        city.awaitDuties(2);
        city.office()
                .get("/duties?unit=" + city.county)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].namedAs", equalTo("各县市区人民政府"))
                .body("items[0].state", equalTo("ASSIGNED"))
                .body("items[0].obligations", hasSize(1))
                .body("items[0].obligations[0].kind", equalTo("MILESTONE"))
                .body("items[0].obligations[0].what", equalTo("完成整治任务"))
                .body("items[0].obligations[0].state", equalTo("OPEN"))
                .body("items[0].obligations[0].deadlineVersion", equalTo(1));
    }

    @Test
    void aTaskWithoutAnyDateEndsWithThePlan() {
        PlanTaskIssued dated = city.task(1, FAR);
        PlanTaskIssued undated = new PlanTaskIssued(
                dated.planId(),
                1,
                dated.taskId(),
                city.code,
                dated.planTitle(),
                "(一)",
                null,
                "巡查",
                1,
                dated.issuedOn(),
                LocalDate.of(2025, 6, 30),
                dated.duties(),
                List.of(),
                List.of());
        city.send(undated);
        city.awaitDuties(2);
        city.office()
                .get("/duties?unit=" + city.bureau)
                .then()
                .body("items[0].obligations", hasSize(1))
                .body("items[0].obligations[0].kind", equalTo("PLAN_END"))
                .body("items[0].obligations[0].deadline", equalTo("2025-06-30"));
    }

    @Test
    void theSameTaskAgainChangesNothing() {
        // Given
        PlanTaskIssued task = city.task(1, FAR);
        var id = city.send(task);
        probe.awaitExactly(2, TaskAssigned.class, ofThisCity(), Duration.ZERO);

        // When
        city.sendAgain(id, task);
        city.send(task);
        city.send(city.task(2, FAR));

        // Then
        probe.awaitExactly(4, TaskAssigned.class, ofThisCity(), Duration.ofMillis(500));
        assertThat(city.awaitDuties(4)).hasSize(4);
    }

    @Test
    void aNewerRevisionAddsWhoIsNewAndGivesRunningDutiesItsDaysAndNothingElse() {
        // Given
        city.send(city.task(1, FAR));
        city.awaitDuties(2);
        Map<String, Object> before = city.dutyOf(city.county);

        // When
        city.send(city.task(
                1,
                2,
                List.of(
                        city.duty(city.bureau, "LEAD"),
                        city.duty(city.county, "IMPLEMENTING"),
                        city.duty(city.district, "IMPLEMENTING"),
                        city.duty(city.district, "IMPLEMENTING")),
                FAR.plusDays(90)));
        city.awaitDuties(3);
        city.send(city.task(1, FAR));

        // Then
        probe.awaitExactly(3, TaskAssigned.class, ofThisCity(), Duration.ofMillis(500));
        Map<String, Object> after = city.dutyOf(city.county);
        for (String kept : List.of("assignmentId", "version", "state", "acknowledgeBy", "unitCode", "role")) {
            assertThat(after).containsEntry(kept, before.get(kept));
        }
        List<Map<String, Object>> points = (List<Map<String, Object>>) after.get("obligations");
        assertThat(points).hasSize(1);
        assertThat(points.get(0))
                .containsEntry("deadline", FAR.plusDays(90).toString())
                .containsEntry("deadlineVersion", 2)
                .containsEntry("state", "OPEN");
    }

    @Test
    void theListComesInPagesThatJoinWithoutGapOrRepeat() {
        // Given
        for (int position = 1; position <= 3; position++) {
            city.send(city.task(position, FAR));
        }
        city.awaitDuties(6);

        // When
        List<String> walked = new ArrayList<>();
        String next = null;
        int pages = 0;
        do {
            Response page = city.office()
                    .queryParam("limit", 4)
                    .queryParams(next == null ? Map.of() : Map.of("cursor", next))
                    .get("/duties");
            page.then().statusCode(200);
            walked.addAll(page.jsonPath().getList("items.assignmentId"));
            next = page.jsonPath().getString("next");
            assertThat(page.header("Link") != null).isEqualTo(next != null);
            pages++;
        } while (next != null);

        // Then
        assertThat(pages).isEqualTo(2);
        assertThat(walked).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void theOfficeAsksForWhatIsOverdueForWhatIsDueSoonAndForWhoseItIs() {
        // Given
        city.send(city.task(1, LocalDate.of(2024, 8, 31)));
        city.send(city.task(2, 1, List.of(city.duty(city.district, "LEAD")), LocalDate.of(2024, 10, 31)));
        city.send(city.task(3, LocalDate.of(2024, 9, 30)));
        city.awaitDuties(5);

        // Then
        expect(city.office(), "overdue=true", 2);
        expect(city.office(), "overdue=false", 3);
        expect(city.office(), "overdue=true&unit=" + city.county, 1);
        expect(city.office(), "dueBefore=2024-10-01", 4);
        expect(city.office(), "lead=" + city.district, 1);
        expect(city.office(), "q=排污口", 5);
        expect(city.office(), "q=100%25", 0);
        expect(city.office(), "q=" + "提质增效行动方案", 5);
        expect(city.county(), "sort=place", 4);
        expect(city.county(), "mine=true", 2);
        expect(city.county(), "mine=true&overdue=true", 1);
        expect(city.district(), "overdue=true", 0);
        expect(City.register(probe).office(), "overdue=true", 0);
        city.office()
                .get("/duties?unit=" + city.district)
                .then()
                .body("items[0].nextDue", equalTo("2024-10-31"))
                .body("items[0].withoutHolder", equalTo(false))
                .body("items[0].planTitle", equalTo("长江高水平保护提质增效行动方案"));
        city.office().get("/duties?overdue=maybe").then().statusCode(400).body("code", equalTo("WRONG_TYPE"));
        city.office().get("/duties?dueBefore=2025-02-30").then().statusCode(400).body("code", equalTo("WRONG_TYPE"));
        city.office().get("/duties?sort=colour").then().statusCode(400);
    }

    private static void expect(RequestSpecification caller, String query, int count) {
        caller.get("/duties?" + query)
                .then()
                .statusCode(200)
                .body("items", hasSize(count))
                .header("Total-Count", equalTo(String.valueOf(count)))
                .body("total", equalTo(count))
                .body("totalIsExact", equalTo(true));
    }

    @Test
    void theListByDeadlineComesInPagesThatJoin() {
        // Given
        city.send(city.task(1, LocalDate.of(2025, 3, 31)));
        city.send(city.task(2, LocalDate.of(2024, 8, 31)));
        city.send(city.task(3, LocalDate.of(2024, 12, 31)));
        city.awaitDuties(6);

        // When
        List<String> walked = new ArrayList<>();
        String next = null;
        do {
            Response page = city.office()
                    .queryParams(Map.of("limit", 2, "sort", "deadline"))
                    .queryParams(next == null ? Map.of() : Map.of("cursor", next))
                    .get("/duties");
            walked.addAll(page.jsonPath().getList("items.nextDue"));
            next = page.jsonPath().getString("next");
        } while (next != null);

        // Then
        assertThat(walked)
                .containsExactly("2024-08-31", "2024-08-31", "2024-12-31", "2024-12-31", "2025-03-31", "2025-03-31");
    }

    @Test
    void thePlanIsSummedUpByUnitAndByLeadUnit() {
        // Given
        city.send(city.task(1, LocalDate.of(2024, 8, 31)));
        city.send(city.task(2, 1, List.of(city.duty(city.district, "LEAD")), FAR));
        city.awaitDuties(3);

        // Then
        city.office()
                .get("/duties/summary?groupBy=unit&planId=" + city.plan)
                .then()
                .statusCode(200)
                .body("items.unitCode", equalTo(List.of(city.bureau, city.county, city.district)))
                .body("items.overdue", equalTo(List.of(1, 1, 0)))
                .body("items[2].open", equalTo(1))
                .body("items[2].unsigned", equalTo(1))
                .body("items[0].unitName", equalTo("单位" + city.bureau))
                .body("items[0].nextDue", equalTo("2024-08-31"));
        city.office()
                .get("/duties/summary?groupBy=lead&planId=" + city.plan)
                .then()
                .body("items.unitCode", equalTo(List.of(city.bureau, city.district)))
                .body("items.duties", equalTo(List.of(2, 1)));
        city.county()
                .get("/duties/summary?planId=" + city.plan)
                .then()
                .body("items.unitCode", equalTo(List.of(city.bureau, city.county)));
        City.register(probe)
                .office()
                .get("/duties/summary?planId=" + city.plan)
                .then()
                .body("items", hasSize(0));
        city.office().get("/duties/summary").then().statusCode(400);
    }

    @Test
    void aPageIsShorterWhereDutiesHaveVeryManyDatesAndTheNextOneGoesOn() {
        // Given
        city.send(withMilestones(city.task(1, FAR), 900));
        city.send(withMilestones(city.task(2, FAR), 2_100));

        // When
        List<Map<String, Object>> duties = city.awaitWalk(4, 200);

        // Then
        assertThat(duties).extracting(duty -> duty.get("assignmentId")).doesNotHaveDuplicates();
        assertThat(duties)
                .extracting(duty -> ((List<?>) duty.get("obligations")).size())
                .containsExactly(900, 900, 2_100, 2_100);
        city.office().get("/duties?limit=200").then().body("items", hasSize(2)).body("next", notNullValue());
    }

    private static PlanTaskIssued withMilestones(PlanTaskIssued task, int count) {
        return new PlanTaskIssued(
                task.planId(),
                task.revision(),
                task.taskId(),
                task.organisation(),
                task.planTitle(),
                task.ordinal(),
                null,
                task.title(),
                task.position(),
                task.issuedOn(),
                task.planEnd(),
                task.duties(),
                List.of(),
                IntStream.range(0, count)
                        .mapToObj(number ->
                                new PlanTaskIssued.Milestone(new UUID(task.position(), number), "整治", FAR, "完成整治任务"))
                        .toList());
    }

    @Test
    void aUnitSeesItsTasksAndNothingElse() {
        // Given
        city.send(city.task(1, FAR));
        city.send(city.task(2, 1, List.of(city.duty(city.bureau, "LEAD")), FAR));
        city.awaitDuties(3);
        City other = City.register(probe);
        other.send(other.task(1, FAR));
        other.awaitDuties(2);
        Object bureausSecond = City.items(city.office()
                        .get("/duties?taskId=" + city.task(2, FAR).taskId())
                        .jsonPath())
                .get(0)
                .get("assignmentId");

        // Then
        city.bureau().get("/duties").then().body("items", hasSize(3));
        city.county()
                .get("/duties")
                .then()
                .body("items.unitCode", hasSize(2))
                .body("items.unitCode", hasItems(city.bureau, city.county));
        city.district().get("/duties").then().body("items", hasSize(0));
        city.county().get("/duties/" + bureausSecond).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        other.office().get("/duties/" + bureausSecond).then().statusCode(404);
        city.office().get("/duties/" + bureausSecond).then().statusCode(200).header("ETag", equalTo("\"0\""));
        City.as("auditor", city.code, "auditor").get("/duties").then().body("items", hasSize(3));
        City.as("feed", city.code, "feed").get("/duties").then().statusCode(403);
        City.as("admin", city.code, "admin").get("/duties").then().statusCode(403);
    }

    @Test
    void onlyTheUnitItselfSignsAndOnlyOnce() {
        // Given
        city.send(city.task(1, FAR));
        city.awaitDuties(2);
        String address = "/duties/" + city.dutyOf(city.county).get("assignmentId") + "/acknowledgement";

        // When
        city.office().header("If-Match", "\"0\"").post(address).then().statusCode(403);
        city.district().header("If-Match", "\"0\"").post(address).then().statusCode(404);
        city.bureau()
                .header("If-Match", "\"0\"")
                .post(address)
                .then()
                .statusCode(403)
                .body("code", equalTo("NOT_YOUR_UNIT"));
        city.superior()
                .header("If-Match", "\"0\"")
                .post(address)
                .then()
                .statusCode(403)
                .body("code", equalTo("NOT_YOUR_UNIT"));
        city.county().post(address).then().statusCode(428).body("code", equalTo("PRECONDITION_REQUIRED"));
        city.county()
                .header("If-Match", "\"7\"")
                .post(address)
                .then()
                .statusCode(412)
                .body("code", equalTo("STALE_VERSION"));
        city.county()
                .header("If-Match", "\"0\"")
                .post(address)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("state", equalTo("ACKNOWLEDGED"))
                .body("acknowledgedAt", notNullValue());
        city.county().header("If-Match", "\"0\"").post(address).then().statusCode(412);
        city.county()
                .header("If-Match", "\"1\"")
                .post(address)
                .then()
                .statusCode(409)
                .body("code", equalTo("ALREADY_ACKNOWLEDGED"));

        // Then
        TaskAcknowledged signed = probe.awaitOne(
                TaskAcknowledged.class, event -> event.organisation().equals(city.code));
        assertThat(signed.unitCode()).isEqualTo(city.county);
        city.office().get("/duties?state=ACKNOWLEDGED").then().body("items", hasSize(1));
    }

    private Predicate<TaskAssigned> ofThisCity() {
        return event -> event.organisation().equals(city.code);
    }
}
