package org.ecoplan.task.problem.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How a set of problems stands: of those that were verified and not dismissed.
 *
 * @param group code of the unit or id of the plan, absent for all and for those that have none
 * @param found 认定的问题
 * @param closedOut those that are closed out now (已销号); one that came back is not
 * @param everClosed those that were closed out once at least
 * @param relapsed those that came back at least once (反弹)
 * @param days of all that were ever closed out: calendar days in Asia/Shanghai from the day found to the first close-out,
 *     added up
 */
public record ProblemFigures(
        @Nullable String group, long found, long closedOut, long everClosed, long relapsed, long days) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;

    /** Which problems stand behind a figure. */
    public enum Figure {
        FOUND,
        CLOSED_OUT,
        EVER_CLOSED,
        RELAPSED
    }

    /** Of what is found, in percent (销号率). */
    public @Nullable BigDecimal closedOutShare() {
        return percent(closedOut, found);
    }

    /** Of what was ever closed out, in percent (反弹率). */
    public @Nullable BigDecimal relapseRate() {
        return percent(relapsed, everClosed);
    }

    /** Days from the day found to the first close-out (平均整改天数). */
    public @Nullable BigDecimal meanDays() {
        return everClosed == 0
                ? null
                : BigDecimal.valueOf(days).divide(BigDecimal.valueOf(everClosed), DECIMALS, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal percent(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP);
    }
}
