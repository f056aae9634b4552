package org.ecoplan.task.workitem.domain;

/**
 * A kind of work that waits for somebody (待办). What a unit owes waits for its own people; what is to be judged waits for
 * the coordinating office, never for the unit that it is about.
 */
public enum WorkGroup {
    SIGN_DUTY("待签收职责", Subject.DUTY, Day.DUE, Party.UNIT),
    OVERDUE_DUTY("逾期未完成", Subject.DUTY, Day.DUE, Party.UNIT),
    /** did not pass its acceptance */
    REDO_DUTY("验收未通过待整改", Subject.DUTY, Day.SINCE, Party.UNIT),
    REPORT("待填报", Subject.REPORT, Day.DUE, Party.UNIT),
    REPORT_AGAIN("被退回待重报", Subject.REPORT, Day.DUE, Party.UNIT),
    SUMMARY("待提交牵头汇总", Subject.LEAD_SUMMARY, Day.DUE, Party.UNIT),
    SUMMARY_AGAIN("牵头汇总被退回", Subject.LEAD_SUMMARY, Day.DUE, Party.UNIT),
    SIGN_ORDER("督办单待签收", Subject.ORDER, Day.DUE, Party.UNIT),
    /** signed for, or answered and returned */
    ANSWER_ORDER("督办单待反馈", Subject.ORDER, Day.DUE, Party.UNIT),
    /** assigned to the unit, or returned to it */
    RECTIFY_PROBLEM("问题待整改", Subject.PROBLEM, Day.DUE, Party.UNIT),
    REVIEW_REPORT("报送待审核", Subject.REPORT, Day.SINCE, Party.REVIEWER),
    REVIEW_SUMMARY("牵头汇总待审核", Subject.LEAD_SUMMARY, Day.SINCE, Party.OFFICE),
    DECIDE_SENT_BACK("退回职责待裁定", Subject.DUTY, Day.SINCE, Party.OFFICE),
    ACCEPT_DUTY("待验收", Subject.DUTY, Day.SINCE, Party.OFFICE),
    DECIDE_EXTENSION("延期待审批", Subject.EXTENSION, Day.SINCE, Party.OFFICE),
    DECIDE_SUSPENSION("中止待审批", Subject.SUSPENSION, Day.SINCE, Party.OFFICE),
    JUDGE_ORDER("督办反馈待审核", Subject.ORDER, Day.SINCE, Party.OFFICE),
    /** no answer came by its last day; the office urges, or takes it up a level */
    OVERDUE_ORDER("督办单逾期未反馈", Subject.ORDER, Day.DUE, Party.OFFICE),
    /** its unit or the office acknowledged that it is overdue, so that nobody presses for it until that day */
    FOLLOW_ACKNOWLEDGED("已确认预警待跟进", Subject.DUTY, Day.DUE, Party.OFFICE),
    /** found, or opened by a breach */
    VERIFY_PROBLEM("问题待核查", Subject.PROBLEM, Day.SINCE, Party.OFFICE),
    ASSIGN_PROBLEM("问题待交办", Subject.PROBLEM, Day.SINCE, Party.OFFICE),
    ACCEPT_PROBLEM("问题待验收", Subject.PROBLEM, Day.SINCE, Party.OFFICE),
    /** accepted and not under notice yet, or its notice is over */
    CLOSE_PROBLEM("问题待公示或销号", Subject.PROBLEM, Day.SINCE, Party.OFFICE),
    /** closed out, and the day of the next look has come (回头看) */
    REINSPECT_PROBLEM("问题待回头看", Subject.PROBLEM, Day.DUE, Party.OFFICE),
    DECIDE_REOPENING("重新开放待批准", Subject.REOPENING, Day.SINCE, Party.APPROVER);

    /** What an item of the group is. */
    public enum Subject {
        DUTY,
        REPORT,
        LEAD_SUMMARY,
        ORDER,
        EXTENSION,
        SUSPENSION,
        PROBLEM,
        REOPENING
    }

    /** What the day of an item says. */
    public enum Day {
        /** the last day for it */
        DUE,
        /** the day since which it waits */
        SINCE
    }

    /** For whom it waits. */
    public enum Party {
        /** people of the unit itself */
        UNIT,
        /** the coordinating office, or a lead unit of the task */
        REVIEWER,
        OFFICE,
        /** the coordinating office, or who approves */
        APPROVER
    }

    private final String title;
    private final Subject subject;
    private final Day day;
    private final Party party;

    WorkGroup(String title, Subject subject, Day day, Party party) {
        this.title = title;
        this.subject = subject;
        this.day = day;
        this.party = party;
    }

    /** For people. */
    public String title() {
        return title;
    }

    public Subject subject() {
        return subject;
    }

    public Day day() {
        return day;
    }

    public Party party() {
        return party;
    }
}
