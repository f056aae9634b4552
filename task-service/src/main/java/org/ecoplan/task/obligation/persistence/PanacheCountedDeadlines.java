package org.ecoplan.task.obligation.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.ecoplan.kernel.WorkingDayCount;
import org.ecoplan.task.obligation.application.CountedDeadlines;
import org.ecoplan.task.obligation.application.MovedDeadline;

/** Keeps the deadlines that are counted in working days. */
@ApplicationScoped
class PanacheCountedDeadlines implements CountedDeadlines {
    private static final String COUNTS = """
            select distinct counted_from, counted_days from obligation
            where counted_days is not null and state in ('OPEN', 'OVERDUE')
            order by counted_from, counted_days""";

    private static final String REPLACE = """
            with old as (
                select id, deadline, deadline_version from obligation
                where counted_from = ?1 and counted_days = ?2 and state in ('OPEN', 'OVERDUE') and deadline <> ?3
                order by id limit ?6
                for no key update),
            kept as (
                insert into earlier_deadline (obligation_id, deadline_version, deadline, replaced_at, reason)
                select id, deadline_version, deadline, ?5, ?4 from old),
            moved as (
                update obligation changed
                set deadline = ?3, deadline_version = changed.deadline_version + 1, state = 'OPEN'
                from old where changed.id = old.id
                returning changed.*)
            select dated.id, duty.id as duty_id, duty.plan_id, task.task_id, dated.organisation, task.ordinal,
                   task.title, duty.unit_code, duty.role, dated.what, dated.strength, dated.deadline,
                   dated.deadline_version, old.deadline as previous
            from moved dated
                 join old on old.id = dated.id
                 join assignment duty on duty.id = dated.assignment_id
                 join issued_task task on task.task_id = duty.task_id""";

    private static final String MARK = """
            update obligation set provisional = ?3
            where counted_from = ?1 and counted_days = ?2 and state in ('OPEN', 'OVERDUE') and provisional <> ?3""";

    @Override
    public Uni<List<WorkingDayCount>> counts() {
        return Panache.getSession()
                .flatMap(session ->
                        session.createNativeQuery(COUNTS, Object[].class).getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new WorkingDayCount((LocalDate) row[0], (Integer) row[1]))
                        .toList());
    }

    @Override
    public Uni<List<MovedDeadline>> replace(
            WorkingDayCount count, LocalDate deadline, String reason, Instant at, int limit) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(REPLACE, Object[].class)
                        .setParameter(1, count.from())
                        .setParameter(2, count.days())
                        .setParameter(3, deadline)
                        .setParameter(4, reason)
                        .setParameter(5, at)
                        .setParameter(6, limit)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new MovedDeadline(OpenObligationRow.read(row), (LocalDate) row[13]))
                        .toList())
                .call(changed -> NextDue.find(changed.stream()
                        .map(each -> each.obligation().assignmentId())
                        .collect(Collectors.toSet())));
    }

    @Override
    public Uni<Void> mark(WorkingDayCount count, boolean provisional) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(MARK)
                        .setParameter(1, count.from())
                        .setParameter(2, count.days())
                        .setParameter(3, provisional)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
