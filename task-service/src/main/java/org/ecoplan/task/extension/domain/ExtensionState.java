package org.ecoplan.task.extension.domain;

/** What became of a request for a later deadline. */
public enum ExtensionState {
    /** 待审批 */
    REQUESTED,
    /** 同意延期 */
    APPROVED,
    /** 不同意延期 */
    REFUSED,
    /** 不再需要: its duty ended before it was decided */
    NEEDLESS
}
