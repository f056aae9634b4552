package org.ecoplan.indicator.breach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.indicator.Suizhou.breaches;
import static org.ecoplan.indicator.Suizhou.flagged;
import static org.ecoplan.indicator.Suizhou.office;
import static org.ecoplan.indicator.Suizhou.push;
import static org.ecoplan.indicator.Suizhou.reading;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.ecoplan.events.BreachWithdrawn;
import org.ecoplan.events.IndicatorBreached;
import org.ecoplan.indicator.PlanFixture;
import org.ecoplan.indicator.Suizhou;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same readings end in the same breaches, through the API and the database. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class AnyOrderTest {
    private static final Instant START = Instant.parse("2025-03-01T00:00:00Z");

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
    void aBackfillEndsInTheSameBreachInAllOrdersAndAsOnePush() {
        // Given
        PlanFixture plan = PlanFixture.indicators(25);
        suizhou.issue(plan);
        List<String> four = List.of("58=80", "8=60", "9=80", "32=50");

        // When
        List<List<String>> orders = permutations(four);
        for (int order = 0; order < orders.size(); order++) {
            String series = plan.series(order + 1);
            orders.get(order).forEach(one -> push(row(series, one)));
        }
        String together = plan.series(25);
        push(four.stream().map(one -> row(together, one)).toArray(String[]::new));

        // Then
        Map<String, List<String>> found = standing(plan);
        assertThat(found).hasSize(25);
        assertThat(found.values()).allSatisfy(one -> assertThat(one).containsExactly("8.."));
    }

    @Test
    void randomPushesCorrectionsAndFlagsEndInTheBreachesOfTheirLastReadings() {
        // Given
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        int count = 8;
        PlanFixture plan = PlanFixture.indicators(2 * count);
        suizhou.issue(plan);

        // When
        for (int number = 1; number <= count; number++) {
            Map<Integer, String> last = new TreeMap<>();
            List<String> rows = new ArrayList<>();
            for (int step = 0; step < 30; step++) {
                int hour = random.nextInt(14);
                String value = (random.nextInt(3) == 0 ? "75." : "65.") + (10 + step);
                String row = random.nextInt(6) == 0
                        ? flagged(plan.series(number), at(hour), value, "D")
                        : reading(plan.series(number), at(hour), value);
                rows.add(row);
                last.put(hour, row.replace(plan.series(number), plan.series(count + number)));
                if (random.nextBoolean()) {
                    push(rows.toArray(String[]::new));
                    rows.clear();
                }
            }
            rows.add(reading(plan.series(number), at(20), "75"));
            last.put(20, reading(plan.series(count + number), at(20), "75"));
            push(rows.toArray(String[]::new));
            List<String> atOnce = new ArrayList<>(last.values());
            Collections.shuffle(atOnce, random);
            push(atOnce.toArray(String[]::new));
        }

        // Then
        Map<String, List<String>> found = standing(plan);
        for (int number = 1; number <= count; number++) {
            assertThat(found.getOrDefault(plan.series(number), List.of()))
                    .as("seed %d, series %d", seed, number)
                    .isEqualTo(found.getOrDefault(plan.series(count + number), List.of()));
        }
    }

    @Test
    void aMissingValueCodeEndsNoBreach() {
        // Given
        PlanFixture plan = PlanFixture.indicators(1).target("总磷", "LE", "0.2", null, true);
        suizhou.issue(plan);
        push(row(plan.series(2), "8=0.35"));

        // When
        push(row(plan.series(2), "12=-999"), row(plan.series(2), "16=-999")).body("refused", equalTo(2));

        // Then
        assertThat(standing(plan)).containsEntry(plan.series(2), List.of("8.."));
    }

    @Test
    void aRecoveryThatDoesNotHoldIsWithdrawnAndTheBreachInItsPlaceIsTold() {
        // Given
        PlanFixture plan = PlanFixture.indicators(1);
        String series = suizhou.issue(plan);
        push(row(series, "1=60"), row(series, "2=75"), row(series, "3=75"));

        // When
        push(flagged(series, at(3), "75", "D")).body("revised", equalTo(1));

        // Then
        BreachWithdrawn withdrawn = suizhou.probe()
                .awaitOne(BreachWithdrawn.class, event -> event.series().equals(series));
        assertThat(withdrawn.reason()).isEqualTo("NOT_RECOVERED");
        suizhou.probe()
                .awaitOne(IndicatorBreached.class, event -> event.breachId().equals(withdrawn.replacedBy()));
        assertThat(standing(plan)).containsEntry(series, List.of("1.."));
        breaches(plan).body("items.state", containsInAnyOrder("OPEN", "WITHDRAWN"));
    }

    @Test
    void aFlagThatIsTakenBackJudgesAgain() {
        // Given
        PlanFixture plan = PlanFixture.indicators(1);
        String series = suizhou.issue(plan);
        push(flagged(series, at(1), "60", "D"), row(series, "2=75"));
        breaches(plan).body("items", empty());

        // When
        push(reading(series, at(1), "60"));

        // Then
        office().get("/breaches?state=OPEN&planId=" + plan.planId())
                .then()
                .body("items.value", contains(60))
                .body("items.since", contains("2025-03-01T01:00:00Z"));
    }

    /** The stretches of the breaches that stand, in hours, by series. */
    private static Map<String, List<String>> standing(PlanFixture plan) {
        Map<String, List<String>> found = new TreeMap<>();
        String next = "/breaches?limit=200&planId=" + plan.planId();
        while (next != null) {
            var page = office().urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract();
            List<Map<String, Object>> items = page.path("items");
            for (Map<String, Object> one : items) {
                if (!one.get("state").equals("WITHDRAWN")) {
                    Map<?, ?> recovery = (Map<?, ?>) one.get("recovery");
                    found.computeIfAbsent((String) one.get("series"), series -> new ArrayList<>())
                            .add(hour(one.get("since")) + ".."
                                    + (recovery == null ? "" : hour(recovery.get("observedAt"))));
                }
            }
            String cursor = page.path("next");
            next = cursor == null ? null : "/breaches?limit=200&planId=" + plan.planId() + "&cursor=" + cursor;
        }
        found.values().forEach(Collections::sort);
        return found;
    }

    private static String hour(Object instant) {
        return String.valueOf((Instant.parse((String) instant).getEpochSecond() - START.getEpochSecond()) / 3600);
    }

    private static String row(String series, String hourAndValue) {
        String[] parts = hourAndValue.split("=");
        return reading(series, at(Integer.parseInt(parts[0])), parts[1]);
    }

    private static String at(int hour) {
        return START.plusSeconds(3600L * hour).toString();
    }

    private static <T> List<List<T>> permutations(List<T> items) {
        if (items.isEmpty()) {
            return List.of(List.of());
        }
        List<List<T>> all = new ArrayList<>();
        for (T first : items) {
            List<T> rest = new ArrayList<>(items);
            rest.remove(first);
            for (List<T> behind : permutations(rest)) {
                List<T> order = new ArrayList<>(List.of(first));
                order.addAll(behind);
                all.add(order);
            }
        }
        return all;
    }
}
