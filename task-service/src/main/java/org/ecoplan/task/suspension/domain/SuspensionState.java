package org.ecoplan.task.suspension.domain;

/** What became of a suspension. */
public enum SuspensionState {
    /** 待审批 */
    REQUESTED,
    /** 已同意,尚未开始 */
    APPROVED,
    /** 中止中 */
    RUNNING,
    /** 已恢复 */
    ENDED,
    /** 不同意中止 */
    REFUSED,
    /** 不再需要: its duty ended before it began */
    NEEDLESS;

    /** Whether something of it is still to come. */
    public boolean isOpen() {
        return this == REQUESTED || this == APPROVED || this == RUNNING;
    }
}
