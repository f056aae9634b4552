package org.ecoplan.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.ecoplan.events.ReminderSent;
import org.ecoplan.notification.world.Arrival;
import org.ecoplan.notification.world.City;
import org.ecoplan.notification.world.FarSideControl;
import org.ecoplan.notification.world.FarSideResource;
import org.ecoplan.testkit.events.EventProbe;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a crash leaves of a digest: made and not claimed, or claimed with its lease over. Each item goes out once. */
@QuarkusTest
@QuarkusTestResource(FarSideResource.class)
class DigestCrashTest {
    private static final int ITEMS = 3;

    private final UUID digest = UUID.randomUUID();

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
    void aDigestThatWasAcceptedBeforeTheCrashIsNotSentAgainAndItsItemsAreSent(String channel, String suffix) {
        // Given
        FarSideControl.hasAccepted(digest + suffix);
        // When
        leftBehind(channel, "SENDING");
        // Then
        awaitEachItemOnce();
        assertThat(arrivals(channel)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"SMS", "EMAIL"})
    void aDigestThatWasNotAcceptedBeforeTheCrashIsSentOnceUnderItsOwnNumber(String channel) {
        // When
        leftBehind(channel, "SENDING");
        // Then
        awaitEachItemOnce();
        assertThat(arrivals(channel)).hasSize(1);
    }

    @Test
    void aDigestThatWasMadeAndNotClaimedIsSentOnce() {
        // When
        leftBehind("EMAIL", "PENDING");
        // Then
        awaitEachItemOnce();
        assertThat(arrivals("EMAIL"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("3项工作提醒", "事项1", "事项2", "事项3"));
        given().auth()
                .oauth2(city.coordinator())
                .get("/messages?digest=" + digest)
                .then()
                .statusCode(200)
                .body("items.state", equalTo(List.of("SENT", "SENT", "SENT")));
    }

    private void awaitEachItemOnce() {
        List<ReminderSent> sent = city.awaitInAll(
                ITEMS, ReminderSent.class, event -> event.organisation().equals(city.organisation()));
        assertThat(sent).extracting(ReminderSent::messageId).doesNotHaveDuplicates();
    }

    private List<Arrival> arrivals(String channel) {
        return FarSideControl.arrivals(channel, "").stream()
                .filter(arrival -> arrival.id().startsWith(digest.toString()))
                .toList();
    }

    private void leftBehind(String channel, String state) {
        insert(
                digest,
                "DIGEST",
                digest.toString(),
                "DIGEST",
                3,
                channel,
                state,
                "{\"type\":\"WORDED\",\"values\":{}}",
                null);
        for (int item = 1; item <= ITEMS; item++) {
            insert(
                    UUID.randomUUID(),
                    "TASK_DUE_SOON",
                    UUID.randomUUID().toString(),
                    "DUE_IN_7",
                    0,
                    channel,
                    "SUMMED",
                    """
                    {"type":"DATED","ordinal":"3","title":"行动","what":"事项%d","deadline":"2024-12-31"}""".formatted(item),
                    digest);
        }
        pool.preparedQuery("update message set due_at = now() - interval '1 second' where id = $1")
                .execute(Tuple.of(digest))
                .await()
                .atMost(Duration.ofSeconds(10));
    }

    private void insert(
            UUID id,
            String kind,
            String subject,
            String rung,
            int level,
            String channel,
            String state,
            String facts,
            UUID itsDigest) {
        pool.preparedQuery("""
                        insert into message (id, organisation, kind, subject, subject_version, rung, urgency, level, topic,
                            unit_code, post, channel, cause, facts, state, attempts, due_at, queued_at, created_at,
                            holder_id, holder_name, masked_address, digest_id)
                        values ($1, $2, $3, $4, 1, $5, 0, $6, $4, $7, 'LIAISON', $8, gen_random_uuid(), $9, $10, 1,
                            now() + interval '1 hour', now(), now(), $11, '张联络', '****', $12)""")
                .execute(Tuple.of(id, city.organisation(), kind, subject, rung, level)
                        .addString(city.department())
                        .addString(channel)
                        .addString(facts)
                        .addString(state)
                        .addUUID(holder)
                        .addUUID(itsDigest))
                .await()
                .atMost(Duration.ofSeconds(10));
    }
}
