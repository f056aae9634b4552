package org.ecoplan.task.timeline.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.sql.Columns;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.timeline.application.Timelines;
import org.ecoplan.task.timeline.domain.Happening;
import org.ecoplan.task.timeline.domain.HappeningKind;
import org.jspecify.annotations.Nullable;

/** Finds in PostgreSQL what happened to a duty. */
@ApplicationScoped
class PanacheTimelines implements Timelines {
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private static final String ALL = """
            select 'STEP' as kind, 'step/' || s.number as key, s.taken_at as at, s.step as code, s.taken_by as by,
                   s.unit_code as unit, coalesce(cast(s.detail as json) ->> 'otherUnit', '') as about, s.reason as remark, cast(null as integer) as number
            from duty_step s where s.assignment_id = :duty
            union all
            select 'ASSIGNED', 'assigned', cast(a.assigned_on as timestamp) at time zone 'Asia/Shanghai', '', null,
                   a.unit_code, '', null, null
            from assignment a where a.id = :duty and a.assigned_on is not null
            union all
            select 'PLAN_REVISED', 'revision/' || t.revision, p.taken_at, rtrim(t.kind || ' ' || t.fields), p.revised_by, null,
                   coalesce(p.document_number, ''), p.reason, null
            from assignment a join task_revision t on t.task_id = a.task_id
                 join plan_revision p on p.plan_id = t.plan_id and p.revision = t.revision
            where a.id = :duty and t.kind <> 'NEW' and a.assigned_on <= p.revised_on
            union all
            select 'REPORT_SUBMITTED', 'report/' || r.id || '/' || s.number, s.submitted_at, '', s.submitter, r.unit_code,
                   rr.period, null, s.progress
            from report r join reporting_round rr on rr.id = r.round_id join report_submission s on s.report_id = r.id
            where r.assignment_id = :duty
            union all
            select 'REPORT_TAKEN_BACK', 'back/' || r.id || '/' || s.number, s.taken_back_at, '', null, r.unit_code, rr.period, null,
                   null
            from report r join reporting_round rr on rr.id = r.round_id join report_submission s on s.report_id = r.id
            where r.assignment_id = :duty and s.taken_back_at is not null
            union all
            select 'REPORT_REVIEWED', 'review/' || r.id || '/' || v.number, v.reviewed_at, v.verdict, v.reviewer,
                   v.reviewer_unit, rr.period, v.remark, null
            from report r join reporting_round rr on rr.id = r.round_id join report_review v on v.report_id = r.id
            where r.assignment_id = :duty
            union all
            select 'REPORT_REMINDED', 'urged/' || r.id || '/' || m.reminded_on,
                   cast(m.reminded_on as timestamp) at time zone 'Asia/Shanghai', '', m.reminded_by, null, rr.period, null,
                   null
            from report r join reporting_round rr on rr.id = r.round_id join report_reminder m on m.report_id = r.id
            where r.assignment_id = :duty
            union all
            select 'CLAIM_RETRACTED', 'claim/' || c.id, c.retracted_at, '', c.retracted_by, null, o.what, c.reason, null
            from obligation o join retracted_claim c on c.obligation_id = o.id where o.assignment_id = :duty
            union all
            select 'EXTENSION_REQUESTED', 'extension/' || e.id || '/1', e.requested_at, '', e.requested_by, e.unit_code,
                   e.what || '（' || e.deadline || ' → ' || e.proposed || '）', e.reason, null
            from deadline_extension e where e.assignment_id = :duty
            union all
            select 'EXTENSION_DECIDED', 'extension/' || e.id || '/2', e.decided_at, e.state, e.decided_by, e.decided_for,
                   e.what || coalesce('（' || e.approved || '）', ''), e.decision_reason, null
            from deadline_extension e where e.assignment_id = :duty and e.decided_at is not null
            union all
            select 'SUSPENSION_REQUESTED', 'suspension/' || s.id || '/1', s.requested_at, '', s.requested_by,
                   s.requested_for, coalesce(s.what, '整项职责') || '（' || s.begins_on || ' 至 ' || s.expected_end || '）',
                   s.grounds, null
            from suspension s where s.assignment_id = :duty
            union all
            select 'SUSPENSION_DECIDED', 'suspension/' || s.id || '/2', s.decided_at, s.state, s.decided_by, s.decided_for,
                   coalesce(s.what, '整项职责'), s.decision_reason, null
            from suspension s where s.assignment_id = :duty and s.decided_at is not null
            union all
            select 'SUSPENSION_ENDED', 'suspension/' || s.id || '/3', s.ended_at, '', s.ended_by, s.ended_for,
                   coalesce(s.what, '整项职责'), s.end_reason, null
            from suspension s where s.assignment_id = :duty and s.ended_at is not null
            union all
            select 'DEADLINE_MOVED', 'deadline/' || o.id || '/' || d.deadline_version, d.replaced_at, '', null, null,
                   o.what || '（原 ' || d.deadline || '，改为 ' || coalesce(n.deadline, o.deadline) || '）', d.reason, null
            from obligation o join earlier_deadline d on d.obligation_id = o.id
                 left join earlier_deadline n on n.obligation_id = o.id and n.deadline_version = d.deadline_version + 1
            where o.assignment_id = :duty
            union all
            select 'REMINDED', 'rung/' || o.id || '/' || c.deadline_version || '/' || c.rung, c.crossed_at, c.rung, null,
                   null, o.what, null, null
            from obligation o join rung_crossing c on c.obligation_id = o.id
            where o.assignment_id = :duty and c.outcome = 'SPOKEN'
            union all
            select 'PRESSED', 'pressed/' || o.id || '/' || m.reminded_on,
                   cast(m.reminded_on as timestamp) at time zone 'Asia/Shanghai', '', m.reminded_by, null, o.what, m.wording,
                   null
            from obligation o join obligation_reminder m on m.obligation_id = o.id where o.assignment_id = :duty
            union all
            select 'WARNING_ACKNOWLEDGED', 'acknowledged/' || o.id || '/' || w.deadline_version || '/' || w.rung,
                   w.acknowledged_at, w.rung, w.acknowledged_by, w.acknowledged_for,
                   o.what || '（暂停催办至 ' || w.until_day || '）', w.wording, null
            from obligation o join warning_acknowledgement w on w.obligation_id = o.id where o.assignment_id = :duty
            union all
            select 'SIGN_OFF_MISSED', 'sign/' || m.acknowledge_by || '/' || m.rung, m.crossed_at, m.rung, null, null, '',
                   null, null
            from missed_sign_off m where m.assignment_id = :duty and m.spoken
            union all
            select 'ORDER_ISSUED', 'order/' || o.id || '/0', o.issued_at, '', o.issued_by, o.issued_unit,
                   '督办单〔' || o.year || '〕' || o.sequence || '号', o.subject, null
            from seen_order o
            union all
            select 'ORDER_STEP', 'order/' || o.id || '/' || s.number, s.taken_at, s.step, s.taken_by, s.unit_code,
                   '督办单〔' || o.year || '〕' || o.sequence || '号', s.wording, null
            from seen_order o join supervision_order_step s on s.order_id = o.id
            union all
            select 'EVIDENCE_STORED', 'evidence/' || e.id, e.stored_at, '', e.uploader, e.unit_code, e.name, null, null
            from evidence e where e.assignment_id = :duty""";

