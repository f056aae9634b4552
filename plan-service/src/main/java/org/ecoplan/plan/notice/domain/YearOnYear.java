package org.ecoplan.plan.notice.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import org.ecoplan.plan.notice.domain.NoticeBasis.Reached;

/** How a value stands to that of the same period a year before (同比). */
public final class YearOnYear {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private YearOnYear() {}

    /** The last day of the same period of the year before: behind a leap day too it is the last of February. */
    public static LocalDate dayBefore(LocalDate day) {
        return day.plusDays(1).minusYears(1).minusDays(1);
    }

    /** The value of the same series in the same period of the year before. */
    static Optional<Reached> before(Reached now, Iterable<Reached> all) {
        for (Reached other : all) {
            if (other.series().equals(now.series())
                    && other.from().equals(now.from().minusYears(1))
                    && other.to().equals(dayBefore(now.to()))) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    /**
     * In words, with one decimal: of shares the difference in percentage points, of others the change in percent. None where
     * one of the two is missing or rests on too little data, and where there is nothing to divide by.
     */
    static Optional<String> words(Reached now, Reached before) {
        BigDecimal value = now.value();
        BigDecimal was = before.value();
        if (value == null || was == null || !now.valid() || !before.valid()) {
            return Optional.empty();
        }
        BigDecimal difference = value.subtract(was);
        if ("%".equals(now.unit())) {
            return Optional.of(words(difference.setScale(1, RoundingMode.HALF_UP), "个百分点"));
        }
        return was.signum() <= 0
                ? Optional.empty()
                : Optional.of(words(difference.multiply(HUNDRED).divide(was, 1, RoundingMode.HALF_UP), "%"));
    }

    private static String words(BigDecimal change, String unit) {
        if (change.signum() == 0) {
            return "持平";
        }
        return (change.signum() > 0 ? "上升" : "下降") + change.abs().toPlainString() + unit;
    }
}
