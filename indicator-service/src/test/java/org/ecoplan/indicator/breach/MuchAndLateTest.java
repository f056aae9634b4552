package org.ecoplan.indicator.breach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ecoplan.indicator.Suizhou.breaches;
import static org.ecoplan.indicator.Suizhou.push;
import static org.ecoplan.indicator.Suizhou.reading;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ecoplan.events.IndicatorBreached;
import org.ecoplan.indicator.PlanFixture;
import org.ecoplan.indicator.Suizhou;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is merely large, with the stack of the local run. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class MuchAndLateTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Instant START = Instant.parse("2024-07-10T00:00:00Z");
    private static final int SECONDS_BETWEEN = 50;

    @Inject
    ServiceClock clock;

    @Inject
    Pool pool;

    private Suizhou suizhou;

    @BeforeEach
    void openSuizhou() {
        suizhou = Suizhou.open(clock, pool);
    }

    @AfterEach
    void closeSuizhou() {
        suizhou.close();
    }

    @Test
    void aPushOfAThousandRowsWithHundredsOfBreachesIsTakenAndToldWhole() {
        // Given
        PlanFixture plan = PlanFixture.indicators(1).target("指标1", "GE", "71", null, true);
        String series = suizhou.issue(plan);
        String[] rows = IntStream.range(0, 999)
                .mapToObj(place -> reading(series, at(place), place % 3 == 0 ? "60" : "80"))
                .toArray(String[]::new);

        // When
        push(rows).body("accepted", equalTo(999));

        // Then
        assertThat(count("select count(*) from breach b join series s on s.id = b.series_id where s.code = $1", series))
                .isEqualTo(666);
        suizhou.probe()
                .awaitExactly(
                        666, IndicatorBreached.class, event -> event.series().equals(series), Duration.ofMillis(500));
    }

    @Test
    void aLateReadingBeforeAMillionIsJudgedAtOnce() {
        // Given
        PlanFixture plan = PlanFixture.indicators(1);
        String series = suizhou.issue(plan);
        fill(series, 1_000_000, "75");

        // When
        push(reading(series, START.minusSeconds(60).toString(), "60")).body("accepted", equalTo(1));

        // Then
        breaches(plan).body("items.state", contains("CLOSED")).body("items[0].recovery.observedAt", equalTo(at(1)));
        assertThat(leftovers(series)).isZero();
        push(reading(series, at(1_000_001), "60"));
        breaches(plan).body("items.state", contains("OPEN", "CLOSED"));
    }

    @Test
    void aBreachOverAMillionReadingsIsFoundByAndByAndPushesGoOnMeanwhile() {
        // Given
        PlanFixture plan = PlanFixture.indicators(1);
        String series = suizhou.issue(plan);
        fill(series, 1_000_000, "case when n % 2 = 0 then 60 else 75 end");

        // When
        push(reading(series, START.minusSeconds(60).toString(), "60")).body("accepted", equalTo(1));
        push(reading(series, at(1_000_001), "60")).body("accepted", equalTo(1));
        push(reading(series, START.minusSeconds(120).toString(), "60")).body("accepted", equalTo(1));

        // Then
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(leftovers(series)).isZero());
        breaches(plan)
                .body("items.state", contains("OPEN"))
                .body("items.since", contains(START.minusSeconds(120).toString()));

        // When
        push(reading(series, at(1_000_002), "75"), reading(series, at(1_000_003), "75"));

        // Then
        breaches(plan).body("items.state", contains("CLOSED"));
    }

    @Test
    void aYearOfFiftySeriesIsTakenLatePieceByPiece() {
        // Given
        PlanFixture plan = PlanFixture.indicators(50);
        suizhou.issue(plan);
        IntStream.rangeClosed(1, 50).forEach(number -> fill(plan.series(number), 8760, "75"));

        // When
        for (int piece = 0; piece < 5; piece++) {
            List<String> rows = new ArrayList<>();
            for (int number = 1; number <= 50; number++) {
                for (int row = 0; row < 20; row++) {
                    Instant between = START.plusSeconds(25 + SECONDS_BETWEEN * (20L * piece + row));
                    rows.add(reading(plan.series(number), between.toString(), row == 10 ? "60" : "76"));
                }
            }
            push(rows.toArray(String[]::new)).body("accepted", equalTo(1000));
        }

        // Then
        assertThat(count(
                        "select count(*) from breach b join series s on s.id = b.series_id where s.code like $1 and b.closed_at is not null",
                        plan.planId().toString().substring(0, 8) + "%"))
                .isEqualTo(250);
        assertThat(leftovers(plan.planId().toString().substring(0, 8) + "%")).isZero();
    }

    @Test
    void whatIsLeftOfARuleThatIsGoneIsDropped() {
        // Given
        PlanFixture plan = PlanFixture.indicators(1);
        String series = suizhou.issue(plan);
        breaches(plan).body("items", empty());

        // When
        pool.preparedQuery("""
                        insert into open_judgement (series_id, rule_id, from_at, changed_to, restart_at, left_at, due_at)
                        select id, gen_random_uuid(), now(), now(), now(), now(), now() from series where code = $1""").execute(Tuple.of(series)).await().atMost(PATIENCE);

        // Then
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(leftovers(series)).isZero());
    }

    private void fill(String series, int count, String value) {
        pool.withTransaction(connection -> connection
                        .query("set local statement_timeout = 0")
                        .execute()
                        .flatMap(done -> connection
                                .preparedQuery("""
                                        insert into reading (series_id, observed_at, value, flag, received_at)
                                        select s.id, $2::timestamptz + n * interval '%d seconds', %s, 'N', now()
                                        from series s cross join generate_series(0, $3) n where s.code = $1
                                        """.formatted(SECONDS_BETWEEN, value))
                                .execute(Tuple.of(series, START.atOffset(ZoneOffset.UTC), count - 1))))
                .await()
                .atMost(PATIENCE);
    }

    private long leftovers(String series) {
        return count(
                "select count(*) from open_judgement o join series s on s.id = o.series_id where s.code like $1",
                series);
    }

    private long count(String query, String parameter) {
        return pool.preparedQuery(query)
                .execute(Tuple.of(parameter))
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getLong(0);
    }

    private static String at(int place) {
        return START.plusSeconds((long) SECONDS_BETWEEN * place).toString();
    }
}
