package org.ecoplan.indicator.breach.domain;

import static java.time.temporal.ChronoUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.longs;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.ecoplan.kernel.Comparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quicktheories.core.Gen;

class BreachWalkTest {
    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    private static final LevelRule AT_LEAST_70 = atLeast70(LocalDate.parse("2024-12-31"), null);
    private static final Gen<List<Integer>> VALUES =
            lists().of(integers().between(68, 71)).ofSizeBetween(0, 26);
    private static final Gen<List<Integer>> CORRECTIONS =
            lists().of(integers().between(67, 71)).ofSizeBetween(0, 14);

    @ParameterizedTest(name = "[{0}] is [{1}]")
    @CsvSource({
        "'', ''",
        "70, ''",
        "71 72 70, ''",
        "69, 0..",
        "71 69 68, 1..",
        "69 70, 0..",
        "69 70 71, 0..2",
        "69 70 69 70 69, 0..",
        "69 70 69 70 70, 0..4",
        "69 70 70 69, '0..2, 3..'",
        "69 70 70 71 69 70 70, '0..2, 4..6'"
    })
    void beginsWithOneBadReadingAndEndsWithTwoGoodOnesInARow(String values, String stretches) {
        Ledger ledger = new Ledger(AT_LEAST_70).push(hourly(values));
        assertThat(String.join(", ", ledger.stretches(START))).isEqualTo(stretches);
    }

    @ParameterizedTest(name = "[{0}], then {2} at {1} is [{3}]")
    @CsvSource({
        "71 71 71,      3, 69, 3..",
        "71 71 71,      1, 69, 1..",
        "69 71 71,      0, 71, ''",
        "69 71,         0, 71, ''",
        "69 71,         1, 69, 0..",
        "69 71 71,      2, 69, 0..",
        "71 71 69 70,   0, 69, 0..",
        "71 - - 71 71,  1, 69, 1..4",
        "71 - 71 69,    1, 69, 1..",
        "71 - 71 71 69, 1, 69, '1..3, 4..'",
        "69 - 71,       1, 71, 0..2",
        "69 - 71,       1, 69, 0..",
        "69 - 71 71,    1, 69, 0..3",
        "69 - 71 69,    1, 71, '0..2, 3..'"
    })
    void judgesLateAndRevisedReadingsAtTheirTimeOfObservation(String values, int hour, int late, String stretches) {
        Ledger ledger = new Ledger(AT_LEAST_70).push(hourly(values));
        ledger.push(List.of(reading(hour, late)));
        assertThat(String.join(", ", ledger.stretches(START))).isEqualTo(stretches);
    }

    @ParameterizedTest(name = "{0} begins a breach: {1}")
    @CsvSource({
        "2024-12-30T15:59:59Z, false",
        "2024-12-30T16:00:00Z, true",
        "2025-12-30T15:59:59Z, true",
        "2025-12-30T16:00:00Z, false"
    })
    void beginsABreachOnlyOnALocalDayOnWhichTheRuleIsInForce(Instant at, boolean begins) {
        LevelRule stage = atLeast70(LocalDate.parse("2024-12-31"), LocalDate.parse("2025-12-30"));
        Ledger ledger = new Ledger(stage).push(List.of(new Observation(at, BigDecimal.ONE)));
        assertThat(ledger.findings()).hasSize(begins ? 1 : 0);
    }

    @Test
    void recoversAlsoAfterTheLastDayOfTheRule() {
        // Given
        Ledger ledger = new Ledger(atLeast70(LocalDate.parse("2025-01-01"), LocalDate.parse("2025-01-01")));
        ledger.push(List.of(reading(1, 60)));

        // When
        ledger.push(List.of(reading(30, 70), reading(31, 60), reading(32, 70), reading(33, 70), reading(34, 60)));

        // Then
        assertThat(ledger.stretches(START)).containsExactly("1..33");
    }

    @Test
    void missingDataNeverRecovers() {
        Ledger ledger = new Ledger(AT_LEAST_70).push(List.of(reading(0, 60)));
        ledger.push(List.of(reading(24 * 400, 70)));
        assertThat(ledger.stretches(START)).containsExactly("0..");
    }

