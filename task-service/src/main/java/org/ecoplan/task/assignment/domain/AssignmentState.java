package org.ecoplan.task.assignment.domain;

/** How far a duty has come. */
public enum AssignmentState {
    ASSIGNED("待签收", true),
    /** its unit says that it is not its own; the coordinating office decides */
    SENT_BACK("已退回待裁定", true),
    ACKNOWLEDGED("已签收", true),
    IN_PROGRESS("办理中", true),
    SUBMITTED_FOR_ACCEPTANCE("待验收", true),
    /** did not pass the acceptance; the unit goes on with it */
    RETURNED("验收未通过", true),
    CLOSED_OUT("已销号", false),
    /** another unit has it now */
    REASSIGNED("已改派", false),
    /** the office confirmed that it ends */
    RELEASED("已免除", false),
    /** its plan was closed: nothing of it is due any more; whether it was signed for is kept */
    ENDED_WITH_PLAN("已随方案结束", false);

    private final String title;
    private final boolean live;

    AssignmentState(String title, boolean live) {
        this.title = title;
        this.live = live;
    }

    /** For people. */
    public String title() {
        return title;
    }

    /** Whether something of it can be due. */
    public boolean isLive() {
        return live;
    }
}
