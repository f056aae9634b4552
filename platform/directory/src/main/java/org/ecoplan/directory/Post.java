package org.ecoplan.directory;

/** A post of a unit (岗位): duties and reminders hang on it, not on the person who holds it. */
public enum Post {
    /** 联络员 */
    LIAISON,
    /** 分管领导 */
    SUPERVISING_LEADER,
    /** 主要负责人 */
    UNIT_HEAD
}
