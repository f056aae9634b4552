package org.ecoplan.indicator.evaluation.domain.period;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
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
 * Values of a pollutant of ambient air: a day is the mean of its hours, for ozone the greatest mean of eight, and where these do
 * not suffice what was fed as the value of the day; what is longer is the mean or the percentile of its valid days, whichever is assessed. Sources: GB 3095, table 4; HJ 663.
 *
 * @param sandDust days that are marked as sand-dust, left out of what is longer than a day where the method says so
 */
public record AirPeriods(AirAssessment.Item item, AirAssessment method, AirLimits limits, Set<LocalDate> sandDust)
        implements PeriodRule {
    private static final String NAME_DAILY_MEANS = "如报送的是日均值,请在该序列的监测因子中登记为日均值";

    public AirPeriods {
        sandDust = Set.copyOf(sandDust);
    }

    /** Without a mark. */
    public AirPeriods(AirAssessment.Item item, AirAssessment method, AirLimits limits) {
        this(item, method, limits, Set.of());
    }

    @Override
    public PeriodValue valueOf(Period period, Observations observations) {
        return period.kind() == PeriodKind.DAY ? day(period, observations) : longer(period, period.to(), observations);
    }

    /** Months behind the day are not missing. */
    @Override
    public PeriodValue soFar(Period period, Observations observations, LocalDate lastDay) {
        boolean runs = !period.from().isAfter(lastDay) && period.to().isAfter(lastDay);
        return period.kind() == PeriodKind.DAY || !runs
                ? PeriodRule.super.soFar(period, observations, lastDay)
                : longer(period, lastDay, observations).running(lastDay);
    }

    private PeriodValue day(Period period, Observations observations) {
        NavigableMap<Integer, Fraction> hours = observations.hoursOf(period.from());
        Optional<Fraction> ofHours = valid(hours);
        Optional<Fraction> valid = ofHours.or(() -> observations.dailyOf(period.from()));
        boolean fed = ofHours.isEmpty() && valid.isPresent();
        return new PeriodValue(
                period,
                item.daily().words() + fedInWords(fed ? 1 : 0) + observations.undetectedInWords(period),
                valid.map(value -> value.rounded(item.places())).orElse(null),
                fed ? 1 : hours.size(),
                fed ? "日均值" : "小时值",
                valid.isPresent()
                        ? List.of()
                        : List.of("小时值 " + hours.size() + " 个,不足以计算"
                                + item.daily().words() + (hours.size() == 1 ? ";" + NAME_DAILY_MEANS : "")),
                standards());
    }

    private static String fedInWords(int days) {
        return days == 0 ? "" : "(" + days + " 天取报送的日均值)";
    }

    private PeriodValue longer(Period period, LocalDate to, Observations observations) {
        DailyValues days = days(period, observations);
        ItemEvaluation found = ItemEvaluation.of(item, limits, days, period.from(), to, leftOut());
        boolean mean = item.composite() == AirAssessment.Statistic.MEAN;
        List<String> lacking = new ArrayList<>(found.lacking());
        if (found.days() == 0 && isOneADay(period, observations)) {
            lacking.add("每日只有一个数据,按小时值不足以计算" + item.daily().words() + ";" + NAME_DAILY_MEANS);
        }
        return new PeriodValue(
                period,
                (mean ? "日均值的算术平均" : item.daily().words() + "第 " + item.percentile() + " 百分位数")
                        + sandDustInWords(
                                found, mean, ItemEvaluation.of(item, limits, days, period.from(), to, Set.of()))
                        + fedInWords(fedDays(period, observations).used())
                        + observations.undetectedInWords(period),
                mean ? found.mean() : found.percentile(),
                found.days(),
                "有效日值",
                lacking,
                standards());
    }

    private Set<LocalDate> leftOut() {
        return method.leftOut(item.pollutant(), sandDust);
    }

    /** How many days are left out, and what the value is with them. */
    private static String sandDustInWords(ItemEvaluation without, boolean mean, ItemEvaluation with) {
        BigDecimal value = mean ? with.mean() : with.percentile();
        return without.withoutSandDust() == 0
                ? ""
                : "(扣除沙尘影响 " + without.withoutSandDust() + " 天"
                        + (value == null ? "" : ",不扣除为 " + value.toPlainString()) + ")";
    }

    private static boolean isOneADay(Period period, Observations observations) {
        return observations.count(period) > 0
                && period.parts(PeriodKind.DAY).stream().allMatch(day -> observations.count(day) <= 1);
    }

    @Override
    public Optional<PartsOfMean> partsOfMean(Period period, Observations observations) {
        return item.composite() == AirAssessment.Statistic.MEAN && period.kind() != PeriodKind.DAY
                ? Optional.of(new PartsOfMean(
                        PeriodKind.DAY,
                        days(period, observations).without(leftOut()).values(),
                        item.places()))
                : Optional.empty();
    }

    @Override
    public Optional<DaysOfPercentile> daysOfPercentile(Period period, Observations observations) {
        return item.composite() == AirAssessment.Statistic.PERCENTILE && period.kind() != PeriodKind.DAY
                ? Optional.of(new DaysOfPercentile(
                        days(period, observations).without(leftOut()).values(), item.percentile()))
                : Optional.empty();
    }

    /** The valid days of a period, not rounded. */
    DailyValues days(Period period, Observations observations) {
        NavigableMap<LocalDate, Fraction> days = new TreeMap<>();
        period.parts(PeriodKind.DAY)
                .forEach(day -> valid(observations.hoursOf(day.from()))
                        .or(() -> observations.dailyOf(day.from()))
                        .ifPresent(value -> days.put(day.from(), value)));
        return new DailyValues(days);
    }

    /** How the means of days that were fed as such stand beside those of the hours, which go before them. */
    public FedDays fedDays(Period period, Observations observations) {
        int used = 0;
        List<FedDays.Both> both = new ArrayList<>();
        for (LocalDate day : observations
                .daily()
                .subMap(period.from(), true, period.to(), true)
                .keySet()) {
            Fraction fed = observations.dailyOf(day).orElseThrow();
            Optional<Fraction> ofHours = valid(observations.hoursOf(day));
            if (ofHours.isEmpty()) {
                used++;
            } else {
                both.add(new FedDays.Both(day, ofHours.get().rounded(item.places()), fed.rounded(item.places())));
            }
        }
        return new FedDays(item.pollutant(), used, both);
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
