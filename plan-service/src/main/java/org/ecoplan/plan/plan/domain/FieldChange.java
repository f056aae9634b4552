package org.ecoplan.plan.plan.domain;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a revision changes, as it was and as it is (变更对照), in the words in which people read it.
 *
 * @param of whose it is: the indicator of a target, the words of a milestone, the name of a unit; absent for the item itself
 * @param before absent for what is new
 * @param after absent for what ends
 */
public record FieldChange(
        TaskField field,
        Attribute attribute,
        @Nullable String of,
        @Nullable String before,
        @Nullable String after) {

    /** What exactly. */
    public enum Attribute {
        TITLE("任务名称"),
        MEASURES("措施"),
        UNIT_PART("责任单位分工"),
        MILESTONE("时间节点"),
        TARGET("目标"),
        INDICATOR("指标"),
        COMPARATOR("比较方式"),
        VALUE("目标值"),
        VALUE_MAX("上限"),
        MEASURE_UNIT("计量单位"),
        BASELINE("基期"),
        DEADLINE("时限"),
        STRENGTH("约束力"),
        EVERY_PERIOD("持续保持"),
        EITHER_OR("择一完成"),
        TERRITORIES("分地区目标"),
        WORDING("表述");

        private final String words;

        Attribute(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** 「目标值:10 → 12」 in one line for people. */
    public String line() {
        String subject = of == null ? attribute.words() : of + attribute.words();
        if (before == null) {
            return subject + ":新增" + after;
        }
        return subject + ":" + before + (after == null ? " 终止" : " → " + after);
    }
}
