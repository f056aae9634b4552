package org.ecoplan.indicator.evaluation.domain.period;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ecoplan.indicator.evaluation.domain.Fraction;
import org.ecoplan.indicator.evaluation.domain.PeriodKind;
import org.ecoplan.indicator.evaluation.domain.StandardVersion;
import org.ecoplan.indicator.evaluation.domain.air.AirAssessment;
import org.ecoplan.indicator.evaluation.domain.air.AirLimits;
import org.ecoplan.indicator.evaluation.domain.air.Averaging;
import org.ecoplan.indicator.evaluation.domain.air.DailyValues;
import org.ecoplan.indicator.evaluation.domain.air.HoursOfDay;
import org.ecoplan.indicator.evaluation.domain.air.ItemEvaluation;

/**
 * Values of a pollutant of ambient air: a day is the mean of its hours, for ozone the greatest mean of eight; what is longer is
 * the mean or the percentile of its valid days, whichever is assessed. Sources: GB 3095, table 4; HJ 663.
 */
public record AirPeriods(AirAssessment.Item item, AirAssessment method, AirLimits limits) implements PeriodRule {

    @Override
    public PeriodValue valueOf(Period period, Observations observations) {
        return period.kind() == PeriodKind.DAY ? day(period, observations) : longer(period, observations);
    }

    private PeriodValue day(Period period, Observations observations) {
        NavigableMap<Integer, Fraction> hours = observations.hoursOf(period.from());
        Optional<Fraction> valid = valid(hours);
        return new PeriodValue(
                period,
                item.daily().words(),
                valid.map(value -> value.rounded(item.places())).orElse(null),
                hours.size(),
                "小时值",
                valid.isPresent()
                        ? List.of()
                        : List.of("小时值 " + hours.size() + " 个,不足以计算"
                                + item.daily().words()),
                standards());
    }

    private PeriodValue longer(Period period, Observations observations) {
        ItemEvaluation found =
                ItemEvaluation.of(item, limits, days(period, observations), period.from(), period.to(), Set.of());
        boolean mean = item.composite() == AirAssessment.Statistic.MEAN;
        return new PeriodValue(
                period,
                mean ? "日均值的算术平均" : item.daily().words() + "第 " + item.percentile() + " 百分位数",
                mean ? found.mean() : found.percentile(),
                found.days(),
                "有效日值",
                found.lacking(),
                standards());
    }

    @Override
    public Optional<PartsOfMean> partsOfMean(Period period, Observations observations) {
        return item.composite() == AirAssessment.Statistic.MEAN && period.kind() != PeriodKind.DAY
                ? Optional.of(new PartsOfMean(
                        PeriodKind.DAY, days(period, observations).values(), item.places()))
                : Optional.empty();
    }

    /** The valid days of a period, not rounded. */
    DailyValues days(Period period, Observations observations) {
        NavigableMap<LocalDate, Fraction> days = new TreeMap<>();
        period.parts(PeriodKind.DAY)
                .forEach(
                        day -> valid(observations.hoursOf(day.from())).ifPresent(value -> days.put(day.from(), value)));
        return new DailyValues(days);
    }

    private Optional<Fraction> valid(NavigableMap<Integer, Fraction> hours) {
        HoursOfDay day = new HoursOfDay();
        hours.forEach(day::with);
        return item.daily() == Averaging.EIGHT_HOURS
                ? day.greatestOfEight(
                        limits.validData(),
                        limits.of(item.pollutant(), item.daily()).orElseThrow().grade2())
                : day.mean(limits.validData());
    }

    private List<StandardVersion> standards() {
        return List.of(limits.standard(), method.standard());
    }
}
