package org.ecoplan.indicator.evaluation.domain.period;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.ecoplan.indicator.evaluation.domain.Fraction;
import org.ecoplan.kernel.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * How many of the days that are left may exceed a limit so that the percentile of all days keeps it (剩余可超标天数). The percentile lies
 * at k = 1 + (n − 1) · p of the n days in order: it keeps the limit, whatever the days above it are, while the days up to the
 * next whole place of k do. Source: HJ 663.
 *
 * @param counted valid days so far
 * @param remaining days that are left, all taken to be valid
 * @param mayExceed how many of these at most, absent where the limit can be kept no more
 * @param words the arithmetic
 */
public record DaysAbove(
        int counted, int remaining, @Nullable Integer mayExceed, String words) {
    private static final int HUNDRED = 100;

    /**
     * @param comparator LE or LT
     * @param today first day of the rest
     */
    public static DaysAbove of(
            DaysOfPercentile days, Period period, LocalDate today, Comparator comparator, BigDecimal limit) {
        Collection<Fraction> ended = days.values().headMap(today, false).values();
        Fraction bound = Fraction.of(limit);
        int above = (int) ended.stream()
                .filter(value -> comparator == Comparator.LT ? value.compareTo(bound) >= 0 : value.compareTo(bound) > 0)
                .count();
        LocalDate first = today.isBefore(period.from()) ? period.from() : today;
        int remaining = (int) Math.max(0, first.until(period.to().plusDays(1), ChronoUnit.DAYS));
        int all = ended.size() + remaining;
        int hundredths = HUNDRED + (all - 1) * days.percentile();
        int placeBelow = hundredths / HUNDRED;
        int placeAbove = (hundredths + HUNDRED - 1) / HUNDRED;
        int most = all - placeAbove;
        boolean lost = above > all - placeBelow;
        Integer may = lost ? null : Math.max(0, Math.min(remaining, most - above));
        String sum = "共 " + all + " 天,第 " + days.percentile() + " 百分位数在第 "
                + BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString() + " 位,超过限值的至多 " + most
                + " 天;已有 " + above + " 天,";
        return new DaysAbove(
                ended.size(),
                remaining,
                may,
                sum
                        + (lost
                                ? "已不能达到"
                                : above > most
                                        ? "其余 " + remaining + " 天均不得超过限值,能否达到取决于已超标日的浓度"
                                        : "其余 " + remaining + " 天中至多还可有 " + may + " 天超过限值"));
    }
}
