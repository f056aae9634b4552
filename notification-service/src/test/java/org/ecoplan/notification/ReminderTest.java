package org.ecoplan.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.ecoplan.events.ReminderFailed;
import org.ecoplan.events.ReminderSent;
import org.ecoplan.events.TaskOverdue;
import org.ecoplan.notification.world.Arrival;
import org.ecoplan.notification.world.City;
import org.ecoplan.notification.world.FarSideControl;
import org.ecoplan.notification.world.FarSideResource;
import org.ecoplan.notification.world.Mood;
import org.ecoplan.testkit.events.EventProbe;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FarSideResource.class)
class ReminderTest {

    private EventProbe probe;
    private City city;

    @BeforeEach
    void open() {
        probe = EventProbe.open();
        city = City.registered(probe);
    }

    @AfterEach
    void close() {
        FarSideControl.mood("SMS", Mood.GOOD);
        FarSideControl.mood("EMAIL", Mood.GOOD);
        probe.close();
    }

    @Test
    void anOverdueDutyReachesTheLiaisonOfficerAndTheLeaderBySmsAndEmailOnceHoweverOftenItIsTold() {
        // Given
        UUID liaison = city.liaison("13812341234", "zhang@example.org");
        UUID leader = city.appoint("SUPERVISING_LEADER", "李分管");
        city.contact(leader, "13912345678", "li@example.org");
        UUID obligation = UUID.randomUUID();
        String what = "2024年底前完成70%的整治任务 " + obligation;
        TaskOverdue overdue = city.overdue(obligation, what);
        // When
        UUID eventId = probe.send(overdue.assignmentId().toString(), city.organisation(), overdue);
        probe.send(eventId, overdue.assignmentId().toString(), city.organisation(), overdue);
        probe.send(overdue.assignmentId().toString(), city.organisation(), overdue);
        // Then
        var sent =
                city.awaitInAll(4, ReminderSent.class, event -> event.subject().equals(obligation.toString()));
        assertThat(sent).extracting(ReminderSent::holderId).containsOnly(liaison, leader);
        assertThat(sent).extracting(ReminderSent::cause).containsOnly(eventId.toString());
        assertThat(sent)
                .extracting(ReminderSent::template)
                .containsExactlyInAnyOrder("TASK_OVERDUE_SMS", "DIGEST_SMS", "TASK_OVERDUE_EMAIL", "DIGEST_EMAIL");
        assertThat(FarSideControl.arrivals("SMS", obligation.toString()))
                .extracting(Arrival::to)
                .containsExactlyInAnyOrder("13812341234", "13912345678");
        assertThat(FarSideControl.arrivals("EMAIL", obligation.toString()))
                .extracting(Arrival::to)
                .containsExactlyInAnyOrder("zhang@example.org", "li@example.org");
    }

    @Test
    void aMailHasAChineseSubjectBothFormsOfTheTextAndTheMarksOfAnAutomaticOne() {
        // Given
        city.liaison("13812341234", "zhang@example.org");
        UUID obligation = UUID.randomUUID();
        // When
        probe.send(
                obligation.toString(), city.organisation(), city.dueSoon(obligation, "<b>完成</b>&验收 " + obligation, 7));
        var sent =
                city.awaitInAll(2, ReminderSent.class, event -> event.subject().equals(obligation.toString()));
        // Then
        Arrival mail = FarSideControl.arrivals("EMAIL", obligation.toString()).get(0);
        UUID item = sent.stream()
                .filter(event -> event.channel().equals("EMAIL"))
                .findFirst()
                .orElseThrow()
                .messageId();
        String digest = given().auth()
                .oauth2(city.coordinator())
                .get("/messages/" + item)
                .then()
                .extract()
                .path("digestId");
        assertThat(mail.id()).isEqualTo(digest + "@ecoplan");
        assertThat(mail.headline()).isEqualTo("【到期提醒】还有7天：（一）入河排污口溯源整治行动");
        assertThat(mail.headers()).containsEntry("Auto-Submitted", "auto-generated");
        assertThat(mail.headers().get("Content-Type")).startsWith("multipart/alternative");
        assertThat(mail.text()).contains("张联络，您好", "市生态环境局", "2024年12月31日", "<b>完成</b>&验收");
        assertThat(mail.html()).contains("&lt;b&gt;完成&lt;/b&gt;&amp;验收").doesNotContain("<b>");
        Arrival sms = FarSideControl.arrivals("SMS", obligation.toString()).get(0);
        assertThat(sms.headline()).isEqualTo("随州市人民政府");
        assertThat(sms.text()).startsWith("市生态环境局：任务“入河排污口溯源整治行动”中“");
    }

