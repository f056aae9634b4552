package org.ecoplan.notification.routing;

import java.util.Set;

/**
 * What there is to tell (通知事项), named after its event, with the variables that a text about it may use.
 * {@code unit} and {@code holder} are known for each recipient.
 */
public enum NoticeKind {
    TASK_ASSIGNED("任务交办", "ordinal", "title", "role", "acknowledgeBy", "finalDeadline"),
    REPORT_REQUESTED("填报通知", "period", "ordinal", "title", "due"),
    TASK_DUE_SOON("到期提醒", "ordinal", "title", "what", "deadline", "daysLeft"),
    TASK_OVERDUE("逾期催办", "ordinal", "title", "what", "deadline", "daysOver"),
    INDICATOR_BREACHED("指标预警", "indicator", "value", "limit", "observedAt", "station", "clause"),
    INDICATOR_RECOVERED("指标恢复", "indicator", "value", "limit", "observedAt"),
    BREACH_WITHDRAWN("预警撤销", "indicator", "value", "limit", "observedAt");

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
