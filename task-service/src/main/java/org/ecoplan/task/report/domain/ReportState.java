package org.ecoplan.task.report.domain;

/** How far a report has come. */
public enum ReportState {
    /** 待报送: not handed in yet, or taken back by its unit before anybody reviewed it */
    REQUESTED,
    /** 已报送: waits for the review */
    SUBMITTED,
    /** 已退回: the reviewer wants it mended and handed in again */
    RETURNED,
    /** 审核通过: closed; opened again only by a return with a reason */
    ACCEPTED,
    /** 不再需要: neither handed in nor due when its plan was closed, or not handed in when its duty ended and not due before it
     * was closed out or given to another unit; not expected any more */
    WITHDRAWN
}
