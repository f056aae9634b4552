package org.ecoplan.indicator.evaluation.application;

import static java.util.stream.Collectors.toSet;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.ecoplan.indicator.evaluation.application.MeasuredFactors.PlacedSeries;
import org.ecoplan.indicator.evaluation.domain.air.AirAssessment;
import org.ecoplan.indicator.evaluation.domain.air.AirEvaluation;
import org.ecoplan.indicator.evaluation.domain.air.AirLimits;
import org.ecoplan.indicator.evaluation.domain.air.AirQualityIndex;
import org.ecoplan.indicator.evaluation.domain.air.GoodDays;
import org.ecoplan.indicator.evaluation.domain.air.IndexTables;
import org.ecoplan.indicator.evaluation.domain.air.Pollutant;
import org.ecoplan.indicator.evaluation.domain.period.FedDays;
import org.ecoplan.indicator.evaluation.domain.period.Observations;
import org.ecoplan.indicator.evaluation.domain.period.PlaceAir;
import org.ecoplan.indicator.registry.domain.SeriesId;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.flow.Apart;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.jspecify.annotations.Nullable;

/** The air at a station, or of a city as the mean of its stations, from the readings of their series (环境空气质量评价). */
@ApplicationScoped
public class EvaluatingAirOfPlace {
    private static final int MOST_SERIES = 60;

    private final MeasuredFactors factors;
    private final Standards standards;
    private final ReadingsInQuestion readings;
    private final SandDustDays sandDust;
    private final Apart apart;
    private final ServiceClock clock;

    EvaluatingAirOfPlace(
            MeasuredFactors factors,
            Standards standards,
            ReadingsInQuestion readings,
            SandDustDays sandDust,
            Apart apart,
            ServiceClock clock) {
        this.factors = factors;
        this.standards = standards;
        this.readings = readings;
        this.sandDust = sandDust;
        this.apart = apart;
        this.clock = clock;
    }

    /**
     * A place over a period.
     *
     * @param stations the points
     * @param days the index of each day with a reading
     * @param sandDust the days that are marked as sand-dust, which the evaluation leaves out of the statistics of particles
     * @param withSandDust the same with them, absent without such a day
     * @param fed the means of days that were fed as such, for each point and pollutant with any
     */
    public record PlacePeriod(
            List<String> stations,
            AirEvaluation evaluation,
            GoodDays goodDays,
            Map<LocalDate, AirQualityIndex> days,
            Set<LocalDate> sandDust,
            @Nullable AirEvaluation withSandDust,
            List<FedDays> fed) {}

    /** The three standards of one day. */
    record Rules(AirAssessment method, AirLimits limits, IndexTables tables) {}

    /**
     * @param standardsOf the day whose standards judge all days, so that a year can be compared with one under other rules;
     *     absent for the index by the rules of each day, and the rest by those of the last day
     */
    public Uni<Outcome<PlacePeriod>> evaluate(
            CallerScope scope, Set<String> stations, @Nullable LocalDate standardsOf, PeriodQuestion question) {
        return factors.ofStations(scope, stations, MOST_SERIES * stations.size())
                .flatMap(series -> fault(series, stations)
                        .map(fault -> Uni.createFrom().item(Outcome.<PlacePeriod>refused(fault)))
                        .orElseGet(() -> sandDust.within(scope, question.within(), question.knownAt())
                                .flatMap(marked -> readings.find(
                                                scope,
                                                series.stream()
                                                        .map(PlacedSeries::id)
                                                        .toList(),
                                                question)
                                        .flatMap(found -> apart.compute(() -> found.flatMap(
                                                known -> evaluate(series, known, marked, standardsOf, question)))))));
    }

    /** A station measures nothing, or one pollutant twice; values of days may stand beside its hours. */
    static Optional<Refusal> fault(List<PlacedSeries> series, Set<String> stations) {
        if (stations.isEmpty()
                || !series.stream().map(PlacedSeries::place).collect(toSet()).equals(stations)) {
            return Optional.of(Refusal.notFound());
        }
        Set<String> seen = new HashSet<>();
        return series.stream()
                .filter(one -> !seen.add(one.place() + " " + one.factor().factor() + " "
                        + one.factor().dailyMeans()))
                .findFirst()
                .map(twice -> Refusal.conflict(
                        "FACTOR_MEASURED_TWICE",
                        "该点位有两个序列登记了同一监测因子:" + twice.factor().factor()));
    }

    private Outcome<PlacePeriod> evaluate(
            List<PlacedSeries> series,
            Map<SeriesId, Observations> known,
            Set<LocalDate> marked,
            @Nullable LocalDate standardsOf,
            PeriodQuestion question) {
        LocalDate first = standardsOf == null ? question.within().from() : standardsOf;
        LocalDate lastDay = question.lastDay(clock.now());
        LocalDate last = standardsOf == null ? question.within().to() : standardsOf;
        return rules(first)
                .flatMap(earliest -> rules(last).map(rules -> {
                    Map<String, Map<Pollutant, Observations>> points = points(series, known);
                    PlaceAir air = new PlaceAir(
                            question.within(), rules.method(), rules.limits(), List.copyOf(points.values()));
                    Function<LocalDate, IndexTables> tables = day -> standardsOf == null
                            ? standards.airIndex().on(day).orElse(earliest.tables())
                            : rules.tables();
                    Map<LocalDate, AirQualityIndex> days = air.indices(question.within(), tables);
                    return new PlacePeriod(
                            List.copyOf(points.keySet()),
                            air.evaluate(question.within(), lastDay, marked),
                            GoodDays.of(rules.method(), days.values()),
                            days,
                            marked,
                            marked.isEmpty() ? null : air.evaluate(question.within(), lastDay, Set.of()),
                            air.fedDays(question.within()));
                }));
    }

    static Map<String, Map<Pollutant, Observations>> points(
            List<PlacedSeries> series, Map<SeriesId, Observations> known) {
        Map<String, Map<Pollutant, Observations>> points = new TreeMap<>();
        series.forEach(one -> points.computeIfAbsent(one.place(), none -> new EnumMap<>(Pollutant.class))
                .merge(
                        Pollutant.called(one.factor().factor()).orElseThrow(),
                        observations(one, known),
                        Observations::and));
        return points;
    }

    private static Observations observations(PlacedSeries series, Map<SeriesId, Observations> known) {
        Observations found = known.getOrDefault(series.id(), Observations.NONE);
        return series.factor().dailyMeans() ? found.asDaily() : found;
    }

    Outcome<Rules> rules(LocalDate day) {
        return standards
                .airAssessment()
                .inForceOn(day)
                .flatMap(method -> standards
                        .airLimits()
                        .inForceOn(day)
                        .flatMap(limits ->
                                standards.airIndex().inForceOn(day).map(tables -> new Rules(method, limits, tables))));
    }
}
