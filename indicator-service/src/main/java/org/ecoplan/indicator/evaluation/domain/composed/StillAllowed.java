package org.ecoplan.indicator.evaluation.domain.composed;

import java.math.BigDecimal;
import java.util.Optional;
import org.ecoplan.kernel.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * How many days, sections or pollutants may still fail so that the figure of all keeps a limit (剩余天数).
 *
 * @param counted those that can be judged so far
 * @param share the figure so far, absent without any
 * @param remaining days that are left, all taken to be valid; sections and pollutants that do not fail now
 * @param mayFail how many of the remaining may fail at most; negative: so many that fail now must not; absent where the limit
 *     can be kept no more
 * @param words the arithmetic
 */
public record StillAllowed(
        int counted,
        @Nullable BigDecimal share,
        int remaining,
        @Nullable Integer mayFail,
        String words) {

    /** @param daysLeft days of the period that have not ended; sections and pollutants can change until its end */
    public static StillAllowed of(ComposedFigure soFar, int daysLeft, Comparator comparator, BigDecimal limit) {
        ComposedKind kind = soFar.kind();
        boolean days = kind.counted() == ComposedKind.Counted.DAYS;
        int all = days ? soFar.counted() + daysLeft : soFar.parts().size();
        int failed = kind.isAdverse() ? soFar.holding() : soFar.counted() - soFar.holding();
        int remaining = days ? daysLeft : all - failed;
        Optional<Integer> most = mostFailing(soFar, all, comparator, limit);
        Integer may = most.map(allowed -> Math.min(remaining, allowed - failed))
                .filter(left -> left >= 0 || !days)
                .orElse(null);
        return new StillAllowed(
                soFar.counted(),
                soFar.value(),
                remaining,
                may,
                words(soFar, all, failed, remaining, most.orElse(null), may));
    }

    private static Optional<Integer> mostFailing(
            ComposedFigure soFar, int all, Comparator comparator, BigDecimal limit) {
        for (int failing = all; failing >= 0 && all > 0; failing--) {
            int holding = soFar.kind().isAdverse() ? failing : all - failing;
            if (comparator.holds(soFar.valueOf(holding, all), limit, null)) {
                return Optional.of(failing);
            }
        }
        return Optional.empty();
    }

    private static String words(
            ComposedFigure soFar, int all, int failed, int remaining, @Nullable Integer most, @Nullable Integer may) {
        ComposedKind kind = soFar.kind();
        String unit = kind.counted().unit();
        String failing = (kind.isAdverse() ? "" : "非") + kind.holding();
        String begun = "共 " + all + " " + unit + ",";
        if (most == null) {
            return begun + "无论如何不能达到";
        }
        String counted = begun + failing + "至多 " + most + " " + unit + ";已有 " + failed + " " + unit + ",";
        if (may == null) {
            return counted + "已不能达到";
        }
        return may >= 0
                ? counted + "其余 " + remaining + " " + unit + "中至多还可有 " + may + " " + unit + failing
                : counted + "须有 " + -may + " " + unit + "不再" + failing;
    }
}
