package org.ecoplan.plan.reading.indicator;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 无比较词的数字: a rate behind its name, a count behind its verb, a share of things at the head of a clause. */
final class BareFigures {

    private static final Pattern UNCOUNTED = Pattern.compile("级|类|期|年|月|日|个月|小时|岁|国|次元|轮|个工作日|倍");
    private static final Pattern SHARE = Pattern.compile("^(?:的|以上的?)?.{0,40}(?:完成|达到|达标|实现|建成|得到|开展|配备|纳入|全覆盖|建立)");
    private static final Pattern HEAD = Pattern.compile("^(?:全市|全县|全区|全省|辖区|确保|力争|实现|保证|有|要|其中|且|并)*$");
    private static final Pattern PARALLEL = Pattern.compile("(?:、|和|及|以及|与|,)$");
    private static final Pattern NEXT_ITEM = Pattern.compile("[、和及与](?=[\\p{IsHan}A-Za-z“])|以及");
    /** 完成城南片区4家企业搬迁: what is done to the things counted. */
    private static final Pattern WORK_ON_THEM =
            Pattern.compile("^\\p{IsHan}[^,]{1,30}(?:整治|改造|搬迁|搬迁入园|入园|建设|治理|修复|关停|淘汰|验收|退出|提升|销号|清理|拆除)(?:任务|工作|项目)?$");

    private static final Pattern POLICY = Pattern.compile("一[点厂河企园湖口村源库区井井县行院矿]一|一[\\p{IsHan}]一[策档图案]");
    private static final Pattern SCOPE_BEFORE = Pattern.compile("(?:对|对于|针对)[^,]{0,20}$");

    private final FigureGroup group;
    private final Bound bound;
    private final String before;
    private final String after;

    /**
     * @param bound  word right behind the figures
     * @param before words since the last level of the clause
     * @param after  words up to the next figures
     */
    BareFigures(FigureGroup group, Bound bound, String before, String after) {
        this.group = group;
        this.bound = bound;
        this.before = before;
        this.after = after;
    }

    /**
     * The rule that makes the figures a level, or null.
     *
     * @param whole     words of the clause up to the figures
     * @param afterWork whether the last level of the clause was counted work
     */
    @Nullable
    String rule(String whole, boolean afterWork) {
        Quantity last = group.last();
        if (last.unit() == null
                || UNCOUNTED.matcher(last.unit()).matches()
                || POLICY.matcher(after).find()) {
            return null;
        }
        int work = WorkVerbs.rightBefore(before);
        if (work >= 0 && !SCOPE_BEFORE.matcher(before.substring(0, work)).find()) {
            return "work.verb-before";
        }
        return last.isPercent() ? share(afterWork) : counted(whole, afterWork);
    }

    private @Nullable String share(boolean afterWork) {
        if (Subjects.isMeasured(before)) {
            return "rate.bare";
        }
        if (HEAD.matcher(before).matches() && SHARE.matcher(after).find()) {
            return "share.of-things";
        }
        return (afterWork || WorkVerbs.finishes(before)) && standsParallel() ? "work.parallel" : null;
    }

    /** 溯源及40%整治任务, 3个试点、2个项目: beside a level of the same verb. */
    private boolean standsParallel() {
        return PARALLEL.matcher(before).find() && !ScopeWords.existingSet(before);
    }

    private @Nullable String counted(String whole, boolean afterWork) {
        boolean finishes = WorkVerbs.finishes(before);
        boolean closesList = ScopeWords.closesList(before);
        if (ScopeWords.existingSet(before)) {
            return null;
        }
        if ((afterWork || finishes) && standsParallel()) {
            return "work.parallel";
        }
        boolean itemFollows = NEXT_ITEM.matcher(after).lookingAt();
        if (afterWork
                && (after.isEmpty() || itemFollows)
                && NEXT_ITEM.matcher(before).lookingAt()) {
            return "work.next-item";
        }
        if (closesList && finishes) {
            return "work.list-closed";
        }
        if (after.isEmpty()) {
            return WorkVerbs.isWork(whole) ? "work.figure-at-end" : null;
        }
        if (itemFollows && finishes) {
            return "work.figure-before-next";
        }
        boolean plainCount = group.last().isCount() && bound == Bound.NONE;
        return plainCount
                        && WorkVerbs.completes(whole)
                        && WORK_ON_THEM.matcher(after).find()
                ? "work.things-in-place"
                : null;
    }

    /** Why the figures are no level. */
    String reason() {
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
