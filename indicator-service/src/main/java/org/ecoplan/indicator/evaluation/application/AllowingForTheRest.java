package org.ecoplan.indicator.evaluation.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.ecoplan.indicator.evaluation.domain.composed.Composition;
import org.ecoplan.indicator.evaluation.domain.composed.StillAllowed;
import org.ecoplan.indicator.evaluation.domain.period.DaysAbove;
import org.ecoplan.indicator.evaluation.domain.period.Observations;
import org.ecoplan.indicator.evaluation.domain.period.Period;
import org.ecoplan.indicator.evaluation.domain.period.PeriodRule;
import org.ecoplan.indicator.evaluation.domain.period.PlainFormula;
import org.ecoplan.indicator.evaluation.domain.period.RemainingAllowance;
import org.ecoplan.indicator.evaluation.domain.period.RemainingAllowance.SoFar;
import org.ecoplan.indicator.registry.domain.SeriesId;
import org.ecoplan.kernel.Comparator;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.flow.Apart;
import org.ecoplan.kit.security.CallerScope;
import org.jspecify.annotations.Nullable;

/**
 * What the rest of a running period may be so that a limit is kept: which mean of a concentration (剩余允许浓度), how many days above
 * it of a percentile, how many days or sections that fail, how much more of a count. Nothing is stored.
 */
@ApplicationScoped
public class AllowingForTheRest {
    private final Compositions compositions;
    private final ComposedFigures composed;
    private final MeasuredFactors factors;
    private final PeriodRules rules;
    private final SandDustDays sandDust;
    private final ReadingsInQuestion readings;
    private final Apart apart;

    AllowingForTheRest(
            Compositions compositions,
            ComposedFigures composed,
            MeasuredFactors factors,
            PeriodRules rules,
            SandDustDays sandDust,
            ReadingsInQuestion readings,
            Apart apart) {
        this.compositions = compositions;
        this.composed = composed;
        this.factors = factors;
        this.rules = rules;
        this.sandDust = sandDust;
        this.readings = readings;
        this.apart = apart;
    }

    /**
     * @param period as it is written
     * @param today first day of the rest
     * @param comparator LE, LT, GE or GT
     * @param unit of the limit
     */
    public record Question(
            String period,
            LocalDate today,
            Comparator comparator,
            BigDecimal limit,
            @Nullable String unit) {}

    /**
     * @param counted days or months that count so far, with their {@code mean}
     * @param remaining days or months that are left
     * @param level the greatest or least mean of the rest, absent where none keeps the limit
     * @param mayFail of a figure that counts days, sections or pollutants how many of the remaining may fail; negative: so many
     *     that fail now must not; of a percentile how many of the remaining days may exceed the limit
     * @param left of a figure that stands as it was reported last: how much more may come, or is still missing where more is
     *     better; negative where the limit is passed already
     */
    public record Allowance(
            int counted,
            @Nullable BigDecimal mean,
            int remaining,
            @Nullable BigDecimal level,
            @Nullable Integer mayFail,
            @Nullable BigDecimal left,
            String words) {}

    /** Refused with the reason in its title where the value of such a period is no mean, or nobody said of what. */
    public Uni<Outcome<Allowance>> of(CallerScope scope, SeriesId series, Question question) {
        return compositions
                .find(scope, series)
                .flatMap(decided -> decided.isPresent()
                        ? composed(scope, decided.get().composition(), question)
                        : factors.find(scope, series).flatMap(factor -> of(scope, series, factor, question)));
    }

    private Uni<Outcome<Allowance>> composed(CallerScope scope, Composition composition, Question question) {
        Period period = Period.parse(question.period()).orElseThrow();
        LocalDate yesterday = question.today().minusDays(1);
        if (yesterday.isBefore(period.from())) {
            return Uni.createFrom().item(Outcome.refused(Refusal.conflict("NOT_BEGUN", "该时段尚未有结束的日")));
        }
        int left = daysLeft(period, question);
        return composed.of(scope, composition, new ComposedFigures.Question(List.of(period), yesterday, null))
                .map(found -> found.map(figures ->
                                StillAllowed.of(figures.get(0), left, question.comparator(), question.limit()))
                        .map(rest -> new Allowance(
                                rest.counted(),
                                rest.share(),
                                rest.remaining(),
                                null,
                                rest.mayFail(),
                                null,
                                rest.words())));
    }