    @Test
    void aBusyGatewayIsTriedAgainUntilItTakesTheMessage() {
        // Given
        city.liaison("13812341234", "zhang@example.org");
        FarSideControl.mood("SMS", Mood.BUSY);
        FarSideControl.mood("EMAIL", Mood.BUSY);
        UUID obligation = UUID.randomUUID();
        probe.send(obligation.toString(), city.organisation(), city.dueSoon(obligation, "事项 " + obligation, 7));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> digests()
                        .body("items.attempts.min()", org.hamcrest.Matchers.greaterThanOrEqualTo(2))
                        .body("items.reason", org.hamcrest.Matchers.hasItems("HTTP_503", "SMTP_451")));
        // When
        FarSideControl.mood("SMS", Mood.GOOD);
        FarSideControl.mood("EMAIL", Mood.GOOD);
        // Then
        city.awaitInAll(2, ReminderSent.class, event -> event.subject().equals(obligation.toString()));
        assertThat(FarSideControl.arrivals("SMS", obligation.toString())).hasSize(1);
        assertThat(FarSideControl.arrivals("EMAIL", obligation.toString())).hasSize(1);
    }

    @Test
    void anAnswerThatIsLostIsAskedForAndNothingIsSentTwice() {
        // Given
        city.liaison("13812341234", "zhang@example.org");
        FarSideControl.mood("SMS", Mood.SILENT);
        UUID obligation = UUID.randomUUID();
        // When
        probe.send(obligation.toString(), city.organisation(), city.dueSoon(obligation, "事项 " + obligation, 7));
        // Then
        city.awaitInAll(2, ReminderSent.class, event -> event.subject().equals(obligation.toString()));
        assertThat(FarSideControl.arrivals("SMS", obligation.toString())).hasSize(1);
    }

    @Test
    void aMailboxThatDoesNotExistFailsTheMessageAndIsToldOnce() {
        // Given
        city.liaison("13812341234", "gone@example.org");
        FarSideControl.mood("EMAIL", Mood.REFUSING);
        UUID obligation = UUID.randomUUID();
        // When
        probe.send(obligation.toString(), city.organisation(), city.dueSoon(obligation, "事项 " + obligation, 7));
        // Then
        var failed = city.awaitInAll(
                        1, ReminderFailed.class, event -> event.subject().equals(obligation.toString()))
                .get(0);
        assertThat(failed.reason()).isEqualTo("SMTP_550");
        given().auth()
                .oauth2(city.coordinator())
                .get("/incidents?state=OPEN")
                .then()
                .statusCode(200)
                .body("items.reason", equalTo(java.util.List.of("SMTP_550")))
                .body("items[0].channel", equalTo("EMAIL"));
    }

    @Test
    void aPostWithoutHolderIsAnIncidentThatEndsWithTheFirstReminderThatArrives() {
        // Given
        city.liaison("13812341234", "zhang@example.org");
        UUID first = UUID.randomUUID();
        // When
        probe.send(first.toString(), city.organisation(), city.overdue(first, "事项 " + first));
        var failed = city.awaitInAll(
                2, ReminderFailed.class, event -> event.subject().equals(first.toString()));
        // Then
        assertThat(failed).allSatisfy(event -> {
            assertThat(event.reason()).isEqualTo("NO_RECIPIENT");
            assertThat(event.post()).isEqualTo("SUPERVISING_LEADER");
            assertThat(event.holderId()).isNull();
        });
        incidents("OPEN").body("items.size()", equalTo(2)).body("items.reason", everyItem(equalTo("NO_RECIPIENT")));

        // When
        UUID leader = city.appoint("SUPERVISING_LEADER", "李分管");
        city.contact(leader, "13912345678", "li@example.org");
        UUID second = UUID.randomUUID();
        probe.send(second.toString(), city.organisation(), city.overdue(second, "事项 " + second));
        city.awaitInAll(2, ReminderSent.class, event -> event.subject().equals(second.toString()));
        // Then
        incidents("OPEN").body("items.size()", equalTo(0));
        incidents("CLOSED").body("items.size()", equalTo(2));
    }

    private io.restassured.response.ValidatableResponse incidents(String state) {
        return given().auth()
                .oauth2(city.coordinator())
                .get("/incidents?state=" + state)
                .then()
                .statusCode(200);
    }

    private io.restassured.response.ValidatableResponse digests() {
        return given().auth()
                .oauth2(city.coordinator())
                .get("/messages?kind=DIGEST")
                .then()
                .statusCode(200);
    }
}
