package org.ecoplan.task.obligation.domain;

/** How firmly a plan means a target or a date. */
public enum Strength {
    /** 约束性: to be reached; overdue when it is not */
    BINDING,
    /** 力争、争取: aimed at; reminded of, never overdue */
    ASPIRATIONAL
}
