package org.ecoplan.indicator.evaluation;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ecoplan.indicator.evaluation.application.StandardFiles;
import org.ecoplan.indicator.evaluation.application.Standards;
import org.ecoplan.indicator.evaluation.domain.PeriodKind;
import org.ecoplan.indicator.evaluation.domain.air.AirAssessment;
import org.ecoplan.indicator.evaluation.domain.air.AirLimits;
import org.ecoplan.indicator.evaluation.domain.air.Pollutant;
import org.ecoplan.indicator.evaluation.domain.period.AirPeriods;
import org.ecoplan.indicator.evaluation.domain.period.DuePeriod;
import org.ecoplan.indicator.evaluation.domain.period.Observations;
import org.ecoplan.indicator.evaluation.domain.period.Period;
import org.ecoplan.indicator.evaluation.domain.period.PeriodValue;
import org.ecoplan.indicator.evaluation.domain.period.PlaceAir;
import org.ecoplan.indicator.target.domain.Facts;
import org.ecoplan.indicator.target.domain.Figure;
import org.ecoplan.indicator.target.domain.Goal;
import org.ecoplan.indicator.target.domain.TargetEvaluation;
import org.ecoplan.kernel.Comparator;
import org.junit.jupiter.api.Test;

/**
 * {@code ./ecoplan bench evaluate [STATIONS]}: how long the index of each day and the values of all periods of a year take from
 * nothing, for stations with six pollutants by the hour; one corrected hour; 10,000 targets. Arithmetic alone: what the database
 * adds is not in it. No test: it prints figures.
 */
class EvaluateBench {
    private static final int STATIONS = Integer.getInteger("ecoplan.bench.stations", 200);
    private static final int THREADS = 2;
    private static final int CORRECTIONS = 50;
    private static final int TARGETS = 10_000;
    private static final Period YEAR = Period.parse("2025").orElseThrow();
    private static final LocalDate DAY = LocalDate.parse("2025-07-15");
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private final Standards standards = StandardFiles.read();
    private final AirAssessment method = standards.airAssessment().on(YEAR.to()).orElseThrow();
    private final AirLimits limits = standards.airLimits().on(YEAR.to()).orElseThrow();

    @Test
    void print() throws Exception {
        aYearFromNothing();
        oneCorrectedHour();
        targets();
    }

