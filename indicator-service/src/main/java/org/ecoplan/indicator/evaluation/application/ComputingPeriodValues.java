package org.ecoplan.indicator.evaluation.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecoplan.indicator.evaluation.domain.composed.ComposedFigure;
import org.ecoplan.indicator.evaluation.domain.composed.Composition;
import org.ecoplan.indicator.evaluation.domain.period.Observations;
import org.ecoplan.indicator.evaluation.domain.period.Period;
import org.ecoplan.indicator.evaluation.domain.period.PeriodRule;
import org.ecoplan.indicator.evaluation.domain.period.PeriodValue;
import org.ecoplan.indicator.registry.application.Indicators;
import org.ecoplan.indicator.registry.application.SeriesRegister;
import org.ecoplan.indicator.registry.application.SeriesRegister.Known;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.flow.Apart;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.jspecify.annotations.Nullable;

/**
 * The values of the periods of a series, computed from its readings each time: late and corrected ones are in it as soon as
 * they are stored, and what was known once can be asked for.
 */
@ApplicationScoped
public class ComputingPeriodValues {
    private final Indicators indicators;
    private final SeriesRegister register;
    private final MeasuredFactors factors;
    private final PeriodRules rules;
    private final ReadingsInQuestion readings;
    private final Compositions compositions;
    private final ComposedFigures figures;
    private final SandDustDays sandDust;
    private final Apart apart;
    private final ServiceClock clock;

    ComputingPeriodValues(
            Indicators indicators,
            SeriesRegister register,
            MeasuredFactors factors,
            PeriodRules rules,
            ReadingsInQuestion readings,
            Compositions compositions,
            ComposedFigures figures,
            SandDustDays sandDust,
            Apart apart,
            ServiceClock clock) {
        this.indicators = indicators;
        this.register = register;
        this.factors = factors;
        this.rules = rules;
        this.readings = readings;
        this.compositions = compositions;
        this.figures = figures;
        this.sandDust = sandDust;
        this.apart = apart;
        this.clock = clock;
    }

    /** Refused for a concentration whose factor nobody named, and where there are too many readings. */
    public Uni<Outcome<List<PeriodValue>>> values(CallerScope scope, String code, PeriodQuestion question) {
        return indicators
                .findSeries(scope, code)
                .flatMap(visible ->
                        visible.isEmpty() ? Uni.createFrom().item(Optional.<Known>empty()) : register.find(scope, code))
                .flatMap(series -> series.isEmpty()
                        ? Uni.createFrom().item(Outcome.refused(Refusal.notFound()))
                        : values(scope, series.get(), question));
    }

    private Uni<Outcome<List<PeriodValue>>> values(CallerScope scope, Known series, PeriodQuestion question) {
        return compositions
                .find(scope, series.id())
                .flatMap(decided -> decided.isPresent()
                        ? composed(scope, decided.get().composition(), question)
                        : measured(scope, series, question));
    }

    /** Of a period that runs what has ended of it. */
    private Uni<Outcome<List<PeriodValue>>> composed(
            CallerScope scope, Composition composition, PeriodQuestion question) {
        LocalDate last = question.lastDay(clock.now());
        List<Period> begun = question.within().parts(question.by()).stream()
                .filter(part -> !part.from().isAfter(last))
                .toList();
        return begun.isEmpty()
                ? Uni.createFrom().item(Outcome.done(List.of()))
                : figures.of(scope, composition, new ComposedFigures.Question(begun, last, question.knownAt()))
                        .map(found -> found.map(all ->
                                all.stream().map(ComposedFigure::asPeriodValue).toList()));
    }

    private Uni<Outcome<List<PeriodValue>>> measured(CallerScope scope, Known series, PeriodQuestion question) {
        return factors.find(scope, series.id())
                .flatMap(factor -> sandDust.within(scope, question.within(), question.knownAt())
                        .flatMap(marked -> readings.find(scope, List.of(series.id()), question)
                                .flatMap(found -> apart.compute(() -> found.flatMap(known -> values(
                                        marked,
                                        factor.orElse(null),
                                        series.series().unit(),
                                        known.getOrDefault(series.id(), Observations.NONE),
                                        question))))));
    }

    private Outcome<List<PeriodValue>> values(
            Set<LocalDate> marked,
            @Nullable MeasuredFactor factor,
            @Nullable String unit,
            Observations found,
            PeriodQuestion question) {
        List<PeriodValue> values = new ArrayList<>();
        for (Period part : question.within().parts(question.by())) {
            Outcome<PeriodRule> rule = rules.of(factor, unit, part.to(), marked)
                    .orElseGet(() -> Outcome.refused(Refusal.conflict("FACTOR_NOT_NAMED", "尚未登记该序列的监测因子")));
            Optional<Refusal> refusal = rule.fold(known -> Optional.empty(), Optional::of);
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            rule.map(known -> values.add(known.soFar(part, found, question.lastDay(clock.now()))));
        }
        return Outcome.done(List.copyOf(values));
    }
}
