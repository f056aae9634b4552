package org.ecoplan.task.suspension.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.obligation.domain.ObligationId;
import org.ecoplan.task.suspension.application.Suspensions;
import org.ecoplan.task.suspension.domain.Suspension;
import org.ecoplan.task.suspension.domain.SuspensionId;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Keeps suspensions in PostgreSQL. */
@ApplicationScoped
class PanacheSuspensions implements Suspensions {
    private static final String SEEN = "e.organisation = :organisation";

    private static final String SEEN_IN_PART = SEEN
            + " and exists (select 1 from AssignmentEntity own, AssignmentEntity part where own.id = e.assignmentId "
            + "and part.task.taskId = own.task.taskId and part.unitCode in :branch)";

    private static final String END = """
            update suspension
            set last_day = case when state = 'RUNNING' then cast(?2 as date) end,
                end_reason = case when state = 'RUNNING' then '职责任务已结束' end,
                ended_at = case when state = 'RUNNING' then cast(?3 as timestamptz) end,
                state = case when state = 'RUNNING' then 'ENDED' else 'NEEDLESS' end
            where state in ('REQUESTED', 'APPROVED', 'RUNNING') and\s""";

    private static final String END_OF_DUTY = END + "assignment_id = any(cast(?1 as uuid[]))";

    private static final String END_OF_PLAN = END + "assignment_id in (select id from assignment where plan_id = ?1)";

    private static final String TURNING = """
            select id, organisation from suspension
            where state = 'APPROVED' and begins_on <= ?1 or state = 'RUNNING' and expected_end < ?1
            order by requested_at, id limit ?2""";

    @Override
    public Uni<Void> add(Suspension suspension) {
        return Panache.getSession()
                .flatMap(session ->
                        session.persist(SuspensionEntity.of(suspension)).call(() -> session.flush()));
    }

    @Override
    public Uni<Boolean> isOpen(AssignmentId duty, @Nullable ObligationId point) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "from SuspensionEntity e where e.assignmentId = ?1 "
                                        + "and e.state in (REQUESTED, APPROVED, RUNNING)",
                                SuspensionEntity.class)
                        .setParameter(1, duty.value())
                        .getResultList())
                .map(open -> open.stream()
                        .anyMatch(one -> point == null
                                || one.obligationId == null
                                || point.value().equals(one.obligationId)));
    }

    @Override
    public Uni<Optional<Suspension>> find(CallerScope scope, SuspensionId id) {
        return find(scope, id, LockModeType.NONE);
    }

    /** The id alone: a row that is in the session already would not be read again under the lock. */
    @Override
    public Uni<Optional<AssignmentId>> dutyOf(CallerScope scope, SuspensionId id) {
        return seen(scope, "e.assignmentId", UUID.class, "e.id = :id", Map.of("id", id.value()))
                .flatMap(query -> query.getResultList())
                .map(ids -> ids.stream().findFirst().map(AssignmentId::new));
    }

    @Override
    public Uni<Optional<Suspension>> findForChange(CallerScope scope, SuspensionId id) {
        return find(scope, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private static Uni<Optional<Suspension>> find(CallerScope scope, SuspensionId id, LockModeType lock) {
        return rows(scope, "e.id = :id", Map.of("id", id.value()), lock, 1)
                .map(rows -> rows.stream().findFirst().map(SuspensionEntity::toSuspension));
    }

    @Override
    public Uni<Void> save(Suspension decided) {
        return Panache.getSession()
                .flatMap(session -> session.find(
                                SuspensionEntity.class, decided.id().value())
                        .invoke(row -> row.take(decided))
                        .flatMap(row -> session.flush()));
    }

    @Override
    public Uni<List<Suspension>> page(CallerScope scope, Filter filter, @Nullable Place after, int limit) {
        StringBuilder conditions = new StringBuilder("true = true");
        Map<String, Object> parameters = new HashMap<>();
        if (filter.duty() != null) {
            conditions.append(" and e.assignmentId = :duty");
            parameters.put("duty", filter.duty().value());
        }
        if (filter.state() != null) {
            conditions.append(" and e.state = :state");
            parameters.put("state", filter.state());
        }
        if (after != null) {
            conditions.append(" and (e.requestedAt, e.id) > (:requestedAt, :id)");
            parameters.put("requestedAt", after.requestedAt());
            parameters.put("id", after.id().value());
        }
        return rows(scope, conditions.toString(), parameters, LockModeType.NONE, limit)
                .map(rows -> rows.stream().map(SuspensionEntity::toSuspension).toList());
    }

    private static Uni<List<SuspensionEntity>> rows(
            CallerScope scope, String condition, Map<String, Object> parameters, LockModeType lock, int limit) {
        return seen(scope, "e", SuspensionEntity.class, condition, parameters)
                .flatMap(query -> query.setLockMode(lock).setMaxResults(limit).getResultList());
    }

    private static <T> Uni<Mutiny.SelectionQuery<T>> seen(
            CallerScope scope, String what, Class<T> type, String condition, Map<String, Object> parameters) {
        String seen = scope.wholeOrganisation() ? SEEN : SEEN_IN_PART;
        return Panache.getSession().map(session -> {
            Mutiny.SelectionQuery<T> query = session.createSelectionQuery(
                            "select " + what + " from SuspensionEntity e where " + seen + " and " + condition
                                    + " order by e.requestedAt, e.id",
                            type)
                    .setParameter("organisation", scope.organisationOrNone());
            if (!scope.wholeOrganisation()) {
                query.setParameter("branch", scope.branch());
            }
            parameters.forEach(query::setParameter);
            return query;
        });
    }

    @Override
    public Uni<List<Turn>> turning(LocalDate today, int limit) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(TURNING, Object[].class)
                        .setParameter(1, today)
                        .setParameter(2, limit)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Turn(new SuspensionId((UUID) row[0]), (String) row[1]))
                        .toList());
    }

    @Override
    public Uni<Void> endOf(List<AssignmentId> duties, LocalDate today, Instant at) {
        return end(END_OF_DUTY, duties.stream().map(AssignmentId::value).toArray(UUID[]::new), today, at);
    }

    @Override
    public Uni<Void> endOfPlan(UUID planId, LocalDate today, Instant at) {
        return end(END_OF_PLAN, planId, today, at);
    }

    private static Uni<Void> end(String statement, Object of, LocalDate today, Instant at) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(statement)
                        .setParameter(1, of)
                        .setParameter(2, today.minusDays(1))
                        .setParameter(3, at)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
