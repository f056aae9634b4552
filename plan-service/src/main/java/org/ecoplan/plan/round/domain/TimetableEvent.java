package org.ecoplan.plan.round.domain;

/** What happens on a day in the life of a plan (日程事项). */
public enum TimetableEvent {
    PLAN_ISSUED("方案印发"),
    PLAN_IN_FORCE("方案纳入调度"),
    ROUND_OPENS("季调度开启"),
    UNIT_REPORTS_DUE("单位进展报告截止"),
    LEAD_SUMMARIES_DUE("牵头单位汇总截止"),
    REVIEW_DUE("调度审核截止"),
    HALF_YEAR_NOTICE_DUE("半年通报"),
    SELF_ASSESSMENT_DUE("年评估自评"),
    ASSESSMENT_RESULT_DUE("年评估结果"),
    REPEATED_DUTY_DUE("文件规定的周期性义务"),
    PLAN_ENDS("方案到期");

    private final String label;

    TimetableEvent(String label) {
        this.label = label;
    }

    /** In words of the field. */
    public String label() {
        return label;
    }
}
