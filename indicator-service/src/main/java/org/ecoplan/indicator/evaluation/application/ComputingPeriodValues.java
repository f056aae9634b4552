package org.ecoplan.indicator.evaluation.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecoplan.indicator.evaluation.application.KnownObservations.Stretch;
import org.ecoplan.indicator.evaluation.domain.PeriodKind;
import org.ecoplan.indicator.evaluation.domain.period.Observations;
import org.ecoplan.indicator.evaluation.domain.period.Period;
import org.ecoplan.indicator.evaluation.domain.period.PeriodRule;
import org.ecoplan.indicator.evaluation.domain.period.PeriodValue;
import org.ecoplan.indicator.registry.application.Indicators;
import org.ecoplan.indicator.registry.domain.SeriesId;
import org.ecoplan.kernel.ChinaTime;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.security.CallerScope;
import org.jspecify.annotations.Nullable;

/**
 * The values of the periods of a series, computed from its readings each time: late and corrected ones are in it as soon as
 * they are stored, and what was known once can be asked for.
 */
@ApplicationScoped
public class ComputingPeriodValues {
    /** A year of readings every six minutes; an answer would take too long with more. */
    static final int MOST_READINGS = 90_000;

    private final Indicators indicators;
    private final MeasuredFactors factors;
    private final FactorRules rules;
    private final KnownObservations observations;

    ComputingPeriodValues(
            Indicators indicators, MeasuredFactors factors, FactorRules rules, KnownObservations observations) {
        this.indicators = indicators;
        this.factors = factors;
        this.rules = rules;
        this.observations = observations;
    }

    /**
     * What is asked for.
     *
     * @param by length of the periods of which the values are wanted
     * @param knownAt as of when, absent for what is known now
     */
    public record Question(
            Period within, PeriodKind by, @Nullable Instant knownAt) {

        Stretch stretch() {
            return new Stretch(
                    within.from().atStartOfDay(ChinaTime.ZONE).toInstant(),
                    within.to().plusDays(1).atStartOfDay(ChinaTime.ZONE).toInstant(),
                    knownAt);
        }
    }

    /** Refused for a series whose factor nobody named, and where there are too many readings. */
    public Uni<Outcome<List<PeriodValue>>> values(CallerScope scope, String code, Question question) {
        return indicators
                .findSeries(scope, code)
                .flatMap(series -> series.isEmpty()
                        ? Uni.createFrom().item(Outcome.refused(Refusal.notFound()))
                        : values(scope, series.get(), question));
    }

    private Uni<Outcome<List<PeriodValue>>> values(CallerScope scope, SeriesId series, Question question) {
        return factors.find(scope, series)
                .flatMap(factor -> factor.isEmpty()
                        ? Uni.createFrom().item(Outcome.refused(Refusal.conflict("FACTOR_NOT_NAMED", "尚未登记该序列的监测因子")))
                        : observations
                                .find(scope, series, question.stretch(), MOST_READINGS + 1)
                                .map(found -> values(factor.get(), found, question)));
    }

    private Outcome<List<PeriodValue>> values(MeasuredFactor factor, Observations found, Question question) {
        if (found.values().size() > MOST_READINGS) {
            return Outcome.refused(Refusal.invalid("TOO_MANY_READINGS", "该时段的监测数据过多,请缩短时段", "/period"));
        }
        List<PeriodValue> values = new ArrayList<>();
        for (Period part : question.within().parts(question.by())) {
            Outcome<PeriodRule> rule = rules.ruleOf(factor, part.to());
            Optional<Refusal> refusal = rule.fold(known -> Optional.empty(), Optional::of);
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            rule.map(known -> values.add(known.valueOf(part, found)));
        }
        return Outcome.done(List.copyOf(values));
    }
}
