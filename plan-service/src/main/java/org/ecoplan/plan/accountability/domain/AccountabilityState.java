package org.ecoplan.plan.accountability.domain;

/** How far an accountability has come. */
public enum AccountabilityState {
    /** 已提出 */
    PROPOSED,
    /** 不予问责 */
    REJECTED,
    /** 已决定, not yet served */
    DECIDED,
    /** 已送达: in effect from the day of service */
    IN_EFFECT,
    /** 已解除 */
    LIFTED,
    /** 期满: its last day is over */
    EXPIRED,
    /** 申诉成立撤销: as if it had never been */
    REVOKED
}
