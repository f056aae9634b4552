package org.ecoplan.indicator.evaluation.domain.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.ecoplan.indicator.evaluation.application.StandardFiles;
import org.ecoplan.indicator.evaluation.application.Standards;
import org.ecoplan.indicator.evaluation.domain.PeriodKind;
import org.ecoplan.indicator.evaluation.domain.water.WaterBody;
import org.ecoplan.indicator.reading.domain.Admission;
import org.ecoplan.indicator.reading.domain.Intake;
import org.ecoplan.indicator.reading.domain.Reading;
import org.ecoplan.indicator.reading.domain.ReadingKey;
import org.ecoplan.indicator.registry.domain.SeriesId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quicktheories.core.Gen;

/** What a push changes is computed anew, and nothing else has to be. */
class DuePeriodTest {
    private static final Instant NOW = Instant.parse("2026-03-01T01:00:00Z");
    private static final Instant START = Instant.parse("2024-12-25T15:00:00Z");
    private static final SeriesId SERIES = new SeriesId(1);
    private static final Standards STANDARDS = StandardFiles.read();
    private static final LocalDate DAY = LocalDate.of(2025, 1, 1);
    private static final PeriodRule WATER = new WaterPeriods(
            STANDARDS
                    .surfaceWater()
                    .on(DAY)
                    .orElseThrow()
                    .item("NH3-N", WaterBody.RIVER)
                    .orElseThrow(),
            STANDARDS.waterAssessment().on(DAY).orElseThrow());

    /** Each number is a row: every seventh hour of two years, a value, and now and then a flag. */
    private static final Gen<List<Integer>> ROWS =
            lists().of(integers().between(0, 60_000)).ofSizeBetween(0, 60);

    @ParameterizedTest
    @CsvSource({
        "2026-02-28T15:59:59Z, 2026-02, 2026-03-01T04:00:00Z",
        "2026-02-28T15:59:59Z, 2026-Q1, 2026-04-01T04:00:00Z",
        "2026-02-28T16:00:00Z, 2026-03, 2026-04-01T04:00:00Z",
        "2025-12-31T15:59:59Z, 2025-H2, 2026-03-01T01:01:00Z",
        "2025-12-31T16:00:00Z, 2026, 2027-01-01T04:00:00Z"
    })
    void aPeriodIsDueAtNoonOfTheDayAfterItOrAMinuteAfterWhatComesLate(Instant observed, String period, Instant due) {
        assertThat(DuePeriod.of(List.of(observed), NOW))
                .hasSize(4)
                .contains(new DuePeriod(Period.parse(period).orElseThrow(), due));
    }

    @Test
    void aThousandReadingsOfAMonthAreFourPeriods() {
        List<Instant> hours = new ArrayList<>();
        for (int hour = 0; hour < 700; hour++) {
            hours.add(Instant.parse("2025-03-01T00:00:00Z").plus(Duration.ofHours(hour)));
        }
        assertThat(DuePeriod.of(hours, NOW))
                .extracting(due -> due.period().toString())
                .containsExactly("2025-03", "2025-Q1", "2025-H1", "2025");
    }

    @Test
    void aShuffledLateAndRevisedFeedEndsInTheValuesThatAreComputedFromNothing() {
        qt().withExamples(300)
                .forAll(ROWS, integers().between(1, 9), integers().all())
                .checkAssert((rows, pushSize, seed) -> {
                    List<Integer> shuffled = new ArrayList<>(rows);
                    Collections.shuffle(shuffled, new Random(seed));
                    for (PeriodRule rule : List.of(WATER, PlainFormula.LATEST, PlainFormula.MEAN, PlainFormula.TOTAL)) {
                        Feed feed = new Feed(rule);
                        for (int from = 0; from < shuffled.size(); from += pushSize) {
                            feed.push(shuffled.subList(from, Math.min(shuffled.size(), from + pushSize)));
                        }
                        assertThat(feed.kept).isEqualTo(feed.fromNothing());
                    }
                });
    }

