package org.ecoplan.notification.routing;

import java.util.Set;

/**
 * What there is to tell (通知事项), named after its event, with the variables that a text about it may use.
 * {@code unit}, {@code holder}, {@code plan} and {@code login} are known for each message.
 */
public enum NoticeKind {
    TASK_ASSIGNED("任务交办", "task", "role", "signing", "finalDeadline"),
    REPORT_REQUESTED("填报通知", "task", "period", "filling"),
    /** the office presses for a report that is missing; to its unit */
    REPORT_REMINDED("催报", "task", "period", "filling"),
    /** a lead unit is to sum up the reports of a round; to it */
    LEAD_SUMMARY_REQUESTED("汇总通知", "task", "period", "filling"),
    LEAD_SUMMARY_DUE("汇总提醒", "task", "period", "filling"),
    /** to the lead unit and its leader */
    LEAD_SUMMARY_LATE("汇总逾期", "task", "period", "deadline", "over"),
    /** to the lead unit */
    LEAD_SUMMARY_RETURNED("汇总退回", "task", "period", "reason", "filling"),
    /** a duty is not signed for in time; to its unit */
    SIGN_OFF_MISSED("逾期未签收", "task", "role", "signing", "over"),
    /** a duty is still not signed for; to the supervising leader */
    SIGN_OFF_CLIMBED("逾期未签收上报", "task", "role", "signing", "over"),
    /** a unit says that a duty is not its own; to the office, which decides */
    DUTY_SENT_BACK("退回职责", "actor", "task", "reason"),
    /** the office decided on a duty that was sent back; to the unit that had sent it */
    SEND_BACK_DECIDED("退回裁定", "task", "decision", "reason"),
    /** a unit asks for a later deadline; to the office, which decides */
    EXTENSION_REQUESTED("延期申请", "actor", "task", "wholeMatter", "deadline", "proposed", "reason"),
    /** the office decided on a later deadline; to the unit that had asked */
    EXTENSION_DECIDED("延期审批", "task", "wholeMatter", "decision", "reason"),
    /** the clock of a dated point stands still; to the unit of its duty */
    SUSPENSION_STARTED("中止计时", "task", "wholeMatter", "deadline", "span", "reason"),
    /** it goes on; to the unit of its duty */
    SUSPENSION_ENDED("恢复计时", "task", "wholeMatter", "deadline", "span", "reason"),
    /** a duty did not pass its acceptance; to its unit */
    DUTY_RETURNED("验收退回", "task", "reason"),
    /** to the unit that is ordered */
    ORDER_ISSUED("督办单下达", "order", "subject", "demand", "answering"),
    /** to the units that get it for their information */
    ORDER_COPIED("督办单抄送", "order", "subject", "demand"),
    ORDER_FEEDBACK_DUE("督办反馈提醒", "order", "subject", "answering"),
    /** to the unit and its leader */
    ORDER_FEEDBACK_LATE("督办反馈逾期", "order", "subject", "deadline", "over"),
    /** to the office, which judges the answer */
    ORDER_ANSWERED("督办反馈", "actor", "order", "subject"),
    /** what the office decided on an order; to its unit */
    ORDER_DECIDED("督办裁定", "order", "subject", "decision", "reason"),
    /** a problem is assigned to a unit, which puts it right */
    PROBLEM_ASSIGNED("问题交办", "problem", "subject", "demand", "rectifying"),
    /** what a unit did was not accepted; to the unit */
    PROBLEM_RETURNED("整改退回", "problem", "subject", "reason", "rectifying"),
    PROBLEM_DUE("整改到期提醒", "problem", "subject", "rectifying"),
    /** to the unit and its leader */
    PROBLEM_LATE("整改逾期", "problem", "subject", "deadline", "over"),
    /** what was decided on a problem; to its unit */
    PROBLEM_DECIDED("整改裁定", "problem", "subject", "decision", "reason"),
    /** how a problem stands; to the office and the unit that judges it */
    PROBLEM_STANDING("问题进展", "actor", "problem", "subject", "standing", "deadline"),
    /** the units that are assessed may see their sheets and object; to each of them */
    ASSESSMENT_ANNOUNCED("评估公示", "year", "objecting"),
    /** a unit objects to a line of its sheet; to the office */
    OBJECTION_RAISED("评估申诉", "actor", "year", "item", "reason"),
    /** to the unit that objected */
    OBJECTION_ANSWERED("评估申诉答复", "year", "item", "decision", "reason"),
    /** to the unit that is held to account, and its leader */
    ACCOUNTABILITY_SERVED("问责送达", "form", "until", "reason"),
    /** it was lifted, upheld or revoked; to the unit */
    ACCOUNTABILITY_DECIDED("问责变更", "form", "decision", "reason"),
    /** the unit contests it; to the office */
    ACCOUNTABILITY_APPEALED("问责申诉", "actor", "form", "reason"),
    /** something was not disclosed in time; to the office */
    DISCLOSURE_MISSED("逾期未公开", "clause", "deadline", "over"),
    /** a half-year notice was issued; to the units of the plan and the offices that get a copy */
    NOTICE_ISSUED("通报印发", "title", "number", "issued"),
    /** the results of a year were published; to the units assessed and the offices that get a copy */
    ASSESSMENT_PUBLISHED("评估结果公布", "year", "number", "issued"),
    /** another document took the place of that of a plan; to each unit whose duties change */
    PLAN_REVISED("方案修订", "summary", "begun", "changed", "ended", "reason"),
    /** a report to a superior did not go out in time; to the office */
    UPWARD_REPORT_OVERDUE("书面报告逾期", "period", "addressee", "deadline", "over"),
    /** the office presses for a dated point by hand; to its unit */
    OBLIGATION_REMINDED("催办", "task", "matter", "wholeMatter", "deadline", "standing", "demand"),
    TASK_DUE_SOON("到期提醒", "task", "matter", "wholeMatter", "left", "coming"),
    TASK_OVERDUE("逾期催办", "task", "matter", "wholeMatter", "deadline", "over"),
    INDICATOR_BREACHED("指标预警", "indicator", "value", "limit", "observedAt", "place", "basis"),
    INDICATOR_RECOVERED("指标恢复", "indicator", "value", "limit", "observedAt"),
    BREACH_WITHDRAWN("预警撤销", "indicator", "value", "limit", "observedAt"),
    /** a watched series has had no reading for too long; to the office */
    FEED_SILENT("数据中断", "indicator", "series", "place", "last", "rhythm"),
    /** it has readings again; to the office */
    FEED_RESUMED("数据恢复", "indicator", "series", "place", "last"),
    /** Several of the others in one message. */
    DIGEST("提醒汇总", "day", "count", "kinds", "list");

    private final String title;
    private final Set<String> variables;

    NoticeKind(String title, String... variables) {
        this.title = title;
        this.variables = Set.of(variables);
    }

    /** The name people read. */
    public String title() {
        return title;
    }

    public Set<String> variables() {
        return variables;
    }
}
