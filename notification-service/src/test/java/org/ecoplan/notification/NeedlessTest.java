package org.ecoplan.notification;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.events.DutyClosedOut;
import org.ecoplan.events.ObligationReopened;
import org.ecoplan.events.ReminderSent;
import org.ecoplan.events.ReportRequested;
import org.ecoplan.events.ReportSubmitted;
import org.ecoplan.notification.world.City;
import org.ecoplan.notification.world.FarSideControl;
import org.ecoplan.notification.world.FarSideResource;
import org.ecoplan.notification.world.Mood;
import org.ecoplan.testkit.events.EventProbe;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing to say, nothing sent: the need is looked at again when the message goes out. */
@QuarkusTest
@QuarkusTestResource(FarSideResource.class)
class NeedlessTest {

    private EventProbe probe;
    private City city;

    @BeforeEach
    void open() {
        probe = EventProbe.open();
        city = City.registered(probe);
        FarSideControl.mood("SMS", Mood.BUSY);
        FarSideControl.mood("EMAIL", Mood.BUSY);
    }

    @AfterEach
    void close() {
        relayWorks();
        probe.close();
    }

    @Test
    void aReminderThatWaitedUntilTheDutyWasOverdueIsNotSent() {
        // Given
        city.liaison("13812341234", "zhang@example.org");
        UUID obligation = UUID.randomUUID();
        String key = UUID.randomUUID().toString();
        probe.send(key, city.organisation(), city.dueSoon(obligation, "事项 " + obligation, 1));
        awaitState(obligation, "SUMMED");
        // When
        probe.send(key, city.organisation(), city.overdue(obligation, "事项 " + obligation));
        awaitState(obligation, "SKIPPED");
        relayWorks();
        // Then
        city.awaitInAll(
                2,
                ReminderSent.class,
                event -> event.subject().equals(obligation.toString())
                        && event.rung().equals("OVERDUE"));
        probe.expectNone(
                ReminderSent.class,
                event -> event.subject().equals(obligation.toString())
                        && event.rung().equals("DUE_IN_1"),
                Duration.ZERO);
    }

    @Test
    void aReportThatWasHandedInNeedsNoRequest() {
        // Given
        city.liaison("13812341234", "zhang@example.org");
        UUID report = UUID.randomUUID();
        String key = UUID.randomUUID().toString();
        probe.send(key, city.organisation(), requested(report));
        awaitState(report, "PENDING");
        // When
        probe.send(key, city.organisation(), submitted(report, List.of()));
        // Then
        awaitState(report, "SKIPPED");
        relayWorks();
        city.awaitInAll(0, ReminderSent.class, event -> event.subject().equals(report.toString()));
    }

    @Test
    void whatAReportSaysIsReachedIsNotRemindedOfAnyMore() {
        // Given
        city.liaison("13812341234", "zhang@example.org");
        UUID met = UUID.randomUUID();
        UUID open = UUID.randomUUID();
        String key = UUID.randomUUID().toString();
        city.show(City.BEFORE_OFFICE_HOURS);
        probe.send(key, city.organisation(), city.overdue(met, "事项 " + met));
        probe.send(key, city.organisation(), city.dueSoon(open, "事项 " + open, 1));
        awaitState(met, "PENDING");
        awaitState(open, "PENDING");
        city.show(City.A_WORKING_MORNING);
        // When
        probe.send(key, city.organisation(), submitted(UUID.randomUUID(), List.of(met)));
        awaitState(met, "SKIPPED");
        relayWorks();
        // Then
        city.awaitInAll(2, ReminderSent.class, event -> event.subject().equals(open.toString()));
        probe.expectNone(ReminderSent.class, event -> event.subject().equals(met.toString()), Duration.ZERO);
    }

    @Test
    void whatADutyThatIsClosedOutEndsWithIsNotRemindedOfAnyMore() {
        // Given
        city.liaison("13812341234", "zhang@example.org");
        UUID met = UUID.randomUUID();
        UUID duty = UUID.randomUUID();
        city.show(City.BEFORE_OFFICE_HOURS);
        probe.send(duty.toString(), city.organisation(), city.overdue(met, "事项 " + met));
        awaitState(met, "PENDING");
        city.show(City.A_WORKING_MORNING);
        // When
        probe.send(
                duty.toString(),
                city.organisation(),
                new DutyClosedOut(
                        duty,
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        city.organisation(),
                        "（一）",
                        "溯源整治",
                        city.department(),
                        "LEAD",
                        city.office(),
                        List.of(met),
                        Instant.parse("2024-12-24T01:00:00Z")));
        // Then
        awaitState(met, "SKIPPED");
        relayWorks();
        city.awaitInAll(0, ReminderSent.class, event -> event.subject().equals(met.toString()));
    }

    @Test
    void whatWasReportedAsReachedAndIsTakenBackIsRemindedOfAgain() {
        // Given
        relayWorks();
        city.liaison("13812341234", "zhang@example.org");
        UUID obligation = UUID.randomUUID();
        String key = UUID.randomUUID().toString();
        probe.send(key, city.organisation(), submitted(UUID.randomUUID(), List.of(obligation)));
        // When
        probe.send(key, city.organisation(), reopened(obligation));
        probe.send(key, city.organisation(), city.overdue(obligation, "事项 " + obligation));
        // Then
        city.awaitInAll(2, ReminderSent.class, event -> event.subject().equals(obligation.toString()));
    }

    private ObligationReopened reopened(UUID obligation) {
        return new ObligationReopened(
                UUID.randomUUID(),
                obligation,
                UUID.randomUUID(),
                UUID.randomUUID(),
                city.organisation(),
                city.department(),
                "事项",
                LocalDate.of(2025, 1, 3),
                1,
                null,
                "现场核查未完成",
                Instant.parse("2025-01-05T00:00:00Z"));
    }

    @Test
    void whoHoldsBothPostsIsToldOnceByEachChannel() {
        // Given
        relayWorks();
        UUID holder = city.liaison("13812341234", "zhang@example.org");
        city.appoint(holder, "SUPERVISING_LEADER", "张联络");
        UUID other = city.appoint("UNIT_HEAD", "王局长");
        city.contact(other, "13700000000", "wang@example.org");
        UUID obligation = UUID.randomUUID();
        // When
        probe.send(obligation.toString(), city.organisation(), city.overdue(obligation, "事项 " + obligation));
        // Then
        city.awaitInAll(2, ReminderSent.class, event -> event.subject().equals(obligation.toString()));
        awaitState(obligation, "SKIPPED");
    }

    private void relayWorks() {
        FarSideControl.mood("SMS", Mood.GOOD);
        FarSideControl.mood("EMAIL", Mood.GOOD);
    }

    private void awaitState(UUID subject, String state) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> given().auth()
                        .oauth2(city.coordinator())
                        .get("/messages?subject=" + subject)
                        .then()
                        .statusCode(200)
                        .body("items.state", hasItem(state)));
    }

    private ReportRequested requested(UUID report) {
        return new ReportRequested(
                report,
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                city.organisation(),
                "2024-Q4",
                "（一）",
                "入河排污口溯源整治行动",
                city.department(),
                LocalDate.of(2025, 1, 8));
    }

    private ReportSubmitted submitted(UUID report, List<UUID> met) {
        return new ReportSubmitted(
                report,
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                city.organisation(),
                "2024-Q4",
                city.department(),
                1,
                60,
                "0".repeat(64),
                Instant.parse("2025-01-05T00:00:00Z"),
                LocalDate.of(2025, 1, 8),
                0,
                met);
    }
}
