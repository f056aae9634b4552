package org.ecoplan.plan.reading.outline;

/** 编号层级, from the coarsest to the finest. */
public enum OrdinalKind {
    /** 附件. */
    ANNEX,
    /** 第一章, 第一部分, 第一篇. */
    PART,
    /** 第一节. */
    PART_SECTION,
    /** 一、. */
    CHAPTER,
    /** (一). */
    SECTION,
    /** 第一条. */
    ARTICLE,
    /** 1. */
    ITEM,
    /** (1). */
    SUB_ITEM;

    public boolean isCoarserThan(OrdinalKind other) {
        return ordinal() < other.ordinal();
    }
}
