package org.ecoplan.indicator.evaluation.domain.air;

import java.util.Collection;
import java.util.Optional;
import org.ecoplan.indicator.evaluation.domain.Fraction;

/**
 * Good and heavily polluted days of a period (优良天数, 重污染天数). Days of sand-dust count as all others. Source: HJ 663.
 *
 * @param valid days of which it is known whether they are good
 * @param complete those of them with a sub-index of each pollutant; the others are not good whatever is missing
 * @param fewest pollutants with a sub-index on the valid day that has the fewest; 0 without a valid day
 * @param unclear days with data that are not valid: a pollutant is missing and nothing exceeds
 */
public record GoodDays(int valid, int good, int heavy, int complete, int fewest, int unclear) {

    /** @param days the indices of the days with data */
    public static GoodDays of(AirAssessment method, Collection<AirQualityIndex> days) {
        int valid = 0;
        int good = 0;
        int heavy = 0;
        int complete = 0;
        int fewest = 0;
        for (AirQualityIndex day : days) {
            Optional<Boolean> isGood = day.isGood(method);
            if (isGood.isEmpty()) {
                continue;
            }
            fewest = valid == 0 ? day.pollutants() : Math.min(fewest, day.pollutants());
            valid++;
            good += isGood.get() ? 1 : 0;
            heavy += day.isHeavy(method).orElse(false) ? 1 : 0;
            complete += day.missing().isEmpty() ? 1 : 0;
        }
        return new GoodDays(valid, good, heavy, complete, fewest, days.size() - valid);
    }

    /** On what the share rests, as one says it. */
    public String words() {
        String others = unclear == 0 ? "" : ";另有 " + unclear + " 天缺少污染物且已有项目未超标,不能判定是否优良,不计入";
        if (valid == 0) {
            return "没有可判定是否优良的日,优良天数比例不予计算" + others;
        }
        return "有效 " + valid + " 天,优良 " + good + " 天"
                + (complete == valid ? ",每天六项污染物齐全" : ",其中 " + (valid - complete) + " 天缺项而已有项目超标(最少 " + fewest + " 项)")
                + others;
    }

    /** Share of good days in percent (优良天数比例), absent without a valid day. */
    public Optional<Fraction> share() {
        return valid == 0
                ? Optional.empty()
                : Optional.of(Fraction.of(good).times(Fraction.of(100)).dividedBy(Fraction.of(valid)));
    }
}
