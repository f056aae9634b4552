package org.ecoplan.task.assignment.persistence;

import static java.util.stream.Collectors.toMap;
import static org.ecoplan.kit.sql.Columns.column;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.ecoplan.events.PlanRevised;
import org.ecoplan.task.assignment.application.Revisions;
import org.ecoplan.task.obligation.application.ObligatedDuty;

/** Keeps revisions of plans in PostgreSQL and ends duties by them, many rows a statement. */
@ApplicationScoped
class PanacheRevisions implements Revisions {
    private static final String ADD = """
            insert into plan_revision (plan_id, revision, organisation, document_number, document_date, reason, revised_by,
                                       revised_on, taken_at)
            values (?1, ?2, ?3, nullif(?4, ''), ?5, ?6, ?7, ?8, ?9)
            on conflict on constraint plan_revision_pk do nothing""";

    private static final String ADD_TASKS = """
            insert into task_revision (task_id, revision, plan_id, kind, fields)
            select said.task_id, ?2, ?1, said.kind, said.fields
            from unnest(cast(?3 as uuid[]), cast(?4 as text[]), cast(?5 as text[])) as said (task_id, kind, fields)
            on conflict on constraint task_revision_pk do nothing""";

    private static final String END = """
            with left_part as (
                select * from unnest(cast(?3 as uuid[]), cast(?4 as text[]), cast(?5 as text[])) as p (task_id, unit_code, role)),
            gone as (
                select a.id, a.state, a.unit_code, a.task_id = any(cast(?2 as uuid[])) as with_task,
                       (select coalesce(max(s.number), 0) from duty_step s where s.assignment_id = a.id) as steps
                from assignment a
                where a.plan_id = ?1 and a.live
                      and exists (select 1 from issued_task t where t.task_id = a.task_id and t.revision <= ?11)
                      and (a.task_id = any(cast(?2 as uuid[]))
                           or (a.task_id, a.unit_code, a.role) in (select task_id, unit_code, role from left_part))
                order by a.id for no key update of a),
            stepped as (
                insert into duty_step (assignment_id, number, organisation, step, from_state, to_state, taken_at, taken_by,
                                       unit_code, reason, detail)
                select id, steps + 1, ?6, 'RELEASE', state, 'RELEASED', ?7, ?8, null,
                       case when with_task then ?9 else ?10 end, '{"evidence":[],"evidenceFiles":[],"criteria":[]}'
                from gone)
            update assignment a
            set state = 'RELEASED', next_due = null, next_sign_rung = null, version = a.version + 1
            from gone, issued_task task
            where a.id = gone.id and task.task_id = a.task_id
            returning a.id, a.plan_id, a.task_id, a.organisation, task.ordinal, task.title, a.unit_code, a.role, false""";

    /** What another unit had by then or the office had ended leaves the task as well. */
    private static final String TAKE_OFF = """
            with left_part as (
                select * from unnest(cast(?3 as uuid[]), cast(?4 as text[]), cast(?5 as text[])) as p (task_id, unit_code, role))
            update assignment a set taken_off = true
            where a.plan_id = ?1 and a.state in ('RELEASED', 'REASSIGNED') and not a.taken_off
                  and exists (select 1 from issued_task t where t.task_id = a.task_id and t.revision <= ?6)
                  and (a.task_id = any(cast(?2 as uuid[]))
                       or (a.task_id, a.unit_code, a.role) in (select task_id, unit_code, role from left_part))""";

    private static final String PLACE = """
            update assignment a set position = task.position from issued_task task
            where task.task_id = any(cast(?1 as uuid[])) and a.task_id = task.task_id and a.position <> task.position""";

    private static final String RUNNING = """
            select a.id, a.plan_id, a.task_id, a.organisation, task.ordinal, task.title, a.unit_code, a.role, a.live
            from assignment a join issued_task task on task.task_id = a.task_id
            where a.task_id = any(cast(?1 as uuid[])) and a.live
            order by a.id for share of a""";

    private static final String REASONS = """
            select distinct on (plan_id) plan_id, revision, reason from plan_revision
            where plan_id = any(cast(?1 as uuid[])) order by plan_id, revision desc""";

