package org.ecoplan.plan.reading.deadline;

/** 日期用途: what a date in the text is there for. */
public enum DateUse {
    /** 到2025年, 2024年底前: the last day for what follows. */
    DEADLINE,
    /** 汛期前, 2月30日前, 印发之日起30个工作日内: a limit whose last day the text does not give; a person is asked. */
    UNCLEAR,
    /** 2022年起: a beginning, no last day. */
    START,
    /** 较2020年, 在2020年基础上: what a change is measured against. */
    BASELINE,
    /** Part of a name, of a report on the past, or of a bracket. */
    NAMED
}
