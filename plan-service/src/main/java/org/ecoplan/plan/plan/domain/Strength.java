package org.ecoplan.plan.plan.domain;

/** How firm a level is. */
public enum Strength {
    /** 约束性 */
    BINDING,
    /** 预期性 */
    ASPIRATIONAL
}
