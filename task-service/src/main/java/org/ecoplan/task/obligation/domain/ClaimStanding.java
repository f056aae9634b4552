package org.ecoplan.task.obligation.domain;

/** What it rests on that an obligation counts as reached. */
public enum ClaimStanding {
    /** 单位自报: the unit says so, nobody else has accepted it */
    CLAIMED,
    /** 已认定: another party accepted the report that says so */
    ACCEPTED
}
