package org.ecoplan.task.workitem.persistence;

import org.ecoplan.task.workitem.domain.WorkGroup;

/**
 * Where the items of each group stand: a query of {@code id, plan_id, title, unit, day}. Its parameters are the
 * organisation, the caller's unit ({@code home}) and account ({@code subject}), whether the caller coordinates
 * ({@code office}) and {@code today}.
 */
final class WorkPiles {
    private static final String OWN_DUTY = """
            select a.id, a.plan_id, t.title, a.unit_code as unit, %s as day
            from assignment a join issued_task t on t.task_id = a.task_id
            where a.organisation = :organisation and a.unit_code = :home and %s""";

    private static final String DUTY_OF_OTHERS = """
            select a.id, a.plan_id, t.title, a.unit_code as unit, %s as day
            from assignment a join issued_task t on t.task_id = a.task_id
            where a.organisation = :organisation and a.unit_code <> :home and %s""";

    /** In the China day, as every date of the system. */
    private static final String SINCE_ITS_LAST_STEP = """
            (select cast(max(s.taken_at) at time zone 'Asia/Shanghai' as date) from duty_step s
             where s.assignment_id = a.id)""";

    private static final String FIRST_OVERDUE = """
            (select min(p.deadline) from obligation p where p.assignment_id = a.id and p.state = 'OVERDUE')""";

    private static final String IS_OVERDUE = """
            a.live and a.id in (select p.assignment_id from obligation p
                                where p.organisation = :organisation and p.state = 'OVERDUE')""";

    /** Over duty {@code a}: its points that nobody presses for today. */
    private static final String PAUSING = """
            from warning_acknowledgement w join obligation p on p.id = w.obligation_id
            where w.until_day >= :today and p.state = 'OVERDUE' and p.deadline_version = w.deadline_version""";

    private static final String LAST_DAY_OF_ITS_PAUSE =
            "(select min(w.until_day) " + PAUSING + " and p.assignment_id = a.id)";

    private static final String IS_ACKNOWLEDGED =
            "a.live and a.id in (select p.assignment_id " + PAUSING + " and p.organisation = :organisation)";

    private static final String REPORT = """
            select r.id, rr.plan_id, r.title, r.unit_code as unit, %s as day
            from report r join reporting_round rr on rr.id = r.round_id
            where r.organisation = :organisation and %s""";

    private static final String SINCE_ITS_SUBMISSION = """
            (select cast(s.submitted_at at time zone 'Asia/Shanghai' as date) from report_submission s
             where s.report_id = r.id and s.number = r.submissions)""";

    /** A duty that ended takes no reports, a closed round through an open window only. */
    private static final String TAKES_REPORTS = """
            exists (select 1 from assignment a where a.id = r.assignment_id and a.live)
            and (rr.closed_at is null
             or exists (select 1 from reopening w
                        where w.round_id = rr.id and w.state = 'APPROVED' and w.last_day >= :today
                              and (w.report_id is null or w.report_id = r.id)))""";

    private static final String FOR_ITS_REVIEWER = """
            r.state = 'SUBMITTED' and r.unit_code <> :home
            and (:office or exists (select 1 from assignment lead
                                    where lead.task_id = r.task_id and lead.role = 'LEAD' and lead.unit_code = :home))""";

    private static final String SUMMARY = """
            select s.id, rr.plan_id, s.title, s.unit_code as unit, %s as day
            from lead_summary s join reporting_round rr on rr.id = s.round_id
            where s.organisation = :organisation and %s""";

    /** Of whoever leads the task still, while the round takes anything. */
    private static final String OWES_SUMMARY = """
            s.unit_code = :home
            and exists (select 1 from assignment lead where lead.task_id = s.task_id and lead.role = 'LEAD'
                                                            and lead.unit_code = s.unit_code and lead.live)
            and (rr.closed_at is null
                 or exists (select 1 from reopening w
                            where w.round_id = rr.id and w.state = 'APPROVED' and w.last_day >= :today
                                  and w.report_id is null))
            and s.state =""";

    private static final String SINCE_IT_CAME = """
            (select cast(max(t.taken_at) at time zone 'Asia/Shanghai' as date) from lead_summary_step t
             where t.summary_id = s.id)""";

    private static final String ORDER = """
            select o.id, o.plan_id, o.subject as title, o.addressee as unit, %s as day
            from supervision_order o
            where o.organisation = :organisation and %s""";

    private static final String SINCE_ITS_ANSWER = """
            (select cast(max(s.taken_at) at time zone 'Asia/Shanghai' as date) from supervision_order_step s
             where s.order_id = o.id)""";

    private static final String EXTENSION = """
            select e.id, a.plan_id, e.what as title, e.unit_code as unit,
                   cast(e.requested_at at time zone 'Asia/Shanghai' as date) as day
            from deadline_extension e join assignment a on a.id = e.assignment_id
            where e.organisation = :organisation and e.state = 'REQUESTED' and e.unit_code <> :home
                  and e.requested_by <> :subject""";

    private static final String SUSPENSION = """
            select s.id, a.plan_id, coalesce(s.what, t.title) as title, s.unit_code as unit,
                   cast(s.requested_at at time zone 'Asia/Shanghai' as date) as day
            from suspension s join assignment a on a.id = s.assignment_id join issued_task t on t.task_id = a.task_id
            where s.organisation = :organisation and s.state = 'REQUESTED' and s.unit_code <> :home
                  and s.requested_by <> :subject""";

