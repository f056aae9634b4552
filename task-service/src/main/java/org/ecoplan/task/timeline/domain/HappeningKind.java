package org.ecoplan.task.timeline.domain;

/** What can happen to a duty. */
public enum HappeningKind {
    /** the unit was given it */
    ASSIGNED,
    /** a step of its life, such as 签收 */
    STEP,
    /** a report of it was handed in */
    REPORT_SUBMITTED,
    /** a report was taken back before anybody reviewed it */
    REPORT_TAKEN_BACK,
    REPORT_REVIEWED,
    /** the office urged its unit to report */
    REPORT_REMINDED,
    /** what a report said is met was taken back */
    CLAIM_RETRACTED,
    EXTENSION_REQUESTED,
    EXTENSION_DECIDED,
    SUSPENSION_REQUESTED,
    SUSPENSION_DECIDED,
    SUSPENSION_ENDED,
    /** a revision of the plan changed or ended its task */
    PLAN_REVISED,
    /** a point of it has another last day */
    DEADLINE_MOVED,
    /** a rung of the ladder spoke */
    REMINDED,
    /** the office pressed for a point by hand */
    PRESSED,
    /** somebody acknowledged that a point is overdue; until a day nobody presses for it */
    WARNING_ACKNOWLEDGED,
    /** nobody had signed for it in time */
    SIGN_OFF_MISSED,
    ORDER_ISSUED,
    ORDER_STEP,
    EVIDENCE_STORED
}