    /** Each station is generated, computed and forgotten: the time is that of generating, too. */
    private void aYearFromNothing() throws Exception {
        double before = processorSeconds();
        long start = System.nanoTime();
        long figures = 0;
        long readings = 0;
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<long[]>> stations = new ArrayList<>();
            for (int station = 0; station < STATIONS; station++) {
                int seed = station;
                stations.add(threads.submit(() -> yearOf(hours(seed))));
            }
            for (Future<long[]> station : stations) {
                readings += station.get()[0];
                figures += station.get()[1];
            }
        } finally {
            threads.shutdown();
        }
        say(
                "%d stations, %,d readings: %,d indices and period values in %.1f s on %d threads"
                        + " (%.1f s of processor time), heap at most %d MiB of %d",
                STATIONS,
                readings,
                figures,
                secondsSince(start),
                THREADS,
                processorSeconds() - before,
                peakMiB(),
                Runtime.getRuntime().maxMemory() >> 20);
    }

    /** Answers how many readings there were and how many figures came of them. */
    private long[] yearOf(Map<Pollutant, Observations> station) {
        long figures = new PlaceAir(YEAR, method, limits, List.of(station))
                .indices(YEAR, day -> standards.airIndex().on(day).orElseThrow())
                .size();
        long readings = 0;
        for (AirAssessment.Item item : method.items()) {
            Observations hours = station.get(item.pollutant());
            readings += hours.values().size();
            for (PeriodKind kind : DuePeriod.KINDS) {
                for (Period period : YEAR.parts(kind)) {
                    figures += value(item, period, hours).isValid() ? 1 : 0;
                }
            }
        }
        return new long[] {readings, figures};
    }

    private PeriodValue value(AirAssessment.Item item, Period period, Observations hours) {
        return new AirPeriods(item, method, limits).valueOf(period, hours);
    }

    /** Its month, quarter, half-year and year, and the index of its day, each from all hours. */
    private void oneCorrectedHour() {
        Map<Pollutant, Observations> station = hours(1);
        AirAssessment.Item item = method.items().get(0);
        long[] took = new long[CORRECTIONS];
        for (int time = 0; time < CORRECTIONS; time++) {
            TreeMap<Instant, BigDecimal> corrected =
                    new TreeMap<>(station.get(item.pollutant()).values());
            corrected.put(YEAR.begin().plusSeconds(3600L * 24 * time), BigDecimal.valueOf(time));
            long start = System.nanoTime();
            Observations hours = new Observations(corrected);
            DuePeriod.KINDS.forEach(kind -> value(item, Period.containing(kind, DAY), hours));
            Map<Pollutant, Observations> now = new EnumMap<>(station);
            now.put(item.pollutant(), hours);
            Period day = Period.containing(PeriodKind.DAY, DAY);
            new PlaceAir(day, method, limits, List.of(now))
                    .indices(day, on -> standards.airIndex().on(on).orElseThrow());
            took[time] = System.nanoTime() - start;
        }
        Arrays.sort(took);
        say(
                "one corrected hour: four periods and the index of its day in %.1f ms (half of %d), at most %.1f ms",
                took[CORRECTIONS / 2] / 1e6, CORRECTIONS, took[CORRECTIONS - 1] / 1e6);
    }

    private void targets() {
        Random chance = new Random(1);
        List<Figure> figures = new ArrayList<>();
        for (PeriodKind kind : DuePeriod.KINDS) {
            for (Period period : YEAR.parts(kind)) {
                figures.add(new Figure(
                        period.toString(),
                        period.from(),
                        period.to(),
                        BigDecimal.valueOf(chance.nextInt(1000), 1),
                        true,
                        chance.nextBoolean(),
                        "期末值"));
            }
        }
        Facts facts = new Facts(List.copyOf(figures), null, null);
        long start = System.nanoTime();
        int said = 0;
        for (int target = 0; target < TARGETS; target++) {
            Goal goal = new Goal(
                    Comparator.GE,
                    BigDecimal.valueOf(chance.nextInt(1000), 1),
                    null,
                    "%",
                    false,
                    null,
                    YEAR.from(),
                    YEAR.to(),
                    target % 3 == 0 ? 3 : null,
                    null,
                    null);
            said += TargetEvaluation.of(goal, facts, DAY.plusDays(target % 300))
                    .words()
                    .length();
        }
        say("%,d targets evaluated in %.2f s (%,d characters of arithmetic)", TARGETS, secondsSince(start), said);
    }

    private static Map<Pollutant, Observations> hours(int seed) {
        Random chance = new Random(seed);
        Map<Pollutant, Observations> station = new EnumMap<>(Pollutant.class);
        for (Pollutant pollutant : Pollutant.values()) {
            TreeMap<Instant, BigDecimal> hours = new TreeMap<>();
            int scale = pollutant == Pollutant.CO ? 1 : 0;
            for (Instant hour = YEAR.begin(); hour.isBefore(YEAR.end()); hour = hour.plusSeconds(3600)) {
                hours.put(hour, BigDecimal.valueOf(1 + chance.nextInt(pollutant == Pollutant.CO ? 40 : 120), scale));
            }
            station.put(pollutant, new Observations(hours));
        }
        return station;
    }

    private static long peakMiB() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(usage -> usage.getUsed())
                        .sum()
                >> 20;
    }

    /** Less than the time on the wall where others use the machine too. */
    private static double processorSeconds() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime() / 1e9
                : 0;
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void say(String words, Object... figures) {
        OUT.println("[evaluate] " + String.format(Locale.ROOT, words, figures));
    }
}
