package org.ecoplan.plan.upward.domain;

/** How far a report to a superior has come. */
public enum UpwardState {
    /** 待拟写 */
    EXPECTED,
    /** 草拟 */
    DRAFT,
    /** 已复核 */
    REVIEWED,
    /** 已印发 */
    ISSUED,
    /** 已签收 by the superior */
    RECEIVED
}
