package org.ecoplan.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
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
    private static final Duration QUIET = Duration.ofSeconds(2);

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
        probe.awaitExactly(2, ReminderSent.class, event -> event.subject().equals(obligation.toString()), QUIET);
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
    void twoPersonsWithOneNumberAreToldOnceByIt() {
        // Given
        city.liaison("13812341234", "zhang@example.org");
        UUID leader = city.appoint("SUPERVISING_LEADER", "李分管");
        city.contact(leader, "13812341234", "li@example.org");
        UUID obligation = UUID.randomUUID();
        // When
        probe.send(obligation.toString(), city.organisation(), city.overdue(obligation, "事项 " + obligation));
        // Then
        probe.awaitExactly(3, ReminderSent.class, event -> event.subject().equals(obligation.toString()), QUIET);
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