    /** An order is of its addressee and of those who have a copy. */
    private static final String SEEN_ORDER = """
            select o.id, o.year, o.sequence, o.issued_at, o.issued_by, o.issued_unit, o.subject
            from supervision_order_duty d join supervision_order o on o.id = d.order_id
            where d.assignment_id = :duty and o.organisation = :organisation
                  and (:whole or o.addressee = any(cast(:branch as text[]))
                       or exists (select 1 from supervision_order_copy c
                                  where c.order_id = o.id and c.unit_code = any(cast(:branch as text[]))))""";

    private static final String PAGE = """
            with seen_order as (%s)
            select kind, key, at, code, by, unit, about, remark, number from (%s) happening
            where (at, key) < (cast(:at as timestamptz), :key)
            order by at desc, key desc""".formatted(SEEN_ORDER, ALL);

    @Override
    public Uni<List<Happening>> of(CallerScope scope, AssignmentId duty, @Nullable Place before, int limit) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(PAGE, Object[].class)
                        .setParameter("duty", duty.value())
                        .setParameter("organisation", scope.organisationOrNone())
                        .setParameter("whole", scope.wholeOrganisation())
                        .setParameter("branch", scope.branchCodes())
                        .setParameter("at", before == null ? LATEST : before.at())
                        .setParameter("key", before == null ? "" : before.key())
                        .setMaxResults(limit)
                        .getResultList())
                .map(rows -> rows.stream().map(PanacheTimelines::happening).toList());
    }

    private static Happening happening(Object[] row) {
        return new Happening(
                (String) row[1],
                HappeningKind.valueOf((String) row[0]),
                Columns.instant(row[2]),
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                (Integer) row[8]);
    }
}
