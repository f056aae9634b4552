package org.ecoplan.task.report.domain;

/** How far a report has come. */
public enum ReportState {
    /** 待报送 */
    REQUESTED,
    /** 已报送 */
    SUBMITTED,
    /** 已撤回: not handed in when its plan was closed, and not expected any more */
    WITHDRAWN
}
