package org.ecoplan.task.ladder.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.ecoplan.events.TaskDueSoon;
import org.ecoplan.events.TaskOverdue;
import org.ecoplan.task.City;
import org.ecoplan.task.MovingClock;
import org.ecoplan.testkit.events.EventProbe;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class LadderTest {
    /** The common pool of two cores runs one at a time. */
    private static final Executor EACH_ITS_THREAD = work -> new Thread(work).start();

    private static final Duration TWO_LOOKS = Duration.ofMillis(2500);
    private static final LocalDate TENTH_OF_JANUARY = LocalDate.of(2025, 1, 10);

    @Inject
    MovingClock clock;

    @Inject
    WatchingDeadlines watching;

    @Inject
    Pool database;

    EventProbe probe;
    City city;

    @BeforeEach
    void registerACity() {
        clock.show("2024-11-20T10:00");
        probe = EventProbe.open();
        city = City.register(probe);
    }

    @AfterEach
    void closeTheProbe() {
        admit("rung_crossing");
        admit("watermark");
        probe.close();
    }

    @Test
    void speaksOnEachRungOnceAndAfterADowntimeOnlyOnTheNewest() {
        // Given
        city.send(city.task(1, TENTH_OF_JANUARY));
        city.awaitDuties(2);

        // When
        clock.show("2024-12-10T23:50");
        probe.expectNone(TaskDueSoon.class, this::ours, TWO_LOOKS);
        clock.show("2024-12-11T00:00");

        // Then
        assertThat(probe.awaitExactly(2, TaskDueSoon.class, this::ours, TWO_LOOKS))
                .allSatisfy(event -> {
                    assertThat(event.rung()).isEqualTo("DUE_IN_30");
                    assertThat(event.daysLeft()).isEqualTo(30);
                    assertThat(event.what()).isEqualTo("完成整治任务");
                    assertThat(event.deadline()).isEqualTo(TENTH_OF_JANUARY);
                })
                .extracting(TaskDueSoon::unitCode)
                .containsExactlyInAnyOrder(city.bureau, city.county);

        // When
        clock.show("2025-01-04T08:00");

        // Then
        List<TaskDueSoon> afterTheDowntime = probe.awaitExactly(4, TaskDueSoon.class, this::ours, TWO_LOOKS);
        assertThat(afterTheDowntime.subList(2, 4)).allSatisfy(event -> {
            assertThat(event.rung()).isEqualTo("DUE_IN_7");
            assertThat(event.daysLeft()).isEqualTo(6);
        });
        assertThat(crossed()).containsExactly("DUE_IN_30 SPOKEN", "DUE_IN_15 SUPERSEDED", "DUE_IN_7 SPOKEN");

        // When
        clock.show("2025-01-10T23:50");

        // Then
        probe.awaitExactly(6, TaskDueSoon.class, this::ours, TWO_LOOKS);
        probe.expectNone(TaskOverdue.class, this::ours, Duration.ZERO);

        // When
        clock.show("2025-01-12T09:00");

        // Then
        assertThat(probe.awaitExactly(2, TaskOverdue.class, this::ours, TWO_LOOKS))
                .allSatisfy(event -> {
                    assertThat(event.rung()).isEqualTo("OVERDUE");
                    assertThat(event.daysOver()).isEqualTo(2);
                });
        probe.awaitExactly(6, TaskDueSoon.class, this::ours, Duration.ZERO);
        assertThat(obligationState()).isEqualTo("OVERDUE");
    }

    @Test
    void aDutyThatComesLateHearsTheRungItHasCrossedOnce() {
        // Given
        city.send(city.task(1, LocalDate.of(2026, 12, 31)));
        city.awaitDuties(2);
        clock.show("2025-01-15T10:00");
        awaitMark("2025-01-15");

        // When
        city.send(city.task(2, LocalDate.of(2025, 1, 10)));
        city.send(city.task(3, LocalDate.of(2025, 1, 21)));
        city.awaitDuties(6);

        // Then
        assertThat(probe.awaitExactly(2, TaskOverdue.class, this::ours, TWO_LOOKS))
                .allSatisfy(event -> assertThat(event.daysOver()).isEqualTo(5));
        assertThat(probe.awaitExactly(2, TaskDueSoon.class, this::ours, Duration.ZERO))
                .allSatisfy(event -> {
                    assertThat(event.rung()).isEqualTo("DUE_IN_7");
                    assertThat(event.daysLeft()).isEqualTo(6);
                });

        // When
        clock.show("2025-01-20T10:00");

        // Then
        assertThat(probe.awaitExactly(4, TaskDueSoon.class, this::ours, TWO_LOOKS)
                        .subList(2, 4))
                .allSatisfy(event -> assertThat(event.rung()).isEqualTo("DUE_IN_1"));
    }

    @Test
    void aClockThatIsPutBackMakesNothingSpeakEarlyOrTwice() {
        // Given
        city.send(city.task(1, TENTH_OF_JANUARY));
        city.awaitDuties(2);
        clock.show("2025-01-04T10:00");
        probe.awaitExactly(2, TaskDueSoon.class, this::ours, Duration.ZERO);

        // When
        clock.show("2024-12-01T10:00");
        city.send(city.task(2, TENTH_OF_JANUARY));
        city.awaitDuties(4);

        // Then
        probe.awaitExactly(2, TaskDueSoon.class, this::ours, TWO_LOOKS);
        awaitMark("2024-12-01");

        // When
        clock.show("2025-01-04T11:00");

        // Then
        probe.awaitExactly(4, TaskDueSoon.class, this::ours, TWO_LOOKS);
    }

    @Test
    void manyWatchersAtOnceSpeakOnce() {
        // Given
        for (int position = 1; position <= 10; position++) {
            city.send(city.task(position, TENTH_OF_JANUARY));
        }
        city.awaitDuties(20);

        // When
        clock.show("2025-01-11T00:01");
        List<CompletableFuture<Void>> watchers = new ArrayList<>();
        for (int watcher = 0; watcher < 6; watcher++) {
            watchers.add(CompletableFuture.runAsync(this::watch, EACH_ITS_THREAD));
        }
        watchers.forEach(CompletableFuture::join);
        putTheMarkBack("2024-11-20");
        watch();

        // Then
        probe.awaitExactly(20, TaskOverdue.class, this::ours, TWO_LOOKS);
        probe.expectNone(TaskDueSoon.class, this::ours, Duration.ZERO);
    }

    @Test
    void anObligationThatCannotBeToldHoldsNobodyBackAndIsToldWhenItCanBe() {
        // Given
        for (int position = 1; position <= 5; position++) {
            city.send(city.task(position, TENTH_OF_JANUARY));
        }
        city.awaitDuties(10);
        String untold = city.office()
                .get("/duties?unit=" + city.county + "&limit=1")
                .jsonPath()
                .getString("items[0].obligations[0].obligationId");
        refuse("rung_crossing", "insert", "new.obligation_id = '" + untold + "'");

        // When
        clock.show("2025-01-03T08:00");

        // Then
        probe.awaitExactly(9, TaskDueSoon.class, this::ours, TWO_LOOKS);
        awaitMark("2024-11-20");

        // When
        admit("rung_crossing");

        // Then
        assertThat(probe.awaitExactly(10, TaskDueSoon.class, this::ours, TWO_LOOKS))
                .extracting(TaskDueSoon::obligationId)
                .doesNotHaveDuplicates()
                .contains(UUID.fromString(untold));
        awaitMark("2025-01-03");
    }

    @Test
    void aCityWhoseLadderFailsDoesNotStopAnother() {
        // Given
        City other = City.register(probe);
        city.send(city.task(1, TENTH_OF_JANUARY));
        other.send(other.task(1, TENTH_OF_JANUARY));
        city.awaitDuties(2);
        other.awaitDuties(2);
        refuse("watermark", "update", "new.scope = '" + city.code + "'");

        // When
        clock.show("2025-01-03T08:00");

        // Then
        probe.awaitExactly(2, TaskDueSoon.class, event -> event.organisation().equals(other.code), Duration.ZERO);
        probe.expectNone(TaskDueSoon.class, this::ours, TWO_LOOKS);

        // When
        admit("watermark");

        // Then
        probe.awaitExactly(2, TaskDueSoon.class, this::ours, TWO_LOOKS);
    }

    /** Makes the database refuse rows for good. */
    private void refuse(String table, String operation, String condition) {
        execute("""
                create or replace function refuse() returns trigger language plpgsql as $$
                begin raise exception 'refused by the test' using errcode = 'check_violation'; end $$""");
        execute("create trigger refuse before %s on %s for each row when (%s) execute function refuse()"
                .formatted(operation, table, condition));
    }

    private void admit(String table) {
        execute("drop trigger if exists refuse on " + table);
    }

    private void execute(String sql) {
        database.query(sql).execute().await().atMost(Duration.ofSeconds(5));
    }

    private void watch() {
        try {
            VertxContextSupport.subscribeAndAwait(watching::watch);
        } catch (Throwable failed) {
            throw new AssertionError(failed);
        }
    }

    private void putTheMarkBack(String day) {
        database.preparedQuery("update watermark set reached_on = $1 where kind = 'ladder' and scope = $2")
                .execute(Tuple.of(LocalDate.parse(day), city.code))
                .await()
                .atMost(Duration.ofSeconds(5));
    }

    private void awaitMark(String day) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(database.preparedQuery(
                                        "select reached_on from watermark where kind = 'ladder' and scope = $1")
                                .execute(Tuple.of(city.code))
                                .await()
                                .atMost(Duration.ofSeconds(5))
                                .iterator()
                                .next()
                                .getLocalDate(0))
                        .isEqualTo(day));
    }

    private List<String> crossed() {
        return city.office()
                .get("/duties?unit=" + city.county)
                .jsonPath()
                .getList("items[0].obligations[0].crossedRungs.collect { it.rung + ' ' + it.outcome }");
    }

    private String obligationState() {
        return city.office().get("/duties?unit=" + city.county).jsonPath().getString("items[0].obligations[0].state");
    }

    private boolean ours(TaskDueSoon event) {
        return event.organisation().equals(city.code);
    }

    private boolean ours(TaskOverdue event) {
        return event.organisation().equals(city.code);
    }
}
