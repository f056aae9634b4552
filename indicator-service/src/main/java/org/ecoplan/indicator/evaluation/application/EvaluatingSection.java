package org.ecoplan.indicator.evaluation.application;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ecoplan.indicator.evaluation.application.MeasuredFactors.PlacedSeries;
import org.ecoplan.indicator.evaluation.domain.Comparison;
import org.ecoplan.indicator.evaluation.domain.Measured;
import org.ecoplan.indicator.evaluation.domain.period.Observations;
import org.ecoplan.indicator.evaluation.domain.period.Period;
import org.ecoplan.indicator.evaluation.domain.period.PeriodValue;
import org.ecoplan.indicator.evaluation.domain.period.WaterPeriods;
import org.ecoplan.indicator.evaluation.domain.water.SectionQuality;
import org.ecoplan.indicator.evaluation.domain.water.SurfaceWaterLimits;
import org.ecoplan.indicator.evaluation.domain.water.WaterAssessment;
import org.ecoplan.indicator.evaluation.domain.water.WaterBody;
import org.ecoplan.indicator.evaluation.domain.water.WaterItem;
import org.ecoplan.indicator.registry.domain.SeriesId;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.flow.Apart;
import org.ecoplan.kit.security.CallerScope;
import org.jspecify.annotations.Nullable;

/** The class of a section in each period, from the readings of its series (断面水质评价). Classes are never averaged. */
@ApplicationScoped
public class EvaluatingSection {
    private static final int MOST_SERIES = 60;

    private final MeasuredFactors factors;
    private final Standards standards;
    private final ReadingsInQuestion readings;
    private final Apart apart;

    EvaluatingSection(MeasuredFactors factors, Standards standards, ReadingsInQuestion readings, Apart apart) {
        this.factors = factors;
        this.standards = standards;
        this.readings = readings;
        this.apart = apart;
    }

    /**
     * A section in a period.
     *
     * @param quality absent where no item that decides has enough data
     * @param notValid items with too little data, with what lacks
     * @param withoutLimit items for which the standard has no limit in such water
     */
    public record SectionPeriod(
            Period period, @Nullable SectionQuality quality, List<String> notValid, List<String> withoutLimit) {}

    public Uni<Outcome<List<SectionPeriod>>> evaluate(
            CallerScope scope, String section, Comparison comparison, PeriodQuestion question) {
        return factors.ofSection(scope, section, MOST_SERIES)
                .flatMap(series -> fault(series)
                        .map(fault -> Uni.createFrom().item(Outcome.<List<SectionPeriod>>refused(fault)))
                        .orElseGet(() -> readings.find(
                                        scope,
                                        series.stream().map(PlacedSeries::id).toList(),
                                        question)
                                .flatMap(found -> apart.compute(() -> found.flatMap(known -> evaluate(
                                        series,
                                        known,
                                        comparison,
                                        question.within().parts(question.by()),
                                        LocalDate.MAX))))));
    }

    /** Nothing is measured there, or it is not clear what. */
    static Optional<Refusal> fault(List<PlacedSeries> series) {
        if (series.isEmpty()) {
            return Optional.of(Refusal.notFound());
        }
        if (series.stream().map(one -> one.factor().water()).distinct().count() > 1) {
            return Optional.of(Refusal.conflict("WATERS_DIFFER", "该断面的序列登记了不同的水体类型"));
        }
        Set<String> seen = new HashSet<>();
        return series.stream()
                .filter(one -> !seen.add(one.factor().factor()))
                .findFirst()
                .map(twice -> Refusal.conflict(
                        "FACTOR_MEASURED_TWICE",
                        "该断面有两个序列登记了同一监测因子:" + twice.factor().factor()));
    }

    /**
     * Those of each of the periods, in their order.
     *
     * @param lastDay of a period that ends later the months so far count, however few
     */
    Outcome<List<SectionPeriod>> evaluate(
            List<PlacedSeries> series,
            Map<SeriesId, Observations> known,
            Comparison comparison,
            List<Period> wanted,
            LocalDate lastDay) {
        List<SectionPeriod> periods = new ArrayList<>();
        for (Period period : wanted) {
            Outcome<SurfaceWaterLimits> limits = standards.surfaceWater().inForceOn(period.to());
            Outcome<SectionPeriod> evaluated = limits.flatMap(limit -> standards
                    .waterAssessment()
                    .inForceOn(period.to())
                    .map(method -> evaluate(
                            period,
                            series,
                            known,
                            comparison,
                            limit,
                            method,
                            period.to().isAfter(lastDay))));
            Optional<Refusal> refusal = evaluated.fold(done -> Optional.empty(), Optional::of);
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            evaluated.map(periods::add);
        }
        return Outcome.done(List.copyOf(periods));
    }

    private static SectionPeriod evaluate(
            Period period,
            List<PlacedSeries> series,
            Map<SeriesId, Observations> known,
            Comparison comparison,
            SurfaceWaterLimits limits,
            WaterAssessment method,
            boolean runs) {
        WaterBody water = requireNonNull(series.get(0).factor().water());
        Map<WaterItem, Measured> values = new LinkedHashMap<>();
        List<String> notValid = new ArrayList<>();
        List<String> withoutLimit = new ArrayList<>();
        for (PlacedSeries one : series) {
            Optional<WaterItem> item = limits.item(one.factor().factor(), water);
            if (item.isEmpty()) {
                withoutLimit.add(one.factor().factor());
                continue;
            }
            Observations observations = known.getOrDefault(one.id(), Observations.NONE);
            PeriodValue value = new WaterPeriods(item.get(), method).valueOf(period, observations);
            if (value.value() != null && (runs || value.isValid())) {
                values.put(item.get(), measured(value.value(), observations, period));
            } else {
                notValid.add(item.get().name() + ":" + value.words());
            }
        }
        SectionQuality quality = SectionQuality.of(limits, method, water, values, comparison)
                .<Optional<SectionQuality>>fold(Optional::of, refused -> Optional.empty())
                .orElse(null);
        return new SectionPeriod(period, quality, List.copyOf(notValid), List.copyOf(withoutLimit));
    }

    /** The value of a period, with how often nothing was found in it. */
    private static Measured measured(BigDecimal value, Observations observations, Period period) {
        int undetected = observations.undetected(period);
        return undetected == 0 ? Measured.of(value) : new Measured(value, observations.count(period), undetected);
    }
}
