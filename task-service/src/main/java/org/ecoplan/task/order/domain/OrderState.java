package org.ecoplan.task.order.domain;

/** How far a supervision order has come. */
public enum OrderState {
    ISSUED("待签收", true),
    RECEIVED("已签收", true),
    /** the unit has answered; the office judges */
    ANSWERED("已反馈,待审核", false),
    /** the feedback was not enough; the unit answers again */
    RETURNED("反馈退回", true),
    CLOSED("已办结", false),
    /** not settled, and taken up a level higher by people */
    CLIMBED("已升级", false),
    /** issued by mistake; its number stays */
    REVOKED("已撤销", false);

    private final String title;
    private final boolean awaitsFeedback;

    OrderState(String title, boolean awaitsFeedback) {
        this.title = title;
        this.awaitsFeedback = awaitsFeedback;
    }

    /** For people. */
    public String title() {
        return title;
    }

    /** Whether its unit owes feedback. */
    public boolean awaitsFeedback() {
        return awaitsFeedback;
    }
}
