package org.ecoplan.task.summary.domain;

/** How far a summary has come. */
public enum SummaryState {
    /** not handed in yet, or taken back before anybody reviewed it */
    REQUESTED("待提交"),
    SUBMITTED("待审核"),
    RETURNED("已退回"),
    ACCEPTED("审核通过"),
    /** not handed in, and needless: its plan or the lead of its task ended before it was due */
    WITHDRAWN("不再需要");

    private final String title;

    SummaryState(String title) {
        this.title = title;
    }

    /** For people. */
    public String title() {
        return title;
    }

    /** Whether its unit owes it. */
    public boolean isAwaited() {
        return this == REQUESTED || this == RETURNED;
    }
}
