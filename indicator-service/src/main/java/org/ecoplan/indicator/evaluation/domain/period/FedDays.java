package org.ecoplan.indicator.evaluation.domain.period;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ecoplan.indicator.evaluation.domain.air.Pollutant;

/**
 * The means of days that were fed as such (报送的日均值) beside those of the hours. A day is computed of its hours where there are
 * enough (GB 3095, table 4); the fed one counts where there are not (HJ 663 takes daily means).
 *
 * @param used days on which the fed one counts
 * @param both days on which the hours suffice, so that they count
 */
public record FedDays(Pollutant pollutant, int used, List<Both> both) {

    /** A day with both, rounded as the statistics of the pollutant are. */
    public record Both(LocalDate day, BigDecimal ofHours, BigDecimal fed) {

        /** By how much the fed one is more. */
        public BigDecimal difference() {
            return fed.subtract(ofHours);
        }
    }

    public FedDays {
        both = List.copyOf(both);
    }

    public boolean isNone() {
        return used == 0 && both.isEmpty();
    }

    /** What counts. */
    public String words() {
        long differing =
                both.stream().filter(one -> one.difference().signum() != 0).count();
        return pollutant.symbol() + " 报送日均值:" + used + " 天小时值不足,取报送的日均值"
                + (both.isEmpty()
                        ? ""
                        : ";" + both.size() + " 天小时值足够,以小时值计算为准"
                                + (differing == 0 ? "" : ",其中 " + differing + " 天与报送的不同"));
    }
}