    @Test
    void namesTheSideOfARangeThatWasBroken() {
        LevelRule range = new LevelRule(
                Comparator.BETWEEN, BigDecimal.valueOf(6), BigDecimal.valueOf(9), LocalDate.EPOCH, null, 2);
        assertThat(range.boundBrokenBy(BigDecimal.valueOf(5)))
                .isEqualTo(new Bound(Comparator.GE, BigDecimal.valueOf(6)));
        assertThat(range.boundBrokenBy(BigDecimal.valueOf(10)))
                .isEqualTo(new Bound(Comparator.LE, BigDecimal.valueOf(9)));
    }

    @Test
    void endsInTheSameBreachesInWhateverOrderReadingsComeAndHoweverTheyAreSplit() {
        qt().forAll(VALUES, longs().all()).checkAssert((values, seed) -> {
            Random random = new Random(seed);
            List<Observation> shuffled = new ArrayList<>(hourly(values));
            Collections.shuffle(shuffled, random);
            Ledger ledger = new Ledger(rule(random));
            for (List<Observation> push : split(shuffled, random)) {
                ledger.push(push);
                assertStandsAsIfPushedAtOnce(ledger);
            }
        });
    }

    @Test
    void endsInTheSameBreachesWhateverIsCorrectedAndTakenBack() {
        qt().forAll(VALUES, CORRECTIONS, longs().all()).checkAssert((values, corrections, seed) -> {
            Random random = new Random(seed);
            LevelRule rule = rule(random);
            Ledger ledger = new Ledger(rule);
            split(hourly(values), random).forEach(ledger::push);
            for (List<Observation> push : split(anywhere(corrections, random), random)) {
                ledger.push(push);
                assertStandsAsIfPushedAtOnce(ledger);
            }
        });
    }

    @Test
    void endsInTheSameBreachesWhenPushesLeaveMostOfTheWorkForLater() {
        qt().withExamples(20_000)
                .forAll(VALUES, CORRECTIONS, longs().all())
                .checkAssert((values, corrections, seed) -> {
                    Random random = new Random(seed);
                    Ledger ledger = new Ledger(rule(random), 1 + random.nextInt(4), random.nextInt(3));
                    List<Observation> all = new ArrayList<>(hourly(values));
                    Collections.shuffle(all, random);
                    all.addAll(anywhere(corrections, random));
                    for (List<Observation> push : split(all, random)) {
                        ledger.push(push).work(random.nextInt(3));
                        assertThat(ledger.open()).isLessThanOrEqualTo(1);
                    }
                    ledger.work(1000);
                    assertThat(ledger.isDone()).isTrue();
                    assertStandsAsIfPushedAtOnce(ledger);
                });
    }

    @ParameterizedTest
    @CsvSource({"80@58 60@8 80@9 50@32", "60@8 80@9 50@32 80@58"})
    void findsOneOpenBreachInAllOrdersOfABackfill(String readings) {
        List<Observation> four = Arrays.stream(readings.split(" "))
                .map(one -> one.split("@"))
                .map(one -> reading(Integer.parseInt(one[1]), Integer.parseInt(one[0])))
                .toList();
        List<List<Observation>> orders = permutations(four);
        assertThat(orders).hasSize(24).allSatisfy(order -> {
            Ledger ledger = new Ledger(AT_LEAST_70);
            order.forEach(one -> ledger.push(List.of(one)));
            assertThat(ledger.stretches(START)).containsExactly("8..");
            assertThat(ledger.facts())
                    .isEqualTo(new Ledger(AT_LEAST_70).push(four).facts());
        });
    }

    @ParameterizedTest(name = "[{0}], then {2} at {1} leaves [{3}] and withdraws {4}")
    @CsvSource({
        "7 80 80,          0, 71, '',       NO_BREACH",
        "7,                0, 71, '',       NO_BREACH",
        "7,                0, 0,  '',       NO_BREACH",
        "60 75 75,         2, 60, '0..',    NOT_RECOVERED",
        "60 75 75 80 60,   2, 60, '0..',    JOINED",
        "60 75 75 60 75 75, 2, 60, '0..5',  JOINED"
    })
    void withdrawsWhatACorrectionShowsToBeWrong(
            String values, int hour, int corrected, String stretches, WithdrawalReason reason) {
        Ledger ledger = new Ledger(AT_LEAST_70).push(hourly(values));
        int before = ledger.findings().size();
        ledger.push(List.of(reading(hour, corrected)));
        assertThat(String.join(", ", ledger.stretches(START))).isEqualTo(stretches);
        assertThat(ledger.findings().subList(before, ledger.findings().size()))
                .filteredOn(Finding.Withdrawn.class::isInstance)
                .singleElement()
                .satisfies(one -> assertThat(((Finding.Withdrawn) one).reason()).isEqualTo(reason));
    }

