package org.ecoplan.plan.picture.domain;

import java.util.List;
import java.util.function.Predicate;

/** A figure of the picture: how many things are what. The same rule counts them and finds their rows. */
public enum Figure {
    DUTIES("任务职责", Kind.DUTY, cell -> !cell.step().takesAway()),
    DUTIES_UNSIGNED(
            "未签收",
            Kind.DUTY,
            cell -> cell.step() == Step.ASSIGNED
                    || cell.step() == Step.SIGN_OFF_MISSED
                    || cell.step() == Step.INSISTED_UNSIGNED),
    DUTIES_SIGN_OFF_MISSED("逾期未签收", Kind.DUTY, cell -> cell.step() == Step.SIGN_OFF_MISSED),
    DUTIES_UNDER_WAY(
            "办理中",
            Kind.DUTY,
            cell -> cell.step() == Step.ACKNOWLEDGED
                    || cell.step() == Step.STARTED
                    || cell.step() == Step.INSISTED
                    || cell.step() == Step.RETURNED),
    DUTIES_SENT_BACK("退回待裁定", Kind.DUTY, cell -> cell.step() == Step.SENT_BACK),
    DUTIES_IN_ACCEPTANCE("待验收", Kind.DUTY, cell -> cell.step() == Step.SUBMITTED_FOR_ACCEPTANCE),
    DUTIES_CLOSED_OUT("已销号", Kind.DUTY, cell -> cell.step() == Step.CLOSED_OUT),

    OBLIGATIONS_MET("时限事项已验收", Kind.OBLIGATION, cell -> cell.step() == Step.MET),
    OBLIGATIONS_CLAIMED("时限事项已报完成", Kind.OBLIGATION, cell -> cell.step() == Step.CLAIMED),
    OBLIGATIONS_OVERDUE(
            "时限事项逾期",
            Kind.OBLIGATION,
            cell -> cell.step() == Step.OVERDUE || cell.step() == Step.REOPENED && cell.past()),
    OBLIGATIONS_DUE_SOON("时限事项临期", Kind.OBLIGATION, cell -> cell.step() == Step.DUE_SOON && !cell.past()),

    REPORTS_EXPECTED("应报", Kind.REPORT, Figure::isExpected),
    REPORTS_RECEIVED("已报", Kind.REPORT, Figure::isReceived),
    REPORTS_IN_TIME("按时报送", Kind.REPORT, cell -> isReceived(cell) && !cell.late()),
    REPORTS_LATE("迟报", Kind.REPORT, cell -> isReceived(cell) && cell.late()),
    REPORTS_MISSING("逾期未报", Kind.REPORT, cell -> isExpected(cell) && !isReceived(cell) && cell.past()),
    REPORTS_RETURNED("退回待改", Kind.REPORT, cell -> cell.step() == Step.REPORT_RETURNED),
    REPORTS_ACCEPTED("已审核", Kind.REPORT, cell -> cell.step() == Step.REPORT_ACCEPTED),

    BREACHES_OPEN("超标未恢复", Kind.BREACH, cell -> cell.step() == Step.OPENED),
    BREACHES_ENDED("超标已恢复", Kind.BREACH, cell -> cell.step() == Step.RECOVERED),

    ORDERS("督办单", Kind.ORDER, cell -> cell.step() != Step.ORDER_REVOKED),
    /** Late stays late: an answer that came after its day does not take it back. */
    ORDERS_OVERDUE(
            "督办单逾期反馈或未反馈",
            Kind.ORDER,
            cell -> cell.step() != Step.ORDER_REVOKED && (cell.late() || cell.past() && awaitsAnswer(cell)));

    private final String label;
    private final Kind kind;
    private final Predicate<Cell> rule;

    Figure(String label, Kind kind, Predicate<Cell> rule) {
        this.label = label;
        this.kind = kind;
        this.rule = rule;
    }

    public Kind kind() {
        return kind;
    }

    /** In words of the field. */
    public String label() {
        return label;
    }

    /** Whether it counts what a unit failed in; the others count work, or what waits without being late. */
    public boolean isShortfall() {
        return switch (this) {
            case DUTIES_SIGN_OFF_MISSED,
                    OBLIGATIONS_OVERDUE,
                    REPORTS_LATE,
                    REPORTS_MISSING,
                    REPORTS_RETURNED,
                    BREACHES_OPEN,
                    BREACHES_ENDED,
                    ORDERS,
                    ORDERS_OVERDUE -> true;
            default -> false;
        };
    }

    public boolean counts(Cell cell) {
        return cell.step().kind() == kind && rule.test(cell);
    }

    /** The keys of all cells that it counts. */
    public List<String> keys() {
        return Cell.all().filter(this::counts).map(Cell::key).toList();
    }

    private static boolean awaitsAnswer(Cell cell) {
        return cell.step() == Step.ORDER_ISSUED
                || cell.step() == Step.ORDER_RECEIVED
                || cell.step() == Step.ORDER_RETURNED;
    }

    private static boolean isExpected(Cell cell) {
        return cell.step() != Step.UNASKED;
    }

    /** A report that was returned was handed in; whether in time its first submission says (ADR 015). */
    private static boolean isReceived(Cell cell) {
        return cell.step() == Step.SUBMITTED
                || cell.step() == Step.REPORT_RETURNED
                || cell.step() == Step.REPORT_ACCEPTED;
    }
}
