package org.ecoplan.indicator.evaluation.domain.period;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.NavigableMap;
import org.ecoplan.indicator.evaluation.domain.Fraction;
import org.ecoplan.indicator.evaluation.domain.PeriodKind;
import org.ecoplan.kernel.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Which mean the rest of a period may have so that the mean of all of it still keeps a limit (剩余允许浓度). The mean of all is
 * rounded before it is held against the limit, as its period value is (GB/T 8170): the bound is where rounding turns.
 *
 * @param counted parts (days, months) that count so far
 * @param mean of these, absent without any
 * @param remaining parts that are left, all taken to be valid
 * @param level the greatest mean of the rest, or the least where more is better, to the last place in which it still keeps the
 *     limit; absent where none does, since no mean is below zero
 * @param words the arithmetic
 */
public record RemainingAllowance(
        int counted,
        @Nullable BigDecimal mean,
        int remaining,
        @Nullable BigDecimal level,
        String words) {

    /**
     * What is known of the period.
     *
     * @param sum of the parts that count, not rounded
     * @param places decimal places to which the mean of all is rounded
     * @param unit of a part, such as 天
     */
    public record SoFar(Fraction sum, int counted, int remaining, int places, String unit) {

        /** Parts that have ended count, the one that runs belongs to the rest. */
        public static SoFar of(PartsOfMean parts, Period period, LocalDate today) {
            LocalDate running = Period.containing(parts.kind(), today).from();
            NavigableMap<LocalDate, Fraction> ended = parts.values().headMap(running, false);
            long remaining = period.parts(parts.kind()).stream()
                    .filter(part -> !part.from().isBefore(running))
                    .count();
            return new SoFar(
                    Fraction.sum(ended.values()),
                    ended.size(),
                    Math.toIntExact(remaining),
                    parts.places(),
                    parts.kind() == PeriodKind.DAY ? "天" : "个月");
        }

        private int all() {
            return counted + remaining;
        }
    }

    /** Where rounding turns from a mean that keeps the limit to one that does not, and whether it itself keeps it. */
    private record Edge(boolean most, BigDecimal value, boolean kept) {

        static Edge of(Comparator comparator, BigDecimal limit, int places) {
            boolean most = comparator == Comparator.LE || comparator == Comparator.LT;
            BigDecimal unit = BigDecimal.ONE.movePointLeft(places);
            BigDecimal last = limit.setScale(places, most ? RoundingMode.FLOOR : RoundingMode.CEILING);
            if (!comparator.holds(last, limit, null)) {
                last = most ? last.subtract(unit) : last.add(unit);
            }
            BigDecimal half = unit.divide(BigDecimal.valueOf(2));
            boolean even = !last.unscaledValue().testBit(0);
            return new Edge(most, most ? last.add(half) : last.subtract(half), even);
        }

        String words() {
            return (most ? kept ? "≤ " : "< " : kept ? "≥ " : "> ") + value.toPlainString();
        }
    }

    /** @param comparator LE, LT, GE or GT */
    public static RemainingAllowance of(Comparator comparator, BigDecimal limit, SoFar soFar) {
        Edge edge = Edge.of(comparator, limit, soFar.places());
        Fraction bound = Fraction.of(edge.value())
                .times(Fraction.of(soFar.all()))
                .minus(soFar.sum())
                .dividedBy(Fraction.of(soFar.remaining()));
        int places = soFar.places() + 1;
        BigDecimal allowed = bound.rounded(places, edge.most() ? RoundingMode.FLOOR : RoundingMode.CEILING);
        if (!edge.kept() && Fraction.of(allowed).compareTo(bound) == 0) {
            BigDecimal step = BigDecimal.ONE.movePointLeft(places);
            allowed = edge.most() ? allowed.subtract(step) : allowed.add(step);
        }
        boolean reachable = !edge.most() || allowed.signum() >= 0;
        return new RemainingAllowance(
                soFar.counted(),
                soFar.counted() == 0
                        ? null
                        : soFar.sum().dividedBy(Fraction.of(soFar.counted())).rounded(places),
                soFar.remaining(),
                reachable ? allowed : null,
                words(soFar, edge)
                        + (reachable ? edge.most() ? ",剩余时段均值不高于 " : ",剩余时段均值不低于 " : " = ")
                        + allowed.toPlainString()
                        + (reachable ? "" : ",剩余时段无论如何不能达到"));
    }

    private static String words(SoFar soFar, Edge edge) {
        String sum = soFar.sum().rounded(soFar.places() + 1).toPlainString();
        return "全时段 " + soFar.all() + " " + soFar.unit() + "的均值修约前须 " + edge.words() + ";已有 " + soFar.counted() + " "
                + soFar.unit() + ",合计 " + sum + ",剩余 " + soFar.remaining() + " " + soFar.unit() + ":("
                + edge.value().toPlainString() + " × " + soFar.all() + " − " + sum + ") ÷ " + soFar.remaining();
    }
}
