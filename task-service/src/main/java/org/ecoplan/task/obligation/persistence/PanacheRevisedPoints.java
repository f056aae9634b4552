package org.ecoplan.task.obligation.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.ecoplan.kit.sql.Columns.column;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecoplan.kernel.WorkingDayCount;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.task.obligation.application.MovedDeadline;
import org.ecoplan.task.obligation.application.RevisedPoints;
import org.ecoplan.task.obligation.domain.DutyObligations;
import org.ecoplan.task.obligation.domain.ObligationId;
import org.ecoplan.task.obligation.domain.ObligationKind;
import org.ecoplan.task.obligation.domain.ObligationSource;
import org.ecoplan.task.obligation.domain.ObligationState;
import org.ecoplan.task.obligation.domain.PointChanges.Said;
import org.ecoplan.task.obligation.domain.StandingPoint;
import org.ecoplan.task.obligation.domain.Strength;
import org.jspecify.annotations.Nullable;

/** Changes dated points in PostgreSQL as a revision says. */
@ApplicationScoped
class PanacheRevisedPoints implements RevisedPoints {
    private static final int ROWS_A_STATEMENT = 1_000;

    private static final String STANDING = """
            select o.assignment_id, o.id, o.kind, o.source_id, o.occurrence, o.what, o.strength,
                   coalesce(o.document_deadline,
                            (select e.deadline from earlier_deadline e where e.obligation_id = o.id
                             order by e.deadline_version limit 1),
                            o.deadline),
                   o.counted_from, o.counted_days, o.state
            from obligation o where\s""";

    private static final String HOLD =
            STANDING + "o.assignment_id = any(cast(?1 as uuid[])) order by o.id for no key update";

    private static final String HOLD_DUE = STANDING + """
            o.source_id = any(cast(?2 as uuid[])) and o.state in ('OPEN', 'OVERDUE')
            and o.assignment_id in (select a.id from assignment a where a.plan_id = ?1)
            order by o.id for no key update""";

    private static final String REWORD = """
            update obligation o set what = said.what, strength = said.strength
            from unnest(cast(?1 as uuid[]), cast(?2 as text[]), cast(?3 as text[])) as said (id, what, strength)
            where o.id = said.id""";

    private static final String MOVE = """
            with said as (
                select * from unnest(cast(?1 as uuid[]), cast(?2 as date[]), cast(?3 as date[]), cast(?4 as integer[]),
                                     cast(?5 as boolean[]))
                    as s (id, deadline, counted_from, counted_days, provisional)),
            old as (
                select o.id, o.deadline, o.deadline_version from obligation o join said on said.id = o.id),
            kept as (
                insert into earlier_deadline (obligation_id, deadline_version, deadline, replaced_at, reason)
                select id, deadline_version, deadline, ?7, ?6 from old),
            moved as (
                update obligation changed
                set deadline = said.deadline, document_deadline = said.deadline, counted_from = said.counted_from,
                    counted_days = said.counted_days, provisional = said.provisional,
                    deadline_version = changed.deadline_version + 1, state = 'OPEN'
                from said where changed.id = said.id
                returning changed.*)
            select dated.id, duty.id as duty_id, duty.plan_id, task.task_id, dated.organisation, task.ordinal,
                   task.title, duty.unit_code, duty.role, dated.what, dated.strength, dated.deadline,
                   dated.deadline_version, old.deadline as previous
            from moved dated
                 join old on old.id = dated.id
                 join assignment duty on duty.id = dated.assignment_id
                 join issued_task task on task.task_id = duty.task_id
            order by dated.id""";

    private static final String END = "update obligation set state = 'ENDED' where id = any(cast(?1 as uuid[]))";

    private static final String END_OF = """
            update obligation set state = 'ENDED'
            where assignment_id = any(cast(?1 as uuid[])) and state = 'OPEN'
            returning assignment_id, id""";