    @Test
    void aCorrectedBeginningOrEndMovesTheBreachAndTellsNobody() {
        Ledger ledger = new Ledger(AT_LEAST_70).push(hourly("60 60 75 75 80"));
        ledger.push(List.of(reading(0, 75))).push(List.of(reading(3, 60)));
        assertThat(ledger.stretches(START)).containsExactly("1..");
        ledger.push(List.of(reading(5, 80)));
        assertThat(ledger.stretches(START)).containsExactly("1..5");
    }

    @Test
    void aLateReadingCostsAFewReadingsHoweverManyFollow() {
        Ledger ledger = new Ledger(AT_LEAST_70, 20, 1000);
        ledger.push(IntStream.rangeClosed(1, 10_000)
                .mapToObj(hour -> reading(hour, 75))
                .toList());
        int before = ledger.readBack();
        ledger.push(List.of(reading(0, 60)));
        assertThat(ledger.stretches(START)).containsExactly("0..2");
        assertThat(ledger.readBack() - before).isEqualTo(20);
    }

    @Test
    void judgingAgainFindsNothingNew() {
        qt().forAll(VALUES).checkAssert(values -> {
            Ledger ledger = new Ledger(AT_LEAST_70).push(hourly(values));
            List<Finding> findings = ledger.findings();
            ledger.push(hourly(values));
            assertThat(ledger.findings()).isEqualTo(findings);
        });
    }

    private static void assertStandsAsIfPushedAtOnce(Ledger ledger) {
        assertThat(ledger.facts()).isEqualTo(ledger.again().facts());
    }

    /** In force all the time or from and to the middle of what is pushed; one to three good readings recover. */
    private static LevelRule rule(Random random) {
        LocalDate from = random.nextBoolean() ? LocalDate.parse("2024-12-31") : LocalDate.parse("2025-01-02");
        LocalDate to = random.nextBoolean() ? null : LocalDate.parse("2025-01-02");
        return new LevelRule(Comparator.GE, BigDecimal.valueOf(70), null, from, to, 1 + random.nextInt(3));
    }

    private static List<Observation> anywhere(List<Integer> values, Random random) {
        return values.stream()
                .map(value -> new Observation(
                        START.plus(8L + random.nextInt(26), HOURS),
                        value == 67 ? BigDecimal.ZERO : BigDecimal.valueOf(value)))
                .toList();
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

    private static List<List<Observation>> split(List<Observation> readings, Random random) {
        List<List<Observation>> pushes = new ArrayList<>();
        for (int next = 0; next < readings.size(); ) {
            int end = Math.min(readings.size(), next + 1 + random.nextInt(4));
            pushes.add(readings.subList(next, end));
            next = end;
        }
        return pushes;
    }

    /** One value an hour; {@code -} is an hour without a reading. */
    private static List<Observation> hourly(String values) {
        if (values == null || values.isBlank()) {
            return List.of();
        }
        String[] hours = values.trim().split(" ");
        return IntStream.range(0, hours.length)
                .filter(hour -> !hours[hour].equals("-"))
                .mapToObj(hour -> reading(hour, Integer.parseInt(hours[hour])))
                .toList();
    }

    private static List<Observation> hourly(List<Integer> values) {
        return IntStream.range(0, values.size())
                .mapToObj(hour -> reading(hour, values.get(hour)))
                .toList();
    }

    private static Observation reading(int hour, int value) {
        return new Observation(START.plus(hour, HOURS), BigDecimal.valueOf(value));
    }

    private static LevelRule atLeast70(LocalDate from, LocalDate to) {
        return new LevelRule(Comparator.GE, BigDecimal.valueOf(70), null, from, to, 2);
    }
}
