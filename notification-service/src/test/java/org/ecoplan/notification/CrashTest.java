package org.ecoplan.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.ecoplan.events.ReminderSent;
import org.ecoplan.notification.world.City;
import org.ecoplan.notification.world.FarSideControl;
import org.ecoplan.notification.world.FarSideResource;
import org.ecoplan.testkit.events.EventProbe;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a crash leaves behind: a message that was claimed, its lease over, its outcome known to the far side only. */
@QuarkusTest
@QuarkusTestResource(FarSideResource.class)
class CrashTest {

    @Inject
    Pool pool;

    private EventProbe probe;
    private City city;
    private UUID holder;

    @BeforeEach
    void open() {
        probe = EventProbe.open();
        city = City.registered(probe);
        holder = city.liaison("13812341234", "zhang@example.org");
    }

    @AfterEach
    void close() {
        probe.close();
    }

    @ParameterizedTest
    @CsvSource({"SMS, ''", "EMAIL, @ecoplan"})
    void whatWasAcceptedBeforeTheCrashIsNotSentAgain(String channel, String suffix) {
        // Given
        UUID message = UUID.randomUUID();
        FarSideControl.hasAccepted(message + suffix);
        // When
        leftBehind(message, channel);
        // Then
        ReminderSent sent = city.awaitInAll(
                        1, ReminderSent.class, event -> event.messageId().equals(message))
                .get(0);
        assertThat(sent.holderId()).isEqualTo(holder);
        assertThat(FarSideControl.arrivals(channel, message.toString())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"SMS", "EMAIL"})
    void whatWasNotAcceptedBeforeTheCrashIsSentOnce(String channel) {
        // Given
        UUID message = UUID.randomUUID();
        // When
        leftBehind(message, channel);
        // Then
        city.awaitInAll(1, ReminderSent.class, event -> event.messageId().equals(message));
        assertThat(FarSideControl.arrivals(channel, message.toString())).hasSize(1);
    }

    @Test
    void aMessageWhoseLeaseStillRunsIsLeftAlone() {
        // Given
        UUID message = UUID.randomUUID();
        // When
        UUID behindIt = UUID.randomUUID();
        leftBehind(message, "SMS", "now() + interval '1 hour'");
        leftBehind(behindIt, "SMS");
        // Then
        probe.awaitOne(ReminderSent.class, event -> event.messageId().equals(behindIt));
        probe.exactly(0, ReminderSent.class, event -> event.messageId().equals(message));
        assertThat(FarSideControl.arrivals("SMS", message.toString())).isEmpty();
    }

    @Test
    void whatNobodyElseCanSayAPersonSays() {
        // Given
        UUID arrived = UUID.randomUUID();
        UUID lost = UUID.randomUUID();
        leftBehind(arrived, "SMS", "now() + interval '1 hour'");
        leftBehind(lost, "EMAIL", "now() + interval '1 hour'");
        say(arrived, true).then().statusCode(409).body("code", equalTo("OUTCOME_KNOWN"));
        pool.query("update message set state = 'UNCERTAIN' where id in ('" + arrived + "', '" + lost + "')")
                .execute()
                .await()
                .atMost(Duration.ofSeconds(10));
        // When
        say(arrived, true).then().statusCode(200).body("state", equalTo("SENT"));
        say(lost, false).then().statusCode(200);
        // Then
        city.awaitInAll(1, ReminderSent.class, event -> event.messageId().equals(arrived));
        city.awaitInAll(1, ReminderSent.class, event -> event.messageId().equals(lost));
        assertThat(FarSideControl.arrivals("SMS", arrived.toString())).isEmpty();
        assertThat(FarSideControl.arrivals("EMAIL", lost.toString())).hasSize(1);
        say(UUID.randomUUID(), true).then().statusCode(404);
    }

    private io.restassured.response.Response say(UUID message, boolean accepted) {
        return given().auth()
                .oauth2(city.coordinator())
                .contentType(ContentType.JSON)
                .body(Map.of("accepted", accepted))
                .post("/messages/" + message + "/outcome");
    }

    private void leftBehind(UUID message, String channel) {
        leftBehind(message, channel, "now() - interval '1 second'");
    }

    private void leftBehind(UUID message, String channel, String endOfLease) {
        pool.preparedQuery("""
                        insert into message (id, organisation, kind, subject, subject_version, rung, urgency, level, topic,
                            unit_code, post, channel, cause, facts, state, attempts, due_at, queued_at, created_at,
                            holder_id, holder_name, masked_address, headline, text)
                        values ($1, $2, 'TASK_DUE_SOON', $3, 1, 'DUE_IN_7', -7, 3, $3, $4, 'LIAISON', $5, $6, $7, 'SENDING',
                            1, %s, now(), now(), $8, '张联络', '****', '提醒', '提醒')""".formatted(endOfLease))
                .execute(Tuple.of(
                                message,
                                city.organisation(),
                                UUID.randomUUID().toString(),
                                city.department(),
                                channel,
                                UUID.randomUUID())
                        .addString("""
                                {"type":"DATED","ordinal":"（一）","title":"行动","what":"%s","deadline":"2024-12-31"}""".formatted(message))
                        .addUUID(holder))
                .await()
                .atMost(Duration.ofSeconds(10));
    }
}
