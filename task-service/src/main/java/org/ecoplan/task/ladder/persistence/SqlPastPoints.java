package org.ecoplan.task.ladder.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.ladder.application.LadderTrial;
import org.ecoplan.task.ladder.application.PastPoints;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Holds rungs against the points of a plan in PostgreSQL. A point has crossed a rung on the day on which it stood, or on
 * which the point came in under it, unless it was reached, due by another day or stood still by then.
 */
@ApplicationScoped
class SqlPastPoints implements PastPoints {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String DEADLINES = """
            select o.deadline from obligation o join assignment a on a.id = o.assignment_id
            where a.plan_id = :plan and a.organisation = :organisation
            union
            select e.deadline from earlier_deadline e join obligation o on o.id = e.obligation_id
                 join assignment a on a.id = o.assignment_id
            where a.plan_id = :plan and a.organisation = :organisation""";

    private static final String ENDED = """
            select count(*) from obligation o join assignment a on a.id = o.assignment_id
            where a.plan_id = :plan and a.organisation = :organisation and o.state = 'ENDED'""";

    private static final String COMPARED = """
            with point as (
                select o.id, o.assignment_id, a.unit_code, o.what, o.strength, o.deadline_version, o.deadline, o.met_at,
                       coalesce(a.assigned_on, a.acknowledge_by) as came, o.suspended_from
                from obligation o join assignment a on a.id = o.assignment_id
                where a.plan_id = :plan and a.organisation = :organisation and o.state <> 'ENDED'),
            replaced as (
                select e.obligation_id, e.deadline_version, e.deadline, e.stood_still_from, e.stood_still_until,
                       cast(e.replaced_at at time zone 'Asia/Shanghai' as date) as until,
                       lag(cast(e.replaced_at at time zone 'Asia/Shanghai' as date))
                           over (partition by e.obligation_id order by e.deadline_version) as since
                from earlier_deadline e join point p on p.id = e.obligation_id),
            due as (
                select p.id, p.assignment_id, p.unit_code, p.what, p.strength, p.deadline_version, p.deadline,
                       coalesce((select max(r.until) from replaced r where r.obligation_id = p.id), p.came) as since,
                       cast(p.met_at at time zone 'Asia/Shanghai' as date) as until,
                       p.suspended_from as still_from, date 'infinity' as still_until
                from point p
                union all
                select p.id, p.assignment_id, p.unit_code, p.what, p.strength, r.deadline_version, r.deadline,
                       coalesce(r.since, p.came), r.until, r.stood_still_from, r.stood_still_until
                from replaced r join point p on p.id = r.obligation_id),
            rung as (
                select * from unnest(cast(:tried as boolean[]), cast(:deadlines as date[]), cast(:rungs as text[]),
                                     cast(:days as date[]), cast(:places as integer[]), cast(:overdue as boolean[]))
                    as rung (tried, deadline, name, day, place, overdue)),
            crossed as (
                select due.id, due.deadline_version, rung.tried, rung.name, greatest(rung.day, due.since) as day,
                       row_number() over (
                           partition by due.id, due.deadline_version, rung.tried, greatest(rung.day, due.since)
                           order by rung.place desc) = 1 as told
                from due join rung on rung.deadline = due.deadline
                where greatest(rung.day, due.since) <= least(due.until, :today)
                      and (due.strength = 'BINDING' or not rung.overdue)
                      and (due.still_from is null
                           or greatest(rung.day, due.since) not between due.still_from and due.still_until)),
            compared as (
                select coalesce(present.id, tried.id) as id, coalesce(present.name, tried.name) as name,
                       coalesce(present.deadline_version, tried.deadline_version) as deadline_version,
                       present.day as present_day, present.told as present_told, tried.day as tried_day,
                       tried.told as tried_told
                from (select * from crossed where not crossed.tried) present
                     full join (select * from crossed where crossed.tried) tried
                     on tried.id = present.id and tried.deadline_version = present.deadline_version
                        and tried.name = present.name)
            """;

