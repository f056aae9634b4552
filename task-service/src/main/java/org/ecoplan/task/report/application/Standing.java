package org.ecoplan.task.report.application;

/** How the reports of a round stand against their deadline; each figure of the board is one of these lists. */
public enum Standing {
    /** 应报: what the round expects */
    EXPECTED,
    /** 未报 */
    MISSING,
    /** 已报 */
    HANDED_IN,
    /** 按时报送 */
    IN_TIME,
    /** 迟报 */
    LATE
}
