package org.ecoplan.plan.plan.domain;

/** What a revision changes in a task (变更内容). */
public enum TaskField {
    /** 任务名称 */
    TITLE,
    /** 措施: the words of the clause beside its units, figures and dates */
    MEASURES,
    /** 责任单位及其分工 */
    UNITS,
    /** 目标 */
    TARGETS,
    /** 时限 */
    DEADLINE
}
