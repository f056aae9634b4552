package org.ecoplan.plan.reading.indicator;

import java.util.regex.Pattern;
import org.ecoplan.plan.reading.model.Comparator;
import org.jspecify.annotations.Nullable;

/** 适用范围: tells a threshold that says which things are meant from a level to reach. */
final class Scope {

    static final String THRESHOLD = "范围或门槛,说明针对哪些对象,不是要达到的数值";

    static final String CONDITION = "触发条件或情形,不是要达到的数值";

    static final String FREQUENCY = "重复履行的频次,不是要达到的数值";

    private static final Pattern IN_CASE =
            Pattern.compile("^(?:当(?![年地月前日时天])|若|如|如果|一旦|遇到?|预测|预报|预计(?=.{0,12}(?:日均|小时|浓度|AQI)))");
    static final String RATE = "补贴、奖惩或收费的标准,不是要达到的数值";
    private static final Pattern SUBSIDY =
            Pattern.compile("(?:单|每|最高|按)[^,]{0,6}(?:补贴|补助|奖励|奖补|罚款|收费)[^,]{0,8}$|(?:处以?|罚款)$");
    private static final Pattern CAPACITY = Pattern.compile("(?:日|年|月|小时)(?:均)?(?:处理|产|处置|供水|供气|供热|加工|发电)$");
    private static final String OWN_TASKS = "计划自身任务的数量,不是要达到的数值";
    /** 实现5个“双确保”, 落实8个“百分之百”: how many parts a slogan has. */
    private static final Pattern SLOGAN =
            Pattern.compile("“(?:[^”]{0,6}(?:确保|清零|百分之?百|到位|不放过|必须|严禁|一律|坚持|强化|聚焦)[^”]{0,4})”");

    static final String DURATION_REASON = "时长,不是要达到的数值";

    private static final Pattern DURATION = Pattern.compile("年(?!度)|个月|周年|小时");

    private static final Pattern TIME = Pattern.compile("个?(?:年|月|周|天|日|小时|工作日)");

    /** 完成60%的超低排放改造. */
    private static final Pattern SHARE_DONE = Pattern.compile("完成$");

    private Scope() {}

    /** The reason why the figures are a scope, or null. */
    static @Nullable String of(
            FigureGroup group, Bound.Found bound, String before, String after, @Nullable Predicate predicate) {
        if (group.last().unit() == null && DURATION.matcher(after).lookingAt()) {
            return DURATION_REASON;
        }
        if (ScopeWords.tellsHowOften(before, group.last().unit())) {
            return FREQUENCY;
        }
        if (group.last().isCount() && ScopeWords.countsOwnTasks(before, after)) {
            return OWN_TASKS;
        }
        if (group.last().isCount() && SLOGAN.matcher(after).lookingAt()) {
            return NumericLevels.NAMED;
        }
        boolean counted = group.last().isCount() && bound.bound() == Bound.NONE;
        if (counted && (ScopeWords.raisesThings(before, after) || after.endsWith("全覆盖"))) {
            return THRESHOLD;
        }
        if (SUBSIDY.matcher(before).find() && isMoney(group.last().unit())) {
            return RATE;
        }
        if (CAPACITY.matcher(before).find() && ScopeWords.thingFollows(after)) {
            return THRESHOLD; // 日处理2万吨污水处理厂
        }
        boolean bounded = bound.bound() == Bound.UP || bound.bound() == Bound.DOWN;
        if (ScopeWords.setsCondition(after) || IN_CASE.matcher(before).find()) {
            return CONDITION;
        }
        if (isStrict(predicate) && isDuration(group.last().unit()) && ScopeWords.thingFollows(after)) {
            return THRESHOLD; // 闲置超过3个月地块
        }
        boolean compared = predicate != null && isOneSided(predicate.word().comparator());
        if (bounded && !compared && Subjects.isMeasured(before) && ScopeWords.namesThings(after)) {
            return THRESHOLD; // VOCs含量10%以上的涂料
        }
        if (ScopeWords.namesThings(after)
                && (bounded || compared)
                && !(group.last().isPercent()
                        && (!compared || SHARE_DONE.matcher(before).find()))
                && !isCountedWork(group, bound, before)) {
            return THRESHOLD;
        }
        boolean physical = group.last().sort() == UnitsOfMeasure.Sort.PHYSICAL;
        if (bounded && physical && ScopeWords.thingFollows(after)) {
            return THRESHOLD;
        }
        boolean countedDown = bound.bound() == Bound.DOWN && group.last().isCount() && ScopeWords.thingFollows(after);
        return countedDown ? THRESHOLD : null;
    }

    private static boolean isMoney(@Nullable String unit) {
        return unit != null && unit.contains("元");
    }

    private static boolean isStrict(@Nullable Predicate predicate) {
        return predicate != null
                && (predicate.comparator() == Comparator.GT || predicate.comparator() == Comparator.LT);
    }

    private static boolean isDuration(@Nullable String unit) {
        return unit != null && TIME.matcher(unit).matches();
    }

    private static boolean isCountedWork(FigureGroup group, Bound.Found bound, String before) {
        return group.last().isCount() && bound.bound() == Bound.UP && WorkVerbs.rightBefore(before) >= 0;
    }

    /** Whether a comparator word can govern these figures. */
    static boolean fits(Predicate predicate, FigureGroup group, String before) {
        String words = before.substring(0, predicate.start());
        if (before.startsWith("为", predicate.start())) {
            return group.last().isPercent() || Subjects.isMeasured(words) || Direction.isPollution(words);
        }
        boolean bare = group.last().unit() == null;
        return !bare
                || predicate.start() > 0 && predicate.word().comparator() != Comparator.GE
                || Subjects.isMeasured(words)
                || group.range();
    }

    private static boolean isOneSided(Comparator comparator) {
        return comparator == Comparator.LT
                || comparator == Comparator.GT
                || comparator == Comparator.LE
                || comparator == Comparator.GE;
    }
}
