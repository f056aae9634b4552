package org.ecoplan.plan.precedence.domain;

/** State of a comparison. */
public enum PrecedenceState {
    /** 已定 */
    DECIDED,
    /** 待人工判定: until then the plan's own level is in force, where the superior plan ended what was in force before */
    QUESTION,
    /** 已终止: the plan's own level is in force */
    ENDED
}
