package org.ecoplan.plan.reading.indicator;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 计量单位: what may stand behind a figure. A unit is a scale (万), a measure (吨, 家) and what it is counted by (/日, 每升);
 * physical measures apart from words that count.
 */
final class UnitsOfMeasure {

    private static final String MEASURES = "微克|毫克|千克|公斤|克标准煤|克|千克标准煤|吨标准煤|吨标煤|吨二氧化碳当量|吨二氧化碳|吨|蒸吨|千瓦时|千瓦|兆瓦时|兆瓦|瓦|度"
            + "|平方公里|平方千米|平方米|立方米|立方|延长米|延米|亩次|公顷次|公里|千米|公顷|亩|米|毫米|厘米|微米|升|标准立方米|标立方米|标砖|标准箱|标箱|重量箱|分贝|摄氏度|贝克|小时|分钟|标准煤|焦耳|千焦|吉焦|帕|吨位|载重吨|总吨";

    private static final String SCALE = "百万|千万|亿|万|千|百";

    private static final String COUNTED_BY = "日|天|年|元|月|人|亩|辆|头|季度?|秒|时|次|户|床|台|只|车次";

    /** /升, 每立方米, ·次. */
    private static final String DENOMINATORS = "(?:(?:/|每)(?:(?:" + SCALE + ")(?!瓦))?(?:" + MEASURES + "|" + COUNTED_BY
            + "|\\((?:平方公里|平方千米|平方米|亩)·(?:月|年|日|天)\\))|·(?:" + MEASURES + "|次|[人日天年月]))*+";

    private static final Pattern PERCENT = Pattern.compile("%|‰|个?百分点");

    private static final Pattern PHYSICAL = Pattern.compile(
            "(?:百|千|万)方(?!面|案|式|向|法|针|略)|(?:[uμµ]g|mg|kg|g|t)/(?:m3|m³|㎥|L|l|kg|a|d|h)|[uμµ]gm3|mgL|mW|MW|kW|GW|km2|km²|km|hm2|dB(?:\\(A\\))?|℃|NTU|m3/d|m³/d|TEU"
                    + "|(?:" + SCALE + ")?[余多]?(?:" + MEASURES + ")" + DENOMINATORS
                    + "|(?:" + SCALE + ")?[余多]?元(?:(?:/|每)(?:吨|亩|立方米|人|年|户|千瓦时|度))?");

    private static final Pattern COUNTING = Pattern.compile(
            "个位次|个(?:类别|等级|档次)|个(?:工作日|月)|位次|(?:" + SCALE + ")?[余多]?(?:辆\\(台\\)|台\\(套\\)|台套|套\\(台\\)|人次|人日|家次|公里次"
                    + "|轮次|场次|人次|台次|辆次|艘次|架次|车次|户次|个次|泊位|车位|床位|标台|个|家|座|条|处|项|台|辆|名|位|次|场|户|人|天|套|件|株|头|口|列|趟|班次|种|期|艘|部|所|间|支|批次|批|份|宗|篇|对|只|羽|尾|根|盏|片|块|类|级|村|倍|分|例|起|轮|组|栋|眼|班|国|省|省份|标段|岁|棵|盆|桶|箱|张|册|幅|公里)(?:\\((?:段|台|套|辆|框|个|座|处|家|艘|条|户|只|头|组|项|箱|名)\\))?"
                    + DENOMINATORS);

    private static final Pattern SCALE_ALONE = Pattern.compile(SCALE);
    private static final Pattern ABOUT = Pattern.compile("[余多]");

    private UnitsOfMeasure() {}

    /**
     * 单位 found behind a figure.
     *
     * @param words  without 余 and 多
     * @param length of the printed words
     */
    record Found(String words, int length, Sort sort) {}

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
            return found(percent.group(), Sort.PERCENT);
        }
        @Nullable String physical = look(PHYSICAL, text, start, end);
        @Nullable String counting = look(COUNTING, text, start, end);
        if (physical != null && (counting == null || physical.length() >= counting.length())) {
            return found(physical, Sort.PHYSICAL);
        }
        if (counting != null) {
            return found(counting, Sort.COUNTING);
        }
        @Nullable String scale = look(SCALE_ALONE, text, start, end);
        return scale != null ? found(scale, Sort.COUNTING) : found("", Sort.NONE);
    }

    /** 11.2亿、6.35亿立方米: a figure that prints only its scale has the measure of the last. */
    static String shared(String unit, @Nullable String last) {
        boolean scaleOnly = SCALE_ALONE.matcher(unit).matches();
        if (!scaleOnly || last == null || last.equals(unit)) {
            return unit;
        }
        Matcher scale = SCALE_ALONE.matcher(last);
        return unit + (scale.lookingAt() ? last.substring(scale.end()) : last);
    }

    private static Found found(String printed, Sort sort) {
        return new Found(ABOUT.matcher(printed).replaceAll(""), printed.length(), sort);
    }

    private static @Nullable String look(Pattern pattern, String text, int start, int end) {
        Matcher matcher = pattern.matcher(text).region(start, end);
        return matcher.lookingAt() ? matcher.group() : null;
    }
}
