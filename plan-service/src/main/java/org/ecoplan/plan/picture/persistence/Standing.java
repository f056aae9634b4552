package org.ecoplan.plan.picture.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.sql.Columns;
import org.ecoplan.plan.picture.domain.Step;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** How things stand at the end of a day, for what a caller sees: the query that figures, rows and notices rest on. */
final class Standing {
    /**
     * A row for each thing that is there at the end of the day ?2: of what nothing was told yet, a duty is there since the
     * plan is in force, a report since its round is open. The due date of a report is the round's, which may have moved;
     * how late it is its first submission says since it was last expected. A report that was not handed in when its plan
     * or its duty ended, and not due before, is expected no more; nor is one that the office released. What was due of a
     * unit before its duty was given to another one (改派) stays its own.
     */
    static final String SQL = """
            select s.kind, s.id, s.unit_code, s.task_id, s.duty_id, s.round_id, s.ordinal, s.title, s.what,
                   coalesce(r.unit_report_due, s.due) as due,
                   coalesce(last.step, case s.kind when 'DUTY' then 'ASSIGNED' else 'REQUESTED' end) as step,
                   last.at, coalesce(first.days_late, last.days_late, 0) as days_late,
                   coalesce(last.step, case s.kind when 'DUTY' then 'ASSIGNED' else 'REQUESTED' end)
                       || case when coalesce(first.days_late, last.days_late) > 0 then '+LATE' else '' end
                       || case when coalesce(r.unit_report_due, s.due) < ?2 then '+PAST' else '' end as cell
            from picture_subject s
                join plan p on p.id = s.plan_id
                left join scheduling_round r on r.id = s.round_id
                left join lateral (
                    select f.step, f.at, f.days_late from picture_fact f
                    where f.subject_id = s.id and (f.day <= ?2 or f.final)
                    order by f.final desc, f.at desc, f.place desc limit 1) last on true
                left join lateral (
                    select f.days_late from picture_fact f
                    where s.kind = 'REPORT' and f.subject_id = s.id and f.step = 'SUBMITTED' and f.day <= ?2
                      and not exists (
                          select 1 from picture_fact w
                          where w.subject_id = s.id and w.step = 'WITHDRAWN' and w.day <= ?2 and w.at > f.at)
                    order by f.at limit 1) first on true
            where s.plan_id = ?1 and s.organisation = ?3 and (?4 or s.unit_code = any(cast(?5 as text[])))
              and (last.step is not null and (s.kind <> 'OBLIGATION' or p.in_force_since <= ?2)
                   or s.kind = 'DUTY' and p.in_force_since <= ?2
                   or s.kind = 'REPORT' and coalesce(r.opened_on, s.due) <= ?2)
              and not exists (
                  select 1 from picture_fact g
                  where g.subject_id = s.duty_id and g.step = any(cast(?6 as text[])) and g.day <= ?2
                    and not (s.kind = 'REPORT' and g.step = 'REASSIGNED'))
              and coalesce(last.step, '') <> 'REPORT_RELEASED'
              and not (s.kind = 'REPORT' and coalesce(last.step, 'WITHDRAWN') = 'WITHDRAWN' and exists (
                  select 1 from (
                      select p.closed_on as day
                      union all
                      select c.day from picture_fact c where c.subject_id = s.duty_id
                                                            and c.step in ('CLOSED_OUT', 'REASSIGNED')) ended
                  where ended.day <= ?2 and ended.day <= coalesce(r.unit_report_due, s.due)))""";

    private static final String[] TAKING_AWAY =
            Step.takingAway().map(Step::name).toArray(String[]::new);

    private Standing() {}

    /** Gives the query its parameters, the first six. */
    static <Q extends Mutiny.AbstractQuery> Q bind(Q query, CallerScope scope, UUID planId, LocalDate day) {
        query.setParameter(1, planId);
        query.setParameter(2, day);
        query.setParameter(3, scope.organisationOrNone());
        query.setParameter(4, scope.wholeOrganisation());
        query.setParameter(5, scope.branchCodes());
        query.setParameter(6, TAKING_AWAY);
        return query;
    }

    /** An instant as the driver gives it. */
    static @Nullable Instant instant(@Nullable Object value) {
        return value == null ? null : Columns.instant(value);
    }
}
