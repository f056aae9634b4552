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
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.ecoplan.kernel.Comparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quicktheories.core.Gen;

class BreachPolicyTest {
    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    private static final LevelRule AT_LEAST_70 = atLeast70(LocalDate.parse("2024-12-31"), null);
    private static final Gen<List<Integer>> VALUES =
            lists().of(integers().between(68, 71)).ofSizeBetween(0, 14);

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
        "69 71 71,      0, 71, 0..2",
        "69 71,         0, 71, 0..1",
        "69 71,         1, 69, 0..",
        "69 71 71,      2, 69, '0..2, 2..'",
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
        List<Finding> findings = BreachPolicy.judge(stage, List.of(), List.of(new Observation(at, BigDecimal.ONE)));
        assertThat(findings).hasSize(begins ? 1 : 0);
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
    void findsTheSameBreachesWhetherReadingsComeOneByOneOrTogether() {
        qt().forAll(VALUES).checkAssert(values -> {
            Ledger together = new Ledger(AT_LEAST_70).push(hourly(values));
            Ledger oneByOne = new Ledger(AT_LEAST_70);
            hourly(values).forEach(reading -> oneByOne.push(List.of(reading)));
            assertThat(oneByOne.stretches(START)).isEqualTo(together.stretches(START));
        });
    }

    @Test
    void keepsAtMostOneBreachOpenAndCoversEveryBadReadingInWhateverOrderTheyCome() {
        qt().forAll(VALUES, longs().all()).checkAssert((values, seed) -> {
            Random random = new Random(seed);
            List<Observation> shuffled = new ArrayList<>(hourly(values));
            Collections.shuffle(shuffled, random);
            Ledger ledger = new Ledger(AT_LEAST_70);
            for (List<Observation> push : split(shuffled, random)) {
                assertThat(ledger.push(push).open()).isLessThanOrEqualTo(1);
                assertEveryBadReadingIsCoveredBy(ledger);
            }
        });
    }

    @Test
    void keepsAtMostOneBreachOpenAndCoversEveryBadReadingWhateverIsRevised() {
        qt().forAll(VALUES, VALUES, longs().all()).checkAssert((values, revisions, seed) -> {
            Random random = new Random(seed);
            Ledger ledger = new Ledger(AT_LEAST_70).push(hourly(values));
            for (int revision : revisions) {
                ledger.push(List.of(reading(random.nextInt(14), revision)));
                assertThat(ledger.open()).isLessThanOrEqualTo(1);
                assertEveryBadReadingIsCoveredBy(ledger);
            }
        });
    }

    @Test
    void judgingAgainFindsNothingNew() {
        qt().forAll(VALUES).checkAssert(values -> {
            Ledger ledger = new Ledger(AT_LEAST_70).push(hourly(values));
            int findings = ledger.findings();
            ledger.push(hourly(values));
            assertThat(ledger.findings()).isEqualTo(findings);
        });
    }

    private static void assertEveryBadReadingIsCoveredBy(Ledger ledger) {
        assertThat(ledger.readings())
                .filteredOn(reading -> !AT_LEAST_70.isKeptBy(reading))
                .allMatch(bad -> ledger.breaches().stream()
                        .anyMatch(breach -> !bad.at().isBefore(breach.since())
                                && (breach.until() == null || bad.at().isBefore(breach.until()))));
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
