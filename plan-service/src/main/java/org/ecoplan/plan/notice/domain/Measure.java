package org.ecoplan.plan.notice.domain;

/** What a notice counts: figures of the picture of the plan, by their names there. */
public enum Measure {
    DUTIES("任务职责"),
    DUTIES_UNSIGNED("未签收"),
    DUTIES_SIGN_OFF_MISSED("逾期未签收"),
    DUTIES_SENT_BACK("退回待裁定"),
    DUTIES_IN_ACCEPTANCE("待验收"),
    DUTIES_CLOSED_OUT("已销号"),
    OBLIGATIONS_MET("时限事项已验收"),
    OBLIGATIONS_CLAIMED("时限事项已报完成"),
    OBLIGATIONS_OVERDUE("时限事项逾期"),
    REPORTS_EXPECTED("应报"),
    REPORTS_RECEIVED("已报"),
    REPORTS_IN_TIME("按时报送"),
    REPORTS_LATE("迟报"),
    REPORTS_MISSING("逾期未报"),
    REPORTS_RETURNED("退回待改"),
    BREACHES_OPEN("超标未恢复"),
    BREACHES_ENDED("超标已恢复");

    private final String label;

    Measure(String label) {
        this.label = label;
    }

    /** In words of the field. */
    public String label() {
        return label;
    }
}
