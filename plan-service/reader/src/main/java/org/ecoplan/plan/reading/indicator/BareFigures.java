package org.ecoplan.plan.reading.indicator;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 无比较词的数字: a rate behind its name, a count behind its verb, a share of things at the head of a clause. */
final class BareFigures {

    private static final Pattern UNCOUNTED = Pattern.compile("级|类|期|年|月|日|个月|小时|岁|国|次元|轮|个工作日|倍");
    private static final Pattern SHARE = Pattern.compile("^(?:的|以上的?)?.{0,40}(?:完成|达到|达标|实现|建成|得到|开展|配备|纳入|全覆盖|建立)");
    private static final Pattern HEAD = Pattern.compile("^(?:全市|全县|全区|全省|辖区|确保|力争|实现|保证|有|要|其中|且|并)*$");
    private static final Pattern PARALLEL = Pattern.compile("(?:、|和|及|以及|与|,)$");
    private static final Pattern POLICY = Pattern.compile("一[点厂河企园湖口村源库区井井县行院矿]一|一[\\p{IsHan}]一[策档图案]");
    private static final Pattern SCOPE_BEFORE = Pattern.compile("(?:对|对于|针对)[^,]{0,20}$");

    private BareFigures() {}

    /** The rule that makes the figures a level, or null. */
    static @Nullable String rule(
            FigureGroup group, String before, String after, String whole, int work, boolean afterWork) {
        Quantity last = group.last();
        if (last.unit() == null
                || UNCOUNTED.matcher(last.unit()).matches()
                || POLICY.matcher(after).find()) {
            return null;
        }
        if (work >= 0 && !SCOPE_BEFORE.matcher(before.substring(0, work)).find()) {
            return "work.verb-before";
        }
        if (last.isPercent() && Subjects.isMeasured(before)) {
            return "rate.bare";
        }
        if (last.isPercent()
                && HEAD.matcher(before).matches()
                && SHARE.matcher(after).find()) {
            return "share.of-things";
        }
        if ((afterWork || WorkVerbs.finishes(before))
                && PARALLEL.matcher(before).find()
                && !ScopeWords.existingSet(before)) {
            return "work.parallel";
        }
        if (ScopeWords.existingSet(before) || last.isPercent()) {
            return null;
        }
        if (ScopeWords.closesList(before) && WorkVerbs.finishes(before)) {
            return "work.list-closed";
        }
        boolean ends = after.isEmpty();
        return ends && WorkVerbs.isWork(whole) ? "work.figure-at-end" : null;
    }

    /** Why the figures are no level. */
    static String reason(FigureGroup group, String before) {
        if (ScopeWords.existingSet(before) || ScopeWords.closesList(before)) {
            return "现有对象的数量或范围,不是要达到的数值";
        }
        String unit = group.last().unit();
        if (unit == null) {
            return "没有计量单位,属于名称、编号或简称中的数字";
        }
        return UNCOUNTED.matcher(unit).matches() ? "等级、期次或时长,不是要达到的数值" : "没有表示要达到的用语";
    }
}
