package org.ecoplan.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.events.PlanClosed;
import org.ecoplan.events.ReminderFailed;
import org.ecoplan.events.ReminderSent;
import org.ecoplan.notification.world.Arrival;
import org.ecoplan.notification.world.City;
import org.ecoplan.notification.world.FarSideControl;
import org.ecoplan.notification.world.FarSideResource;
import org.ecoplan.testkit.events.EventProbe;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** To whom a reminder goes, and what becomes of it while there is nobody. */
@QuarkusTest
@QuarkusTestResource(FarSideResource.class)
class RecipientTest {

    @Inject
    Pool pool;

    private EventProbe probe;
    private City city;

    @BeforeEach
    void open() {
        probe = EventProbe.open();
        city = City.registered(probe);
    }

    @AfterEach
    void close() {
        probe.close();
    }

    @Test
    void whatFailedForWantOfAHolderGoesOutWhenThePostIsFilledAndTheContactEntered() {
        // Given
        UUID obligation = UUID.randomUUID();
        probe.send(obligation.toString(), city.organisation(), city.dueSoon(obligation, "事项 " + obligation, 7));
        probe.awaitExactly(
                2, ReminderFailed.class, event -> event.subject().equals(obligation.toString()), Duration.ZERO);

        // When
        UUID holder = city.appoint("LIAISON", "张联络");
        awaitReason(obligation, "NO_ADDRESS");
        city.contact(holder, "13812341234", "zhang@example.org");

        // Then
        city.awaitInAll(2, ReminderSent.class, event -> event.subject().equals(obligation.toString()));
        assertThat(FarSideControl.arrivals("SMS", obligation.toString()))
                .extracting(Arrival::to)
                .containsExactly("13812341234");
        given().auth()
                .oauth2(city.coordinator())
                .get("/incidents?state=OPEN")
                .then()
                .statusCode(200)
                .body("items.size()", org.hamcrest.Matchers.equalTo(0));
    }

    @Test
    void whatWaitsAboutAPlanIsWithdrawnWhenThePlanIsClosedAndItsIncidentsEnd() {
        // Given
        UUID plan = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        send(city.dueSoon(plan, UUID.randomUUID(), "事项甲", 7, city.department()));
        send(city.dueSoon(other, UUID.randomUUID(), "事项乙", 7, city.department()));
        await().atMost(Duration.ofSeconds(20)).until(this::allFourWaitOn);
        incidents("OPEN").body("items.messages", equalTo(List.of(4, 4))).body("items.waiting", equalTo(List.of(2, 2)));
        incidentCount().body("open", equalTo(2)).body("messages", equalTo(8));

        // When
        send(closed(plan));
        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> messages()
                        .body(
                                "items.findAll { it.planId == '" + plan + "' }.reason",
                                equalTo(List.of("PLAN_CLOSED", "PLAN_CLOSED")))
                        .body("items.findAll { it.state == 'SKIPPED' }", hasSize(2)));
        incidents("OPEN").body("items.waiting", equalTo(List.of(1, 1)));

        // When
        send(closed(other));
        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        incidents("CLOSED").body("items.closeReason", equalTo(List.of("PLAN_CLOSED", "PLAN_CLOSED"))));
        incidents("OPEN").body("items", hasSize(0));
        incidentCount().body("open", equalTo(0)).body("messages", equalTo(0));
    }

    /** In the field what has no recipient waits for three days, here for a second: then it waits on. */
    private boolean allFourWaitOn() {
        return pool.preparedQuery(
                                "update message set state = 'PENDING', settled_at = null, due_at = now() + interval '1 hour' "
                                        + "where organisation = $1 and state = 'FAILED' and reason = 'NO_RECIPIENT' "
                                        + "and (select count(*) from message where organisation = $1 and state = 'FAILED') = 4")
                        .executeAndAwait(Tuple.of(city.organisation()))
                        .rowCount()
                == 4;
    }

    private PlanClosed closed(UUID plan) {
        return new PlanClosed(plan, 1, city.organisation(), "方案", LocalDate.of(2024, 12, 24));
    }

    private void send(Record event) {
        probe.send(UUID.randomUUID().toString(), city.organisation(), event);
    }

    private ValidatableResponse messages() {
        return get("/messages");
    }

    private ValidatableResponse incidents(String state) {
        return get("/incidents?state=" + state);
    }

    private ValidatableResponse incidentCount() {
        return get("/incidents/count");
    }

    private ValidatableResponse get(String path) {
        return given().auth().oauth2(city.coordinator()).get(path).then().statusCode(200);
    }

    @Test
    void twoPersonsWithOneNumberAreToldOnceByIt() {
        // Given
        city.liaison("13812341234", "zhang@example.org");
        UUID leader = city.appoint("SUPERVISING_LEADER", "李分管");
        city.contact(leader, "13812341234", "li@example.org");
        UUID obligation = UUID.randomUUID();
        // When
        probe.send(obligation.toString(), city.organisation(), city.overdue(obligation, "事项 " + obligation));
        // Then
        city.awaitInAll(3, ReminderSent.class, event -> event.subject().equals(obligation.toString()));
        assertThat(FarSideControl.arrivals("SMS", obligation.toString())).hasSize(1);
        assertThat(FarSideControl.arrivals("EMAIL", obligation.toString())).hasSize(2);
        awaitReason(obligation, "SAME_RECIPIENT");
    }

    private void awaitReason(UUID subject, String reason) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> given().auth()
                        .oauth2(city.coordinator())
                        .get("/messages?subject=" + subject)
                        .then()
                        .statusCode(200)
                        .body("items.reason", hasItem(reason)));
    }
}