    @Test
    void whatStandsForTheYearSoFarIsDueInEachLaterPeriodOfItsYear() {
        assertThat(DuePeriod.sinceNewYear(List.of(Instant.parse("2025-11-15T00:00:00Z")), NOW))
                .extracting(due -> due.period().toString())
                .containsExactly("2025-11", "2025-12", "2025-Q4", "2025-H2", "2025");
        qt().withExamples(300)
                .forAll(ROWS, integers().between(1, 9), integers().all())
                .checkAssert((rows, pushSize, seed) -> {
                    List<Integer> shuffled = new ArrayList<>(rows);
                    Collections.shuffle(shuffled, new Random(seed));
                    Feed feed = new Feed(DuePeriodTest::greatestOfYearSoFar, DuePeriod::sinceNewYear);
                    for (int from = 0; from < shuffled.size(); from += pushSize) {
                        feed.push(shuffled.subList(from, Math.min(shuffled.size(), from + pushSize)));
                    }
                    assertThat(feed.kept).isEqualTo(feed.fromNothing());
                });
    }

    private static PeriodValue greatestOfYearSoFar(Period period, Observations known) {
        Period year = Period.containing(PeriodKind.YEAR, period.from());
        List<BigDecimal> values = List.copyOf(
                known.values().subMap(year.begin(), true, period.end(), false).values());
        return new PeriodValue(
                period,
                "年初至期末最大值",
                values.isEmpty() ? null : Collections.max(values),
                values.size(),
                "监测值",
                List.of(),
                List.of());
    }

    @Test
    void theSameReadingsInAnyOrderEndInTheSameValues() {
        qt().withExamples(300).forAll(ROWS, integers().all()).checkAssert((rows, seed) -> {
            List<Integer> once = new ArrayList<>(
                    Set.copyOf(rows.stream().map(row -> row / 40 * 40).toList()));
            List<Integer> shuffled = new ArrayList<>(once);
            Collections.sort(once);
            Collections.shuffle(shuffled, new Random(seed));
            Feed ordered = new Feed(PlainFormula.LATEST);
            once.forEach(row -> ordered.push(List.of(row)));
            Feed late = new Feed(PlainFormula.LATEST);
            shuffled.forEach(row -> late.push(List.of(row)));
            late.push(shuffled);
            assertThat(late.kept).isEqualTo(ordered.kept);
        });
    }

    /** What is stored of a feed, and the values of the periods that were due after each push. */
    private static final class Feed {
        private final PeriodRule rule;
        private final BiFunction<Collection<Instant>, Instant, Set<DuePeriod>> due;
        private final Map<ReadingKey, Reading> stored = new HashMap<>();
        private final Map<Period, PeriodValue> kept = new HashMap<>();

        Feed(PeriodRule rule) {
            this(rule, DuePeriod::of);
        }

        Feed(PeriodRule rule, BiFunction<Collection<Instant>, Instant, Set<DuePeriod>> due) {
            this.rule = rule;
            this.due = due;
        }

        void push(List<Integer> numbers) {
            Map<ReadingKey, Admission.Row> rows = new HashMap<>();
            for (int number : numbers) {
                ReadingKey key = new ReadingKey(SERIES, START.plus(Duration.ofHours(7L * (number / 40))));
                Reading reading = Reading.of(BigDecimal.valueOf(number % 20, 1), number % 11 == 0 ? "D" : null, NOW);
                rows.put(key, new Admission.Row(0, key, reading, true, null));
            }
            Intake intake = Intake.of(List.copyOf(rows.values()), Map.copyOf(stored), Set.of());
            rows.forEach((key, row) -> stored.put(key, row.reading()));
            intake.changed()
                    .forEach((series, values) -> due.apply(values.keySet(), NOW)
                            .forEach(one -> kept.put(one.period(), rule.valueOf(one.period(), good()))));
        }

        Map<Period, PeriodValue> fromNothing() {
            Map<Period, PeriodValue> values = new HashMap<>();
            kept.keySet().forEach(period -> values.put(period, rule.valueOf(period, good())));
            due.apply(good().values().keySet(), NOW)
                    .forEach(one -> values.put(one.period(), rule.valueOf(one.period(), good())));
            return values;
        }

        private Observations good() {
            TreeMap<Instant, BigDecimal> values = new TreeMap<>();
            stored.forEach((key, reading) -> {
                if (reading.isGood()) {
                    values.put(key.observedAt(), reading.value());
                }
            });
            return new Observations(values);
        }
    }
}
