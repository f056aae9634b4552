package org.ecoplan.plan.reading.model;

/** 分工: the part a unit has in a task. */
public enum UnitRole {
    /** 牵头. */
    LEAD,
    /** 责任, 按职责分工负责. */
    RESPONSIBLE,
    /** 配合, 参与. */
    PARTICIPATING,
    /** 负责落实, 实施主体. */
    IMPLEMENTING,
    /** 指导. */
    GUIDING,
    /** 验收, 销号: accepts what the others have done; no work of its own. */
    ACCEPTING
}