    private static final String COUNTS = COMPARED + """
            select name, count(present_day), count(*) filter (where present_told), count(tried_day),
                   count(*) filter (where tried_told)
            from compared group by name order by name""";

    private static final String DIFFERENCES = COMPARED + """
            select c.id, c.deadline_version, due.assignment_id, due.unit_code, due.what, due.deadline, c.name,
                   c.present_day, c.present_told, c.tried_day, c.tried_told
            from compared c join due on due.id = c.id and due.deadline_version = c.deadline_version
            where (c.present_day is distinct from c.tried_day or c.present_told is distinct from c.tried_told)
                  and (c.id, c.deadline_version, c.name) > (:id, :version, :name)
            order by c.id, c.deadline_version, c.name""";

    @Override
    public Uni<List<LocalDate>> deadlines(CallerScope scope, UUID planId) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(DEADLINES, LocalDate.class)
                        .setParameter("plan", planId)
                        .setParameter("organisation", scope.organisationOrNone())
                        .getResultList());
    }

    @Override
    public Uni<Long> endedUnreached(CallerScope scope, UUID planId) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ENDED, Long.class)
                        .setParameter("plan", planId)
                        .setParameter("organisation", scope.organisationOrNone())
                        .getSingleResult());
    }

    @Override
    public Uni<List<LadderTrial.RungCount>> counts(
            CallerScope scope, UUID planId, List<StandingRung> rungs, LocalDate today) {
        return Panache.getSession()
                .flatMap(session ->
                        compared(session, COUNTS, scope, planId, rungs, today).getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new LadderTrial.RungCount(
                                (String) row[0], (Long) row[1], (Long) row[2], (Long) row[3], (Long) row[4]))
                        .toList());
    }

    @Override
    public Uni<List<LadderTrial.Difference>> differences(
            CallerScope scope,
            UUID planId,
            List<StandingRung> rungs,
            LocalDate today,
            LadderTrial.@Nullable Place after,
            int limit) {
        return Panache.getSession()
                .flatMap(session -> compared(session, DIFFERENCES, scope, planId, rungs, today)
                        .setParameter("id", after == null ? BEFORE_ALL : after.obligationId())
                        .setParameter("version", after == null ? 0 : after.deadlineVersion())
                        .setParameter("name", after == null ? "" : after.rung())
                        .setMaxResults(limit)
                        .getResultList())
                .map(rows -> rows.stream().map(SqlPastPoints::difference).toList());
    }

    private static Mutiny.SelectionQuery<Object[]> compared(
            Mutiny.Session session,
            String sql,
            CallerScope scope,
            UUID planId,
            List<StandingRung> rungs,
            LocalDate today) {
        return session.createNativeQuery(sql, Object[].class)
                .setParameter("plan", planId)
                .setParameter("organisation", scope.organisationOrNone())
                .setParameter("today", today)
                .setParameter("tried", each(rungs, StandingRung::tried).toArray(Boolean[]::new))
                .setParameter("deadlines", each(rungs, StandingRung::deadline).toArray(LocalDate[]::new))
                .setParameter("rungs", each(rungs, StandingRung::rung).toArray(String[]::new))
                .setParameter("days", each(rungs, StandingRung::day).toArray(LocalDate[]::new))
                .setParameter("places", each(rungs, StandingRung::place).toArray(Integer[]::new))
                .setParameter("overdue", each(rungs, StandingRung::overdue).toArray(Boolean[]::new));
    }

    private static <T> Stream<T> each(List<StandingRung> rungs, Function<StandingRung, T> of) {
        return rungs.stream().map(of);
    }

    private static LadderTrial.Difference difference(Object[] row) {
        return new LadderTrial.Difference(
                (UUID) row[0],
                (Integer) row[1],
                (UUID) row[2],
                (String) row[3],
                (String) row[4],
                (LocalDate) row[5],
                (String) row[6],
                day(row, 7),
                day(row, 9));
    }

    private static LadderTrial.@Nullable Day day(Object[] row, int at) {
        return row[at] == null ? null : new LadderTrial.Day((LocalDate) row[at], (Boolean) row[at + 1]);
    }
}
