package org.ecoplan.indicator.evaluation.domain.air;

import java.util.Collection;
import java.util.Optional;
import org.ecoplan.indicator.evaluation.domain.Fraction;

/**
 * Good and heavily polluted days of a period (优良天数, 重污染天数). Days of sand-dust count as all others. Source: HJ 663.
 *
 * @param valid days with an index
 * @param complete those of them with a sub-index of each pollutant
 * @param fewest pollutants with a sub-index on the valid day that has the fewest; 0 without a valid day
 */
public record GoodDays(int valid, int good, int heavy, int complete, int fewest) {

    /** @param days the indices of the days, those without an index are not valid */
    public static GoodDays of(AirAssessment method, Collection<AirQualityIndex> days) {
        int valid = 0;
        int good = 0;
        int heavy = 0;
        int complete = 0;
        int fewest = 0;
        for (AirQualityIndex day : days) {
            Integer index = day.index();
            if (index == null) {
                continue;
            }
            fewest = valid == 0 ? day.pollutants() : Math.min(fewest, day.pollutants());
            valid++;
            good += index <= method.goodUpTo() ? 1 : 0;
            heavy += index > method.heavyAbove() ? 1 : 0;
            complete += day.missing().isEmpty() ? 1 : 0;
        }
        return new GoodDays(valid, good, heavy, complete, fewest);
    }

    /** On what the share rests, as one says it. */
    public String words() {
        if (valid == 0) {
            return "没有可计算 AQI 的日,优良天数比例不予计算";
        }
        String said = "有效 " + valid + " 天,优良 " + good + " 天";
        return complete == valid
                ? said + ",每天六项污染物齐全"
                : said + ",其中六项污染物齐全的 " + complete + " 天,其余按已有项目计(最少 " + fewest + " 项),结果仅供参考";
    }

    /** Share of good days in percent (优良天数比例), absent without a valid day. */
    public Optional<Fraction> share() {
        return valid == 0
                ? Optional.empty()
                : Optional.of(Fraction.of(good).times(Fraction.of(100)).dividedBy(Fraction.of(valid)));
    }
}