    @Override
    public Uni<Map<UUID, List<StandingPoint>>> hold(Collection<UUID> duties) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(HOLD, Object[].class)
                        .setParameter(1, duties.toArray(UUID[]::new))
                        .getResultList())
                .map(rows ->
                        rows.stream().map(PanacheRevisedPoints::standing).collect(groupingBy(StandingPoint::dutyId)));
    }

    @Override
    public Uni<List<StandingPoint>> holdDue(UUID planId, Collection<UUID> sources) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(HOLD_DUE, Object[].class)
                        .setParameter(1, planId)
                        .setParameter(2, sources.toArray(UUID[]::new))
                        .getResultList())
                .map(rows -> rows.stream().map(PanacheRevisedPoints::standing).toList());
    }

    private static StandingPoint standing(Object[] row) {
        return new StandingPoint(
                (UUID) row[0],
                new ObligationId((UUID) row[1]),
                new ObligationSource(ObligationKind.valueOf((String) row[2]), (UUID) row[3], (Integer) row[4]),
                (String) row[5],
                Strength.valueOf((String) row[6]),
                (LocalDate) row[7],
                row[8] == null ? null : new WorkingDayCount((LocalDate) row[8], (Integer) row[9]),
                ObligationState.valueOf((String) row[10]));
    }

    @Override
    public Uni<Void> add(List<DutyObligations> added) {
        return NewObligations.add(added);
    }

    @Override
    public Uni<Void> reword(List<Said> points) {
        return InOrder.inChunks(
                points,
                ROWS_A_STATEMENT,
                chunk -> Panache.getSession()
                        .flatMap(session -> session.createNativeQuery(REWORD)
                                .setParameter(1, column(chunk, each -> each.id().value(), UUID[]::new))
                                .setParameter(
                                        2, column(chunk, each -> each.item().what(), String[]::new))
                                .setParameter(
                                        3,
                                        column(
                                                chunk,
                                                each -> each.item().strength().name(),
                                                String[]::new))
                                .executeUpdate()));
    }

    @Override
    public Uni<List<MovedDeadline>> move(List<Said> points, String reason, Instant at) {
        List<MovedDeadline> moved = new ArrayList<>();
        return InOrder.inChunks(
                        points,
                        ROWS_A_STATEMENT,
                        chunk -> moveChunk(chunk, reason, at).invoke(moved::addAll))
                .replaceWith(() -> moved);
    }

    private static Uni<List<MovedDeadline>> moveChunk(List<Said> points, String reason, Instant at) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(MOVE, Object[].class)
                        .setParameter(1, column(points, each -> each.id().value(), UUID[]::new))
                        .setParameter(
                                2,
                                column(
                                        points,
                                        each -> each.item().due().deadline().lastDay(),
                                        LocalDate[]::new))
                        .setParameter(3, column(points, PanacheRevisedPoints::countedFrom, LocalDate[]::new))
                        .setParameter(4, column(points, PanacheRevisedPoints::countedDays, Integer[]::new))
                        .setParameter(
                                5, column(points, each -> each.item().due().provisional(), Boolean[]::new))
                        .setParameter(6, reason)
                        .setParameter(7, at)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new MovedDeadline(OpenObligationRow.read(row), (LocalDate) row[13]))
                        .toList());
    }

    private static @Nullable LocalDate countedFrom(Said point) {
        WorkingDayCount count = point.item().due().count();
        return count == null ? null : count.from();
    }

    private static @Nullable Integer countedDays(Said point) {
        WorkingDayCount count = point.item().due().count();
        return count == null ? null : count.days();
    }

    @Override
    public Uni<Void> end(List<ObligationId> points) {
        return points.isEmpty()
                ? Uni.createFrom().voidItem()
                : Panache.getSession()
                        .flatMap(session -> session.createNativeQuery(END)
                                .setParameter(1, column(points, ObligationId::value, UUID[]::new))
                                .executeUpdate())
                        .replaceWithVoid();
    }

    @Override
    public Uni<Map<UUID, List<UUID>>> endOf(Collection<UUID> duties) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(END_OF, Object[].class)
                        .setParameter(1, duties.toArray(UUID[]::new))
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(groupingBy(row -> (UUID) row[0], mapping(row -> (UUID) row[1], toList()))));
    }

    @Override
    public Uni<Void> findNextDue(Collection<UUID> duties) {
        return NextDue.find(duties);
    }
}
