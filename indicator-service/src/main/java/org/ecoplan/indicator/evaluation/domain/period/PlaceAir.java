package org.ecoplan.indicator.evaluation.domain.period;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.ecoplan.indicator.evaluation.domain.Fraction;
import org.ecoplan.indicator.evaluation.domain.Mean;
import org.ecoplan.indicator.evaluation.domain.PeriodKind;
import org.ecoplan.indicator.evaluation.domain.air.AirAssessment;
import org.ecoplan.indicator.evaluation.domain.air.AirEvaluation;
import org.ecoplan.indicator.evaluation.domain.air.AirLimits;
import org.ecoplan.indicator.evaluation.domain.air.AirQualityIndex;
import org.ecoplan.indicator.evaluation.domain.air.Averaging;
import org.ecoplan.indicator.evaluation.domain.air.Concentrations;
import org.ecoplan.indicator.evaluation.domain.air.DailyValues;
import org.ecoplan.indicator.evaluation.domain.air.IndexTables;
import org.ecoplan.indicator.evaluation.domain.air.Pollutant;

/**
 * The air of a place: of one point (点位), or of a city as the mean of its points, day by day, and only then over time. A day
 * of the city needs a share of the points that measure the pollutant. Source: HJ 663.
 */
public final class PlaceAir {
    /** More than any mean of a day can differ from a rounding limit by. */
    private static final int PLACES_BEFORE_ROUNDING = 12;

    private final AirAssessment method;
    private final AirLimits limits;
    private final List<Map<Pollutant, Observations>> points;
    private final Map<Pollutant, DailyValues> days = new EnumMap<>(Pollutant.class);

    /** @param points the readings of each point */
    public PlaceAir(Period period, AirAssessment method, AirLimits limits, List<Map<Pollutant, Observations>> points) {
        this.method = method;
        this.limits = limits;
        this.points = List.copyOf(points);
        method.items().forEach(item -> days.put(item.pollutant(), days(period, new AirPeriods(item, method, limits))));
    }

    private DailyValues days(Period period, AirPeriods rule) {
        Map<LocalDate, List<Fraction>> ofPoints = new LinkedHashMap<>();
        for (Map<Pollutant, Observations> point : points) {
            rule.days(period, point.getOrDefault(rule.item().pollutant(), Observations.NONE))
                    .values()
                    .forEach((day, value) -> ofPoints.computeIfAbsent(day, none -> new ArrayList<>())
                            .add(value));
        }
        long measuring = points.stream()
                .filter(point -> point.containsKey(rule.item().pollutant()))
                .count();
        NavigableMap<LocalDate, Fraction> means = new TreeMap<>();
        ofPoints.forEach((day, values) -> {
            if (values.size() * 100 >= method.pointsAtLeast() * measuring) {
                means.put(day, Mean.ARITHMETIC.of(values));
            }
        });
        return new DailyValues(means);
    }

    /** The valid daily values of each pollutant. */
    public Map<Pollutant, DailyValues> daily() {
        return Map.copyOf(days);
    }

    /** The means of days that were fed as such, point by point, for each pollutant with any. */
    public List<FedDays> fedDays(Period period) {
        List<FedDays> fed = new ArrayList<>();
        for (Map<Pollutant, Observations> point : points) {
            for (AirAssessment.Item item : method.items()) {
                fed.add(new AirPeriods(item, method, limits)
                        .fedDays(period, point.getOrDefault(item.pollutant(), Observations.NONE)));
            }
        }
        return fed.stream().filter(one -> !one.isNone()).toList();
    }

    /** @param lastDay the last one that had ended: what of the period lies behind it is not missing */
    public AirEvaluation evaluate(Period period, LocalDate lastDay, Set<LocalDate> sandDust) {
        boolean runs = !period.from().isAfter(lastDay) && period.to().isAfter(lastDay);
        return AirEvaluation.of(method, limits, period.from(), runs ? lastDay : period.to(), days, sandDust);
    }

    /**
     * The index of each day on which a point has a reading.
     *
     * @param tables of a day
     */
    public Map<LocalDate, AirQualityIndex> indices(Period period, Function<LocalDate, IndexTables> tables) {
        Map<LocalDate, AirQualityIndex> indices = new LinkedHashMap<>();
        for (Period day : period.parts(PeriodKind.DAY)) {
            boolean measured =
                    points.stream().flatMap(point -> point.values().stream()).anyMatch(one -> one.count(day) > 0);
            if (measured) {
                indices.put(day.from(), AirQualityIndex.ofDay(tables.apply(day.from()), concentrations(day.from())));
            }
        }
        return indices;
    }

    private Concentrations concentrations(LocalDate day) {
        Concentrations concentrations = new Concentrations();
        for (AirAssessment.Item item : method.items()) {
            DailyValues values = days.get(item.pollutant());
            Fraction value = values == null ? null : values.values().get(day);
            if (value != null && isConcentration(value)) {
                concentrations.with(item.pollutant(), item.daily(), plain(value));
            }
        }
        if (points.size() == 1) {
            points.get(0).getOrDefault(Pollutant.O3, Observations.NONE).hoursOf(day).values().stream()
                    .max(Comparator.naturalOrder())
                    .filter(PlaceAir::isConcentration)
                    .ifPresent(hour -> concentrations.with(Pollutant.O3, Averaging.HOUR, plain(hour)));
        }
        return concentrations;
    }

    /** Below zero an analyser drifts: such a day has no value. */
    private static boolean isConcentration(Fraction value) {
        return value.compareTo(Fraction.ZERO) >= 0;
    }

    private static BigDecimal plain(Fraction value) {
        BigDecimal stripped = value.rounded(PLACES_BEFORE_ROUNDING).stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
