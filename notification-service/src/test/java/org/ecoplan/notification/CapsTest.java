package org.ecoplan.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.ecoplan.events.IndicatorBreached;
import org.ecoplan.events.ReminderSent;
import org.ecoplan.notification.world.Arrival;
import org.ecoplan.notification.world.City;
import org.ecoplan.notification.world.FarSideControl;
import org.ecoplan.notification.world.FarSideResource;
import org.ecoplan.testkit.events.EventProbe;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One address gets a bounded number of messages, and hears of everything. */
@QuarkusTest
@QuarkusTestResource(FarSideResource.class)
class CapsTest {
    private static final int SMS_AN_HOUR = 5;

    @Inject
    Pool pool;

    private final String indicator = "氨氮" + UUID.randomUUID().toString().substring(0, 8);
    private final String leaderNumber = number("139");
    private final String liaisonNumber = number("138");
    private EventProbe probe;
    private City city;

    @BeforeEach
    void open() {
        probe = EventProbe.open();
        city = City.registered(probe);
        UUID leader = city.appoint("SUPERVISING_LEADER", "李分管");
        city.contact(leader, leaderNumber, "li@example.org");
        city.liaison(liaisonNumber, "zhang@example.org");
    }

    @AfterEach
    void close() {
        probe.close();
    }

    @Test
    void aPushWith333BreachesIsABoundedNumberOfMessagesAndNoneIsLost() {
        // When
        probe.sendAll(
                "s",
                city.organisation(),
                IntStream.range(0, 333)
                        .mapToObj(breach -> breached("s" + breach))
                        .toList());
        // Then
        await("each message is sent or put off")
                .atMost(Duration.ofSeconds(60))
                .until(() -> count("kind = 'INDICATOR_BREACHED'") == 4 * 333
                        && count("state not in ('SENT', 'SUMMED') and reason is distinct from 'CAPPED'") == 0);
        assertThat(sms(leaderNumber)).hasSize(SMS_AN_HOUR);
        assertThat(sms(liaisonNumber)).hasSize(SMS_AN_HOUR);

        // When
        city.show(City.A_WORKING_MORNING.plus(Duration.ofMinutes(90)));
        // Then
        city.awaitInAll(
                4 * 333, ReminderSent.class, event -> event.organisation().equals(city.organisation()));
        assertThat(sms(leaderNumber)).hasSizeLessThanOrEqualTo(2 * SMS_AN_HOUR);
        assertThat(sms(liaisonNumber)).hasSizeLessThanOrEqualTo(2 * SMS_AN_HOUR);
        assertThat(sms(leaderNumber)).anySatisfy(sms -> assertThat(sms.text()).contains("项工作提醒", "指标预警"));
    }

    @Test
    void oneSeriesThatFlapsIsToldTwiceAnHourAndThenInOne() {
        // When
        probe.sendAll(
                "s",
                city.organisation(),
                IntStream.range(0, 20).mapToObj(breach -> breached("s")).toList());
        // Then
        for (String channel : List.of("SMS", "EMAIL")) {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> messages("state=PENDING&channel=" + channel)
                            .body("items.findAll { it.reason == 'CAPPED' }", hasSize(2 * 18)));
        }
        assertThat(sms(leaderNumber)).hasSize(2);

        // When
        city.show(City.A_WORKING_MORNING.plus(Duration.ofMinutes(90)));
        // Then
        city.awaitInAll(
                4 * 20, ReminderSent.class, event -> event.organisation().equals(city.organisation()));
        assertThat(sms(leaderNumber)).hasSize(3);
        messages("state=SENT&channel=SMS").body("items.findAll { it.reason == 'CAPPED' }", hasSize(2 * 18));
    }

    private long count(String which) {
        return pool.preparedQuery("select count(*) from message where organisation = $1 and " + which)
                .execute(Tuple.of(city.organisation()))
                .await()
                .atMost(Duration.ofSeconds(10))
                .iterator()
                .next()
                .getLong(0);
    }

    private static List<Arrival> sms(String number) {
        return FarSideControl.arrivals("SMS", "").stream()
                .filter(sms -> sms.to().equals(number))
                .toList();
    }

    /** A mobile number that no other test sends to. */
    private static String number(String prefix) {
        return prefix + ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000);
    }

    private ValidatableResponse messages(String query) {
        return given().auth()
                .oauth2(city.coordinator())
                .get("/messages?limit=200&" + query)
                .then()
                .statusCode(200);
    }

    private IndicatorBreached breached(String series) {
        return new IndicatorBreached(
                UUID.randomUUID(),
                series,
                UUID.randomUUID(),
                null,
                null,
                city.organisation(),
                indicator,
                new BigDecimal("0.4"),
                "LE",
                new BigDecimal("0.2"),
                "毫克/升",
                Instant.parse("2024-12-24T01:00:00Z"),
                Instant.parse("2024-12-24T01:00:05Z"),
                null,
                "氨氮不高于0.2毫克/升",
                List.of(city.department()),
                null);
    }
}
