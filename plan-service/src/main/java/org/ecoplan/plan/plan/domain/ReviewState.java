package org.ecoplan.plan.plan.domain;

/** What a person has said about an item (核对状态). */
public enum ReviewState {
    /** 待核对 */
    OPEN,
    /** 已确认: as it was read */
    ACCEPTED,
    /** 已更正: other than it was read */
    CORRECTED,
    /** 已剔除: no part of the plan */
    REJECTED,
    /** 已补录: not read, added by a person */
    ADDED
}
