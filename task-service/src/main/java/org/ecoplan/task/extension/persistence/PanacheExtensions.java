package org.ecoplan.task.extension.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.extension.application.Extensions;
import org.ecoplan.task.extension.domain.Extension;
import org.ecoplan.task.extension.domain.ExtensionId;
import org.ecoplan.task.obligation.domain.ObligationId;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Keeps requests for later deadlines in PostgreSQL. */
@ApplicationScoped
class PanacheExtensions implements Extensions {
    private static final String SEEN = "e.organisation = :organisation";

    private static final String SEEN_IN_PART = SEEN
            + " and exists (select 1 from AssignmentEntity own, AssignmentEntity part where own.id = e.assignmentId "
            + "and part.task.taskId = own.task.taskId and part.unitCode in :branch)";

    private static final String END =
            "update deadline_extension set state = 'NEEDLESS' where state = 'REQUESTED' and assignment_id = any(cast(?1 as uuid[]))";

    private static final String END_OF_PLAN = """
            update deadline_extension set state = 'NEEDLESS'
            where state = 'REQUESTED' and assignment_id in (select id from assignment where plan_id = ?1)""";

    @Override
    public Uni<Void> add(Extension extension) {
        return Panache.getSession()
                .flatMap(session ->
                        session.persist(ExtensionEntity.of(extension)).call(() -> session.flush()));
    }

    @Override
    public Uni<Boolean> isOpen(ObligationId obligation) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "select count(e) from ExtensionEntity e "
                                        + "where e.obligationId = ?1 and e.state = 'REQUESTED'",
                                Long.class)
                        .setParameter(1, obligation.value())
                        .getSingleResult())
                .map(count -> count > 0);
    }

    @Override
    public Uni<Optional<Extension>> find(CallerScope scope, ExtensionId id) {
        return find(scope, id, LockModeType.NONE);
    }

    /** The id alone: a row that is in the session already would not be read again under the lock. */
    @Override
    public Uni<Optional<AssignmentId>> dutyOf(CallerScope scope, ExtensionId id) {
        return seen(scope, "e.assignmentId", UUID.class, "e.id = :id", Map.of("id", id.value()))
                .flatMap(query -> query.getResultList())
                .map(ids -> ids.stream().findFirst().map(AssignmentId::new));
    }

    @Override
    public Uni<Optional<Extension>> findForChange(CallerScope scope, ExtensionId id) {
        return find(scope, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private static Uni<Optional<Extension>> find(CallerScope scope, ExtensionId id, LockModeType lock) {
        return rows(scope, "e.id = :id", Map.of("id", id.value()), lock, 1)
                .map(rows -> rows.stream().findFirst().map(ExtensionEntity::toExtension));
    }

    @Override
    public Uni<Void> save(Extension decided) {
        return Panache.getSession()
                .flatMap(session -> session.find(
                                ExtensionEntity.class, decided.id().value())
                        .invoke(row -> row.take(decided))
                        .flatMap(row -> session.flush()));
    }

    @Override
    public Uni<List<Extension>> page(CallerScope scope, Filter filter, @Nullable Place after, int limit) {
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
                .map(rows -> rows.stream().map(ExtensionEntity::toExtension).toList());
    }

    private static Uni<List<ExtensionEntity>> rows(
            CallerScope scope, String condition, Map<String, Object> parameters, LockModeType lock, int limit) {
        return seen(scope, "e", ExtensionEntity.class, condition, parameters)
                .flatMap(query -> query.setLockMode(lock).setMaxResults(limit).getResultList());
    }

    private static <T> Uni<Mutiny.SelectionQuery<T>> seen(
            CallerScope scope, String what, Class<T> type, String condition, Map<String, Object> parameters) {
        String seen = scope.wholeOrganisation() ? SEEN : SEEN_IN_PART;
        return Panache.getSession().map(session -> {
            Mutiny.SelectionQuery<T> query = session.createSelectionQuery(
                            "select " + what + " from ExtensionEntity e where " + seen + " and " + condition
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
    public Uni<Void> endOf(List<AssignmentId> duties) {
        return end(END, duties.stream().map(AssignmentId::value).toArray(UUID[]::new));
    }

    @Override
    public Uni<Void> endOfPlan(UUID planId) {
        return end(END_OF_PLAN, planId);
    }

    private static Uni<Void> end(String statement, Object of) {
        return Panache.getSession()
                .flatMap(session ->
                        session.createNativeQuery(statement).setParameter(1, of).executeUpdate())
                .replaceWithVoid();
    }
}