    private static final String PROBLEM = """
            select pr.id, pr.plan_id, pr.title, pr.unit_code as unit, %s as day
            from problem pr
            where pr.organisation = :organisation and %s""";

    private static final String PROBLEM_OF_OTHERS = PROBLEM + " and pr.unit_code is distinct from :home";

    private static final String SINCE_IT_WAS_FOUND = "cast(pr.found_at at time zone 'Asia/Shanghai' as date)";

    private static final String SINCE_ITS_STEP = """
            (select cast(max(s.taken_at) at time zone 'Asia/Shanghai' as date) from problem_step s
             where s.problem_id = pr.id)""";

    private static final String REOPENING = """
            select w.id, rr.plan_id, rr.period as title, w.unit_code as unit,
                   cast(w.asked_at at time zone 'Asia/Shanghai' as date) as day
            from reopening w join reporting_round rr on rr.id = w.round_id
            where w.organisation = :organisation and w.state = 'ASKED' and w.last_day >= :today
                  and w.asked_by <> :subject and (w.unit_code is null or w.unit_code <> :home)""";

    private WorkPiles() {}

    static String of(WorkGroup group) {
        return switch (group) {
            case SIGN_DUTY -> OWN_DUTY.formatted("a.acknowledge_by", "a.state = 'ASSIGNED'");
            case OVERDUE_DUTY -> OWN_DUTY.formatted(FIRST_OVERDUE, IS_OVERDUE);
            case REDO_DUTY -> OWN_DUTY.formatted(SINCE_ITS_LAST_STEP, "a.state = 'RETURNED'");
            case REPORT ->
                REPORT.formatted(
                        "rr.unit_report_due", "r.unit_code = :home and r.state = 'REQUESTED' and " + TAKES_REPORTS);
            case REPORT_AGAIN ->
                REPORT.formatted(
                        "rr.unit_report_due", "r.unit_code = :home and r.state = 'RETURNED' and " + TAKES_REPORTS);
            case SUMMARY -> SUMMARY.formatted("s.due", OWES_SUMMARY + " 'REQUESTED'");
            case SUMMARY_AGAIN -> SUMMARY.formatted("s.due", OWES_SUMMARY + " 'RETURNED'");
            case REVIEW_SUMMARY -> SUMMARY.formatted(SINCE_IT_CAME, "s.state = 'SUBMITTED' and s.unit_code <> :home");
            case SIGN_ORDER -> ORDER.formatted("o.feedback_due", "o.addressee = :home and o.state = 'ISSUED'");
            case ANSWER_ORDER ->
                ORDER.formatted("o.feedback_due", "o.addressee = :home and o.state in ('RECEIVED', 'RETURNED')");
            case REVIEW_REPORT -> REPORT.formatted(SINCE_ITS_SUBMISSION, FOR_ITS_REVIEWER);
            case DECIDE_SENT_BACK -> DUTY_OF_OTHERS.formatted(SINCE_ITS_LAST_STEP, "a.state = 'SENT_BACK'");
            case ACCEPT_DUTY -> DUTY_OF_OTHERS.formatted(SINCE_ITS_LAST_STEP, "a.state = 'SUBMITTED_FOR_ACCEPTANCE'");
            case DECIDE_EXTENSION -> EXTENSION;
            case DECIDE_SUSPENSION -> SUSPENSION;
            case JUDGE_ORDER -> ORDER.formatted(SINCE_ITS_ANSWER, "o.addressee <> :home and o.state = 'ANSWERED'");
            case OVERDUE_ORDER ->
                ORDER.formatted(
                        "o.feedback_due",
                        "o.addressee <> :home and o.state in ('ISSUED', 'RECEIVED', 'RETURNED') and o.feedback_due < :today");
            case RECTIFY_PROBLEM ->
                PROBLEM.formatted("pr.due", "pr.unit_code = :home and pr.state in ('ASSIGNED', 'RECTIFYING')");
            case VERIFY_PROBLEM ->
                PROBLEM_OF_OTHERS.formatted(SINCE_IT_WAS_FOUND, "pr.state in ('DRAFT', 'DISCOVERED')");
            case ASSIGN_PROBLEM -> PROBLEM_OF_OTHERS.formatted(SINCE_ITS_STEP, "pr.state = 'VERIFIED'");
            case ACCEPT_PROBLEM -> PROBLEM_OF_OTHERS.formatted(SINCE_ITS_STEP, "pr.state = 'ANSWERED'");
            case CLOSE_PROBLEM ->
                PROBLEM_OF_OTHERS.formatted(
                        SINCE_ITS_STEP,
                        "(pr.state = 'ACCEPTED' or pr.state = 'PUBLISHED' and pr.public_until < :today)");
            case REINSPECT_PROBLEM ->
                PROBLEM_OF_OTHERS.formatted("pr.reinspect_on", "pr.state = 'CLOSED' and pr.reinspect_on <= :today");
            case FOLLOW_ACKNOWLEDGED -> DUTY_OF_OTHERS.formatted(LAST_DAY_OF_ITS_PAUSE, IS_ACKNOWLEDGED);
            case DECIDE_REOPENING -> REOPENING;
        };
    }
}
