package org.ecoplan.plan.reading.indicator;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 指标方向: whether a measured thing is to be small, told by its name: a concentration in the environment, a rate of loss. */
final class Direction {

    private static final Pattern CONCENTRATION_UNIT = Pattern.compile("(?:微克|毫克|[uμµ]g|mg).*");
    private static final Pattern POLLUTION = Pattern.compile(
            "(?:PM2\\.5|PM10|pm2\\.5|细颗粒物|颗粒物|臭氧|O3|二氧化硫|二氧化氮|氮氧化物|一氧化碳|氨氮|总磷|总氮|化学需氧量|高锰酸盐|VOCs|挥发性有机物|降尘)[^,;]{0,16}(?:浓度|均值|年均值|平均值|值|量)?(?:分别|均|年均)?$");
    private static final Pattern LOSS = Pattern.compile(
            "(?:漏损率|超标率|漏失率|死亡率|投诉率|空置率|(?:重污染|重度及以上污染|重度污染|污染)天数|劣[ⅤV五]类(?:水体|断面|水质)?比例|综合指数|降尘量)(?:分别|均)?$");
    /** What flows in is to be strong: 进水浓度; what is removed is to be much: 减排量. */
    private static final Pattern BETTER_HIGH =
            Pattern.compile("进水|溶解氧|减排|削减|去除|削减量|改善|下降|降低|减少|减量|监测|达标|覆盖|处理|收集|治理|下降率|优良");

    private Direction() {}

    static boolean isBetterLow(String subject, FigureGroup group) {
        return isBetterLow(subject, group.last().unit());
    }

    static boolean isConcentration(String subject, FigureGroup group) {
        return isConcentration(subject, group.last().unit());
    }

    static boolean isBetterLow(String subject, @Nullable String unit) {
        if (BETTER_HIGH.matcher(subject).find()) {
            return false;
        }
        return LOSS.matcher(subject).find()
                || (isConcentration(subject, unit) && POLLUTION.matcher(subject).find());
    }

    /** Words that end in a pollutant: PM2.5分别为36. */
    static boolean isPollution(String subject) {
        return POLLUTION.matcher(subject).find();
    }

    private static boolean isConcentration(String subject, @Nullable String unit) {
        return subject.contains("浓度")
                || (unit != null && CONCENTRATION_UNIT.matcher(unit).matches());
    }
}
