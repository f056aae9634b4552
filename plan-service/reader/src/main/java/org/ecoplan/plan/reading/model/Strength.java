package org.ecoplan.plan.reading.model;

/** 约束性 or 预期性. */
public enum Strength {
    BINDING,
    ASPIRATIONAL
}
