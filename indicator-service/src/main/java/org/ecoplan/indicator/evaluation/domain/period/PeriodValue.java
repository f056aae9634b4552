package org.ecoplan.indicator.evaluation.domain.period;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ecoplan.indicator.evaluation.domain.StandardVersion;
import org.jspecify.annotations.Nullable;

/**
 * The value of a period (时段统计值).
 *
 * @param statistic what it is: a mean or a percentile, in words
 * @param value rounded; absent where nothing is there to compute it of
 * @param counted how many values went into it
 * @param of what these are: hours, days, months or readings, in words
 * @param lacking why it is not valid, empty where it is
 * @param standards that say how it is computed and how much it needs
 */
public record PeriodValue(
        Period period,
        String statistic,
        @Nullable BigDecimal value,
        int counted,
        String of,
        List<String> lacking,
        List<StandardVersion> standards) {

    public PeriodValue {
        lacking = List.copyOf(lacking);
        standards = List.copyOf(standards);
    }

    /** Of a period that had not ended by the day. */
    PeriodValue running(LocalDate lastDay) {
        List<String> why = new ArrayList<>(lacking);
        why.add(runs(period, lastDay));
        return new PeriodValue(period, statistic, value, counted, of, why, standards);
    }

    /** Why a period that had not ended by the day has no valid figure. */
    public static String runs(Period period, LocalDate lastDay) {
        return period.from().isAfter(lastDay) ? period + " 尚未开始" : period + " 尚未结束,截至 " + lastDay;
    }

    /** Whether there is enough data for it (有效). */
    public boolean isValid() {
        return value != null && lacking.isEmpty();
    }

    /** What it is made of, as one says it. */
    public String words() {
        String why = String.join(";", lacking);
        if (value != null) {
            return period + " " + statistic + ",由 " + counted + " 个" + of + "计算得 " + value.toPlainString()
                    + (lacking.isEmpty() ? "" : ",数据不足,仅供参考:" + why);
        }
        return counted == 0 ? period + " 没有可用于统计的" + of : period + " " + statistic + "因数据不足不予计算:" + why;
    }
}
