package org.ecoplan.plan.plan.domain;

/** State of a plan. */
public enum PlanState {
    /** 草稿: under review */
    DRAFT,
    /** 已印发: binding, its duties run */
    ISSUED,
    /** 已结束: no further rounds */
    CLOSED
}
