package org.ecoplan.plan.precedence.domain;

/** Whose level is in force. */
public enum InForce {
    /** 本方案 */
    OWN,
    /** 上级要求 */
    SUPERIOR
}
