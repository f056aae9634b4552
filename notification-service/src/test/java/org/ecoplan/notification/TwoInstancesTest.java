package org.ecoplan.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecoplan.events.ReminderSent;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.notification.channel.Channel;
import org.ecoplan.notification.message.application.SendingMessages;
import org.ecoplan.notification.message.application.SummingUp;
import org.ecoplan.notification.world.Arrival;
import org.ecoplan.notification.world.City;
import org.ecoplan.notification.world.FarSideControl;
import org.ecoplan.notification.world.FarSideResource;
import org.ecoplan.testkit.events.EventProbe;
import org.ecoplan.testkit.stack.OnVertx;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FarSideResource.class)
class TwoInstancesTest {
    private static final int MESSAGES = 30;

    @Inject
    Vertx vertx;

    @Inject
    Pool pool;

    @Inject
    SendingMessages sending;

    @Inject
    SummingUp summingUp;

    @Test
    void thatSendAtTheSameTimeSendEachMessageOnce() {
        try (EventProbe probe = EventProbe.open()) {
            // Given
            City city = City.registered(probe);
            city.capped(100_000, 100_000);
            UUID leader = city.appoint("SUPERVISING_LEADER", "李分管");
            city.contact(leader, "13912345678", "li@example.org");
            String word = UUID.randomUUID().toString();
            // When
            IntStream.range(0, MESSAGES)
                    .forEach(number -> probe.send(
                            String.valueOf(number),
                            city.organisation(),
                            city.overdue(UUID.randomUUID(), number + " " + word)));
            List<CompletableFuture<Void>> rounds = Stream.generate(
                            () -> OnVertx.start(vertx, () -> sending.sendDue(Channel.SMS)))
                    .limit(12)
                    .toList();
            rounds.forEach(round -> round.orTimeout(20, TimeUnit.SECONDS).join());
            // Then
            city.awaitInAll(
                    MESSAGES,
                    ReminderSent.class,
                    event -> event.organisation().equals(city.organisation())
                            && event.channel().equals("SMS"));
            assertThat(FarSideControl.arrivals("SMS", word))
                    .extracting(Arrival::id)
                    .hasSize(MESSAGES)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void thatFindAnotherClaimingWaitForTheirTurnInsteadOfGivingUp() {
        // Given
        SqlConnection another = pool.getConnectionAndAwait();
        Transaction claim = another.beginAndAwait();
        another.query("select 1 from pg_advisory_xact_lock(hashtext('claim SMS'))")
                .executeAndAwait();
        // When
        CompletableFuture<Boolean> step = OnVertx.start(vertx, () -> summingUp.step(Channel.SMS));
        // Then
        await("the step waits for the turn").atMost(Duration.ofSeconds(10)).until(() -> waiting() > 0);
        assertThat(step).isNotDone();
        claim.commitAndAwait();
        another.closeAndAwait();
        assertThat(step).succeedsWithin(Duration.ofSeconds(10));
    }

    private long waiting() {
        return pool.query("select count(*) from pg_locks where locktype = 'advisory' and not granted")
                .executeAndAwait()
                .iterator()
                .next()
                .getLong(0);
    }

    @Test
    void thatSumUpAtTheSameTimeMakeOneDigest() {
        try (EventProbe probe = EventProbe.open()) {
            // Given
            City city = City.registered(probe);
            city.liaison("13812341234", "zhang@example.org");
            city.whileClosed(
                    2 * MESSAGES,
                    () -> IntStream.range(0, MESSAGES)
                            .forEach(number -> probe.send(
                                    String.valueOf(number),
                                    city.organisation(),
                                    city.dueSoon(UUID.randomUUID(), "事项" + number, 7))));
            // When
            List<CompletableFuture<Void>> rounds = Stream.generate(() -> OnVertx.start(
                            vertx,
                            () -> InOrder.whileTrue(() -> summingUp.step(Channel.EMAIL))
                                    .flatMap(done -> sending.sendDue(Channel.EMAIL))))
                    .limit(12)
                    .toList();
            rounds.forEach(round -> round.orTimeout(20, TimeUnit.SECONDS).join());
            // Then
            city.awaitInAll(
                    MESSAGES,
                    ReminderSent.class,
                    event -> event.organisation().equals(city.organisation())
                            && event.channel().equals("EMAIL"));
            assertThat(FarSideControl.arrivals("EMAIL", "截至2024年12月24日，您有30项工作提醒").stream()
                            .filter(mail -> mail.text().contains("市生态环境局"))
                            .map(Arrival::id)
                            .distinct())
                    .hasSizeGreaterThanOrEqualTo(1);
            given().auth()
                    .oauth2(city.coordinator())
                    .get("/messages?kind=DIGEST&channel=EMAIL")
                    .then()
                    .statusCode(200)
                    .body("items.state", equalTo(List.of("SENT")));
        }
    }
}
