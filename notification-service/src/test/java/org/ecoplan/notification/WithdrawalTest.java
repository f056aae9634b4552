package org.ecoplan.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
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
import org.ecoplan.events.BreachWithdrawn;
import org.ecoplan.events.IndicatorBreached;
import org.ecoplan.events.IndicatorRecovered;
import org.ecoplan.events.ReminderSent;
import org.ecoplan.notification.world.Arrival;
import org.ecoplan.notification.world.City;
import org.ecoplan.notification.world.FarSideControl;
import org.ecoplan.notification.world.FarSideResource;
import org.ecoplan.notification.world.Mood;
import org.ecoplan.testkit.events.EventProbe;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A false alarm is taken back from those who got it. */
@QuarkusTest
@QuarkusTestResource(FarSideResource.class)
class WithdrawalTest {

    private final UUID breach = UUID.randomUUID();
    private final String indicator = "收集率" + breach.toString().substring(0, 8);

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
        moods(Mood.GOOD);
        probe.close();
    }

    @Test
    void eachWhoGotTheAlarmGetsOneWithdrawalByTheSameChannel() {
        // Given
        city.liaison("13812341234", "zhang@example.org");
        UUID leader = city.appoint("SUPERVISING_LEADER", "李分管");
        city.contact(leader, "13912345678", "li@example.org");
        send(breached());
        awaitSent(4, "BREACHED");

        // When
        send(withdrawn("NO_BREACH"));
        send(withdrawn("NO_BREACH"));

        // Then
        awaitSent(4, "WITHDRAWN");
        assertThat(withdrawals("SMS"))
                .hasSize(2)
                .extracting(Arrival::to)
                .containsExactlyInAnyOrder("13812341234", "13912345678");
        assertThat(withdrawals("SMS"))
                .allSatisfy(sms ->
                        assertThat(sms.text()).contains("2025年12月31日00:00监测值66.4%（要求不低于70%）的预警现予撤销", "监测数据已更正，更正后未超标"));
        assertThat(withdrawals("EMAIL")).hasSize(2).allSatisfy(mail -> {
            assertThat(mail.headline()).isEqualTo("【预警撤销】" + indicator);
            assertThat(mail.text()).contains("撤销原因：监测数据已更正");
        });
    }

    @Test
    void whoDidNotGetTheAlarmHearsNothingOfIt() {
        // Given
        city.liaison("13812341234", "zhang@example.org");
        send(breached());
        awaitSent(2, "BREACHED");
        UUID successor = city.appoint("LIAISON", "王继任");
        city.contact(successor, "13700000000", "wang@example.org");
        await().atMost(Duration.ofSeconds(20)).until(() -> isKnown(successor));

        // When
        send(withdrawn("NO_BREACH"));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> withReason("NOT_TOLD", 2));
        UUID leader = city.appoint("SUPERVISING_LEADER", "李分管");
        city.contact(leader, "13912345678", "li@example.org");

        // Then
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> withReason("MATTER_CLOSED", 2));
        city.awaitInAll(2, ReminderSent.class, event -> event.subject().equals(breach.toString()));
        assertThat(withdrawals("SMS")).isEmpty();
        assertThat(withdrawals("EMAIL")).isEmpty();
        assertThat(FarSideControl.arrivals("SMS", indicator)).hasSize(1);
    }

    @Test
    void anAlarmThatHasNotGoneOutIsNotSentAnyMore() {
        // Given
        moods(Mood.BUSY);
        city.liaison("13812341234", "zhang@example.org");
        send(breached());
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> messages().body("items.state", hasItem("PENDING")));

        // When
        send(withdrawn("NO_BREACH"));

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> messages().body("items.state", everyItem(equalTo("SKIPPED"))));
        moods(Mood.GOOD);
        city.awaitInAll(0, ReminderSent.class, event -> event.subject().equals(breach.toString()));
        assertThat(FarSideControl.arrivals("SMS", indicator)).isEmpty();
    }

    @Test
    void aBreachThatIsOneWithAnotherIsWithdrawnWithoutAWord() {
        // Given
        city.liaison("13812341234", "zhang@example.org");
        send(breached());
        awaitSent(2, "BREACHED");

        // When
        send(withdrawn("JOINED"));
        send(recovered());

        // Then
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> withReason("MATTER_CLOSED", 2));
        messages().body("items.findAll { it.kind == 'BREACH_WITHDRAWN' }", hasSize(0));
        awaitSent(2, "BREACHED");
    }

    private void withReason(String reason, int count) {
        messages().body("items.findAll { it.reason == '" + reason + "' }", hasSize(count));
    }

    private boolean isKnown(UUID holder) {
        return pool.preparedQuery("select 1 from directory_post_holder where holder_id = $1")
                        .execute(Tuple.of(holder))
                        .await()
                        .atMost(Duration.ofSeconds(20))
                        .size()
                == 1;
    }

    private static void moods(Mood mood) {
        FarSideControl.mood("SMS", mood);
        FarSideControl.mood("EMAIL", mood);
    }

    private void send(Record event) {
        probe.send("s", city.organisation(), event);
    }

    private void awaitSent(int count, String rung) {
        city.awaitInAll(
                count,
                ReminderSent.class,
                event -> event.subject().equals(breach.toString())
                        && event.rung().equals(rung));
    }

    private List<Arrival> withdrawals(String channel) {
        return FarSideControl.arrivals(channel, indicator).stream()
                .filter(one -> one.text().contains("撤销"))
                .toList();
    }

    private ValidatableResponse messages() {
        return given().auth()
                .oauth2(city.coordinator())
                .get("/messages?subject=" + breach)
                .then()
                .statusCode(200);
    }

    private IndicatorBreached breached() {
        return new IndicatorBreached(
                breach,
                "s",
                UUID.randomUUID(),
                null,
                null,
                city.organisation(),
                indicator,
                new BigDecimal("66.4"),
                "GE",
                new BigDecimal("70"),
                "%",
                Instant.parse("2025-12-30T16:00:00Z"),
                Instant.parse("2025-12-31T00:10:09Z"),
                null,
                "到2025年底，全市城市生活污水集中收集率达到70%",
                List.of(city.department()),
                null);
    }

    private IndicatorRecovered recovered() {
        return new IndicatorRecovered(
                breach,
                "s",
                UUID.randomUUID(),
                city.organisation(),
                indicator,
                new BigDecimal("70.1"),
                "GE",
                new BigDecimal("70"),
                "%",
                Instant.parse("2026-01-03T16:00:00Z"),
                Instant.parse("2026-01-04T01:00:00Z"),
                List.of(city.department()),
                null);
    }

    private BreachWithdrawn withdrawn(String reason) {
        return new BreachWithdrawn(
                breach,
                "s",
                UUID.randomUUID(),
                null,
                null,
                city.organisation(),
                indicator,
                new BigDecimal("66.4"),
                "GE",
                new BigDecimal("70"),
                "%",
                Instant.parse("2025-12-30T16:00:00Z"),
                Instant.parse("2026-01-05T01:00:00Z"),
                reason,
                reason.equals("NO_BREACH") ? null : UUID.randomUUID(),
                List.of(city.department()),
                null);
    }
}
