package org.ecoplan.indicator.evaluation.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ecoplan.indicator.evaluation.domain.period.Observations;
import org.ecoplan.indicator.evaluation.domain.period.Period;
import org.ecoplan.indicator.evaluation.domain.period.PeriodRule;
import org.ecoplan.indicator.evaluation.domain.period.RemainingAllowance;
import org.ecoplan.indicator.evaluation.domain.period.RemainingAllowance.SoFar;
import org.ecoplan.indicator.registry.domain.SeriesId;
import org.ecoplan.kernel.Comparator;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.flow.Apart;
import org.ecoplan.kit.security.CallerScope;
import org.jspecify.annotations.Nullable;

/** Which mean of a series the rest of a running period may have so that a limit is kept (剩余允许浓度). Nothing is stored. */
@ApplicationScoped
public class AllowingForTheRest {
    private final MeasuredFactors factors;
    private final PeriodRules rules;
    private final ReadingsInQuestion readings;
    private final Apart apart;

    AllowingForTheRest(MeasuredFactors factors, PeriodRules rules, ReadingsInQuestion readings, Apart apart) {
        this.factors = factors;
        this.rules = rules;
        this.readings = readings;
        this.apart = apart;
    }

    /**
     * @param period as it is written
     * @param today first day of the rest
     * @param comparator LE, LT, GE or GT
     */
    public record Question(String period, LocalDate today, Comparator comparator, BigDecimal limit) {}

    /**
     * @param counted days or months that count so far, with their {@code mean}
     * @param remaining days or months that are left
     * @param level the greatest or least mean of the rest, absent where none keeps the limit
     */
    public record Allowance(
            int counted,
            @Nullable BigDecimal mean,
            int remaining,
            @Nullable BigDecimal level,
            String words) {}

    /** Refused with the reason in its title where the value of such a period is no mean, or nobody said of what. */
    public Uni<Outcome<Allowance>> of(CallerScope scope, SeriesId series, Question question) {
        return factors.find(scope, series).flatMap(factor -> of(scope, series, factor, question));
    }

    private Uni<Outcome<Allowance>> of(
            CallerScope scope, SeriesId series, Optional<MeasuredFactor> factor, Question question) {
        if (factor.isEmpty()) {
            return Uni.createFrom()
                    .item(Outcome.refused(Refusal.conflict("FACTOR_NOT_NAMED", "尚未登记该序列的监测因子,其时段值不是均值")));
        }
        Period period = Period.parse(question.period()).orElseThrow();
        return readings.find(scope, List.of(series), new PeriodQuestion(period, period.kind(), null))
                .flatMap(found -> apart.compute(() -> rules.of(factor.get(), null, period.to())
                        .orElseThrow()
                        .flatMap(rule -> found.flatMap(
                                known -> of(rule, period, known.getOrDefault(series, Observations.NONE), question)))));
    }

    private static Outcome<Allowance> of(PeriodRule rule, Period period, Observations known, Question question) {
        return rule.partsOfMean(period, known)
                .map(parts -> RemainingAllowance.of(
                        question.comparator(), question.limit(), SoFar.of(parts, period, question.today())))
                .map(rest -> Outcome.done(
                        new Allowance(rest.counted(), rest.mean(), rest.remaining(), rest.level(), rest.words())))
                .orElseGet(() -> Outcome.refused(Refusal.conflict("NO_MEAN", "该序列的时段值不是算术平均,没有剩余允许浓度")));
    }
}