    @Override
    public Uni<Void> add(PlanRevised revised, Instant at) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ADD)
                        .setParameter(1, revised.planId())
                        .setParameter(2, revised.revision())
                        .setParameter(3, revised.organisation())
                        .setParameter(4, Objects.requireNonNullElse(revised.documentNumber(), ""))
                        .setParameter(5, revised.documentDate())
                        .setParameter(6, revised.reason())
                        .setParameter(7, revised.revisedBy())
                        .setParameter(8, revised.revisedOn())
                        .setParameter(9, at.atOffset(ZoneOffset.UTC))
                        .executeUpdate()
                        .flatMap(done -> session.createNativeQuery(ADD_TASKS)
                                .setParameter(1, revised.planId())
                                .setParameter(2, revised.revision())
                                .setParameter(3, column(revised.tasks(), PlanRevised.Task::taskId, UUID[]::new))
                                .setParameter(4, column(revised.tasks(), PlanRevised.Task::kind, String[]::new))
                                .setParameter(
                                        5,
                                        column(revised.tasks(), task -> String.join(" ", task.fields()), String[]::new))
                                .executeUpdate()))
                .replaceWithVoid();
    }

    @Override
    public Uni<List<ObligatedDuty>> end(PlanRevised revised, String ofTask, String ofPart, Instant at) {
        List<UUID> ended = revised.tasks().stream()
                .filter(task -> task.kind().equals("ENDED"))
                .map(PlanRevised.Task::taskId)
                .toList();
        List<LeftPart> left = revised.tasks().stream().flatMap(LeftPart::of).toList();
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(END, Object[].class)
                        .setParameter(1, revised.planId())
                        .setParameter(2, ended.toArray(UUID[]::new))
                        .setParameter(3, column(left, LeftPart::taskId, UUID[]::new))
                        .setParameter(4, column(left, LeftPart::unitCode, String[]::new))
                        .setParameter(5, column(left, LeftPart::role, String[]::new))
                        .setParameter(6, revised.organisation())
                        .setParameter(7, at.atOffset(ZoneOffset.UTC))
                        .setParameter(8, revised.revisedBy())
                        .setParameter(9, ofTask)
                        .setParameter(10, ofPart)
                        .setParameter(11, revised.revision())
                        .getResultList()
                        .call(gone -> session.createNativeQuery(TAKE_OFF)
                                .setParameter(1, revised.planId())
                                .setParameter(2, ended.toArray(UUID[]::new))
                                .setParameter(3, column(left, LeftPart::taskId, UUID[]::new))
                                .setParameter(4, column(left, LeftPart::unitCode, String[]::new))
                                .setParameter(5, column(left, LeftPart::role, String[]::new))
                                .setParameter(6, revised.revision())
                                .executeUpdate()))
                .map(PanacheRevisions::duties);
    }

    @Override
    public Uni<List<ObligatedDuty>> running(Collection<UUID> tasks) {
        UUID[] ids = tasks.toArray(UUID[]::new);
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(PLACE)
                        .setParameter(1, ids)
                        .executeUpdate()
                        .flatMap(done -> session.createNativeQuery(RUNNING, Object[].class)
                                .setParameter(1, ids)
                                .getResultList()))
                .map(PanacheRevisions::duties);
    }

    @Override
    public Uni<Map<UUID, Why>> reasons(Collection<UUID> plans) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(REASONS, Object[].class)
                        .setParameter(1, plans.toArray(UUID[]::new))
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(toMap(row -> (UUID) row[0], row -> new Why((Integer) row[1], (String) row[2]))));
    }

    private static List<ObligatedDuty> duties(List<Object[]> rows) {
        return rows.stream()
                .map(row -> new ObligatedDuty(
                        (UUID) row[0],
                        (UUID) row[1],
                        (UUID) row[2],
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        (String) row[6],
                        (String) row[7],
                        (Boolean) row[8]))
                .toList();
    }

    private record LeftPart(UUID taskId, String unitCode, String role) {
        static Stream<LeftPart> of(PlanRevised.Task task) {
            return task.unitsLeft().stream().map(part -> new LeftPart(task.taskId(), part.unitCode(), part.role()));
        }
    }
}
