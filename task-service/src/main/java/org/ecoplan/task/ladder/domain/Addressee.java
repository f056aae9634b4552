package org.ecoplan.task.ladder.domain;

/** A post of the duty's unit that a rung speaks to. */
public enum Addressee {
    /** 联络员 */
    LIAISON,
    /** 分管领导 */
    SUPERVISING_LEADER,
    /** 主要负责人 */
    UNIT_HEAD
}
