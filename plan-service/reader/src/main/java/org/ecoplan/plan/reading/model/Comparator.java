package org.ecoplan.plan.reading.model;

/** 比较方式: how a reading is held against the level of a target. */
public enum Comparator {
    GE,
    GT,
    LE,
    LT,
    EQ,
    ABOUT,
    /** 进入前N名: 1 is best. */
    RANK_LE,
    /** 退出后N名: the rank counted from the bottom must be greater than the value. */
    RANK_OUT_OF_LAST,
    INCREASE_GE,
    DECREASE_GE,
    GROWTH_GE,
    BETWEEN,
    ZERO,
    QUALITATIVE,
    SUPERIOR
}
