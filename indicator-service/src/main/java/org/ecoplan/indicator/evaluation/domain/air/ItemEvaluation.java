package org.ecoplan.indicator.evaluation.domain.air;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecoplan.indicator.evaluation.domain.Comparison;
import org.ecoplan.indicator.evaluation.domain.Fraction;
import org.ecoplan.indicator.evaluation.domain.Mean;
import org.ecoplan.indicator.evaluation.domain.Multiple;
import org.ecoplan.indicator.evaluation.domain.Percentile;
import org.jspecify.annotations.Nullable;

/**
 * One pollutant over a period (单项污染物评价). Sources: HJ 663, clause 5; GB 3095, tables 1 and 4.
 *
 * @param days valid daily values
 * @param lacking why they are too few, empty where they are enough
 * @param withoutSandDust how many of them were left out as days of sand-dust
 * @param mean of the daily values, absent without any
 * @param meanLimit second grade, absent where the mean is not assessed
 * @param percentile of the daily values, absent without any
 * @param percentileLimit second grade of a day
 * @param exceedingDays days above the second grade of a day
 */
public record ItemEvaluation(
        AirAssessment.Item item,
        int days,
        List<String> lacking,
        int withoutSandDust,
        @Nullable BigDecimal mean,
        @Nullable BigDecimal meanLimit,
        @Nullable BigDecimal percentile,
        BigDecimal percentileLimit,
        long exceedingDays) {

    /** @param sandDust days that are left out */
    public static ItemEvaluation of(
            AirAssessment.Item item,
            AirLimits limits,
            DailyValues all,
            LocalDate from,
            LocalDate to,
            Set<LocalDate> sandDust) {
        DailyValues valid = all.between(from, to);
        DailyValues counted = valid.without(sandDust);
        BigDecimal dayLimit = grade2(limits, item.pollutant(), item.daily());
        Averaging year = item.mean();
        List<Fraction> values = counted.inOrder();
        return new ItemEvaluation(
                item,
                valid.count(),
                lacking(limits.validData(), valid, from, to),
                valid.count() - counted.count(),
                values.isEmpty() ? null : Mean.ARITHMETIC.of(values).rounded(item.places()),
                year == null ? null : grade2(limits, item.pollutant(), year),
                values.isEmpty()
                        ? null
                        : Percentile.of(values, item.percentile()).rounded(item.places()),
                dayLimit,
                counted.count(value -> value.compareTo(Fraction.of(dayLimit)) > 0));
    }

    /** Each whole month needs its days, a whole year more of them together. */
    private static List<String> lacking(ValidData wanted, DailyValues valid, LocalDate from, LocalDate to) {
        List<String> lacking = new ArrayList<>();
        for (YearMonth month = YearMonth.from(from); !month.atDay(1).isAfter(to); month = month.plusMonths(1)) {
            int days = valid.countIn(month);
            if (days < wanted.daysOf(month)) {
                lacking.add(month
                        + (month.atEndOfMonth().isAfter(to) ? " 仅至 " + to + "," : " ")
                        + "有效日均值 " + days + " 个,少于 " + wanted.daysOf(month) + " 个");
            }
        }
        boolean wholeYear =
                from.getDayOfYear() == 1 && to.equals(from.plusYears(1).minusDays(1));
        if (wholeYear && valid.count() < wanted.daysOfYear()) {
            lacking.add(from.getYear() + " 年有效日均值 " + valid.count() + " 个,少于 " + wanted.daysOfYear() + " 个");
        }
        return List.copyOf(lacking);
    }

    private static BigDecimal grade2(AirLimits limits, Pollutant pollutant, Averaging averaging) {
        return limits.of(pollutant, averaging).orElseThrow().grade2();
    }

    /** Whether there is enough data to assess it. */
    public boolean isValid() {
        return lacking.isEmpty() && percentile != null;
    }

    /**
     * Whether the item keeps the second grade (达标): the mean of a year and the percentile. Not known with too little data. The
     * mean of less than a year is held against the limit of the year.
     */
    public Optional<Boolean> isKept() {
        BigDecimal level = percentile;
        if (!isValid() || level == null) {
            return Optional.empty();
        }
        boolean meanKept = meanLimit == null || mean == null || Comparison.RAW.isAtMost(mean, meanLimit);
        return Optional.of(meanKept && Comparison.RAW.isAtMost(level, percentileLimit));
    }

    /** By how many times the mean exceeds its limit (超标倍数), none where it does not. */
    public Optional<BigDecimal> multiple() {
        if (mean == null || meanLimit == null || mean.compareTo(meanLimit) <= 0) {
            return Optional.empty();
        }
        return Optional.of(Multiple.of(mean, meanLimit));
    }

    /** What goes into the composite index, C over S (单项指数), absent without a value. */
    Optional<Fraction> quotient() {
        boolean byMean = item.composite() == AirAssessment.Statistic.MEAN;
        BigDecimal value = byMean ? mean : percentile;
        BigDecimal limit = byMean ? meanLimit : percentileLimit;
        return value == null || limit == null
                ? Optional.empty()
                : Optional.of(Fraction.of(value).dividedBy(Fraction.of(limit)));
    }

    /** Mean, percentile and limits as one says it. */
    public String words() {
        String said = item.pollutant().symbol() + " 有效 " + days + " 天";
        if (withoutSandDust > 0) {
            said += ",扣除沙尘 " + withoutSandDust + " 天";
        }
        if (mean != null && meanLimit != null) {
            said += ",均值 " + mean.toPlainString() + "(年平均二级限值 " + meanLimit.toPlainString() + ")";
        }
        if (percentile != null) {
            said += ",第 " + item.percentile() + " 百分位数 " + percentile.toPlainString() + "("
                    + item.daily().words() + "二级限值 " + percentileLimit.toPlainString() + ")";
        }
        return said
                + (isValid()
                        ? isKept().orElse(false) ? ",达标" : ",不达标"
                        : ",数据不足,不予评价" + (lacking.isEmpty() ? "" : ":" + String.join(";", lacking)));
    }
}
