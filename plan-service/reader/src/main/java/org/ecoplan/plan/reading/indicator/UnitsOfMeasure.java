package org.ecoplan.plan.reading.indicator;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 计量单位: what may stand behind a figure, physical units apart from words that count. */
final class UnitsOfMeasure {

    private static final String MEASURES = "微克|毫克|千克|公斤|克标准煤|克|吨标准煤|吨标煤|吨二氧化碳当量|吨二氧化碳|吨|蒸吨|千瓦时|千瓦|兆瓦时|兆瓦|瓦|度"
            + "|平方公里|平方千米|平方米|立方米|立方|公里|千米|公顷|亩|米|毫米|厘米|微米|升|标准立方米|标立方米|标砖|标箱|重量箱|分贝|摄氏度|贝克|小时|分钟|标准煤";

    private static final String SCALE = "百万|千万|亿|万|千|百";

    private static final Pattern PERCENT = Pattern.compile("%|‰|个?百分点");

    private static final Pattern PHYSICAL = Pattern.compile(
            "(?:[uμµ]g|mg|kg|g|t)/(?:m3|m³|㎥|L|l|kg|a|d|h)|[uμµ]gm3|mgL|mW|MW|kW|GW|km2|km²|km|hm2|dB(?:\\(A\\))?|℃|NTU|m3/d|m³/d"
                    + "|(?:(?:" + MEASURES + ")|(?:" + SCALE + ")(?:" + MEASURES + "))(?:/(?:(?:" + SCALE
                    + ")(?!瓦))?(?:" + MEASURES
                    + "|日|天|年|元|月|人|亩|辆|头|季|秒|时|\\((?:平方公里|平方千米|平方米|亩)·(?:月|年|日|天)\\))|·(?:" + MEASURES + "|[日天年月]))*+"
                    + "|(?:" + SCALE + ")?元(?:/(?:吨|亩|立方米|人|年))?");

    private static final Pattern COUNTING = Pattern.compile(
            "个位次|个(?:工作日|月)|位次|(?:" + SCALE + ")?(?:辆\\(台\\)|台\\(套\\)|台套|人次|人日|家次|公里次"
                    + "|场次|人次|台次|辆次|艘次|车次|户次|个次|个|家|座|条|处|项|台|辆|名|位|次|场|户|人|天|套|件|株|头|口|种|期|艘|部|所|间|支|批次|批|份|宗|篇|对|只|羽|尾|根|盏|片|块|类|级|村|倍|分|例|起|轮|组|栋|眼|班|国|省|省份|标段|岁)");

    private UnitsOfMeasure() {}

    /** 单位 found behind a figure. */
    record Found(String words, Sort sort) {}

    /** Kinds of units. */
    enum Sort {
        PERCENT,
        PHYSICAL,
        COUNTING,
        NONE
    }

    static Found at(String text, int start, int end) {
        Matcher percent = PERCENT.matcher(text).region(start, end);
        if (percent.lookingAt()) {
            return new Found(percent.group(), Sort.PERCENT);
        }
        @Nullable String physical = look(PHYSICAL, text, start, end);
        @Nullable String counting = look(COUNTING, text, start, end);
        if (physical != null && (counting == null || physical.length() >= counting.length())) {
            return new Found(physical, Sort.PHYSICAL);
        }
        if (counting != null) {
            return new Found(counting, Sort.COUNTING);
        }
        Matcher scale = Pattern.compile(SCALE).matcher(text).region(start, end);
        return scale.lookingAt() ? new Found(scale.group(), Sort.COUNTING) : new Found("", Sort.NONE);
    }

    private static @Nullable String look(Pattern pattern, String text, int start, int end) {
        Matcher matcher = pattern.matcher(text).region(start, end);
        return matcher.lookingAt() ? matcher.group() : null;
    }
}