    private Uni<Outcome<Allowance>> of(
            CallerScope scope, SeriesId series, Optional<MeasuredFactor> factor, Question question) {
        if (factor.isEmpty()) {
            return PlainFormula.usualOf(question.unit()).isEmpty()
                    ? Uni.createFrom()
                            .item(Outcome.refused(Refusal.conflict("FACTOR_NOT_NAMED", "尚未登记该序列的监测因子,其时段值不是均值")))
                    : standing(scope, series, question);
        }
        Period period = Period.parse(question.period()).orElseThrow();
        return sandDust.within(scope, period, null)
                .flatMap(marked -> readings.find(
                                scope, List.of(series), new PeriodQuestion(period, period.kind(), null))
                        .flatMap(found -> apart.compute(() -> rules.of(factor.get(), null, period.to(), marked)
                                .orElseThrow()
                                .flatMap(rule -> found.flatMap(known ->
                                        of(rule, period, known.getOrDefault(series, Observations.NONE), question))))));
    }

    /** Of a figure that stands as it was reported last, such as a count or a rate. */
    private Uni<Outcome<Allowance>> standing(CallerScope scope, SeriesId series, Question question) {
        Period period = Period.parse(question.period()).orElseThrow();
        int left = daysLeft(period, question);
        return readings.find(scope, List.of(series), new PeriodQuestion(period, period.kind(), null))
                .map(found -> found.flatMap(known ->
                        known.getOrDefault(series, Observations.NONE).values().isEmpty()
                                ? Outcome.refused(Refusal.conflict("NO_FIGURE", period + " 尚无监测值"))
                                : Outcome.done(
                                        standing(known.getOrDefault(series, Observations.NONE), left, question))));
    }

    private static Allowance standing(Observations known, int daysLeft, Question question) {
        BigDecimal latest = known.values().lastEntry().getValue();
        BigDecimal left = question.limit().subtract(latest);
        boolean most = question.comparator() == Comparator.LE || question.comparator() == Comparator.LT;
        boolean kept = question.comparator().holds(latest, question.limit(), null);
        String words =
                "最近一次为 " + latest.toPlainString() + ",限值 " + question.limit().toPlainString() + ","
                        + (most
                                ? kept
                                        ? "至多还可增加 " + left.toPlainString()
                                        : "已超过 " + left.negate().toPlainString()
                                : kept ? "已达到" : "还须增加 " + left.toPlainString());
        return new Allowance(known.values().size(), latest, daysLeft, null, null, left, words);
    }

    private static int daysLeft(Period period, Question question) {
        return Math.toIntExact(Math.max(
                0, ChronoUnit.DAYS.between(question.today(), period.to().plusDays(1))));
    }

    private static Outcome<Allowance> of(PeriodRule rule, Period period, Observations known, Question question) {
        boolean most = question.comparator() == Comparator.LE || question.comparator() == Comparator.LT;
        return rule.partsOfMean(period, known)
                .map(parts -> RemainingAllowance.of(
                        question.comparator(), question.limit(), SoFar.of(parts, period, question.today())))
                .map(rest -> new Allowance(
                        rest.counted(), rest.mean(), rest.remaining(), rest.level(), null, null, rest.words()))
                .or(() -> rule.daysOfPercentile(period, known)
                        .filter(days -> most)
                        .map(days ->
                                DaysAbove.of(days, period, question.today(), question.comparator(), question.limit()))
                        .map(rest -> new Allowance(
                                rest.counted(), null, rest.remaining(), null, rest.mayExceed(), null, rest.words())))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.conflict("NO_MEAN", "该序列的时段值既非算术平均也非百分位数,没有剩余允许值")));
    }
}
