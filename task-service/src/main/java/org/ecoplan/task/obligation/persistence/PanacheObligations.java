package org.ecoplan.task.obligation.persistence;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.obligation.application.Obligations;
import org.ecoplan.task.obligation.domain.DueDate;
import org.ecoplan.task.obligation.domain.DutyObligations;
import org.ecoplan.task.obligation.domain.Obligation;

/** Keeps obligations in PostgreSQL. */
@ApplicationScoped
class PanacheObligations implements Obligations {
    private static final String COUNT = "select assignmentId, count(*) from ObligationEntity "
            + "where organisation = :organisation and assignmentId in :duties group by assignmentId";

    private static final String KEEP_EARLIER = """
            insert into earlier_deadline (obligation_id, deadline_version, deadline, replaced_at, reason,
                                          stood_still_from, stood_still_until)
            values (?1, ?2, ?3, ?4, ?5, cast(?6 as date), cast(?7 as date))""";

    private static final String END = """
            update obligation set state = 'ENDED'
            where state = 'OPEN' and assignment_id in (select id from assignment where plan_id = ?1)""";

    @Override
    public Uni<Map<UUID, DutyObligations>> of(CallerScope scope, Collection<UUID> duties) {
        return ObligationRows.of(scope, duties, LockModeType.NONE)
                .map(found -> found.entrySet().stream()
                        .collect(
                                toMap(Map.Entry::getKey, each -> new DutyObligations(each.getKey(), each.getValue()))));
    }

    @Override
    public Uni<Map<UUID, Long>> countOf(CallerScope scope, Collection<UUID> duties) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(COUNT, Object[].class)
                        .setParameter("organisation", scope.organisationOrNone())
                        .setParameter("duties", duties)
                        .getResultList())
                .map(rows -> rows.stream().collect(toMap(row -> (UUID) row[0], row -> (Long) row[1])));
    }

    @Override
    public Uni<DutyObligations> hold(CallerScope scope, UUID dutyId) {
        return ObligationRows.of(scope, Set.of(dutyId), LockModeType.PESSIMISTIC_WRITE)
                .map(found -> new DutyObligations(dutyId, found.getOrDefault(dutyId, List.of())));
    }

    @Override
    public Uni<Void> addAll(List<DutyObligations> added) {
        return NewObligations.add(added);
    }

    @Override
    public Uni<Void> save(DutyObligations changed) {
        Map<UUID, Obligation> byId = changed.all().stream()
                .collect(toMap(obligation -> obligation.id().value(), obligation -> obligation));
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "from ObligationEntity where assignmentId = ?1", ObligationEntity.class)
                        .setParameter(1, changed.dutyId())
                        .getResultList()
                        .invoke(rows -> rows.forEach(row -> row.take(requireNonNull(byId.get(row.id)))))
                        .flatMap(rows -> session.flush()))
                .flatMap(done -> NextDue.find(Set.of(changed.dutyId())));
    }

    @Override
    public Uni<Void> saveMoved(DutyObligations changed, List<Obligation> moved) {
        return InOrder.each(moved, PanacheObligations::keepEarlier).flatMap(kept -> save(changed));
    }

    private static Uni<Void> keepEarlier(Obligation moved) {
        DueDate.Earlier replaced = moved.due().replaced();
        DueDate.StoodStill stood = replaced.stoodStill();
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(KEEP_EARLIER)
                        .setParameter(1, moved.id().value())
                        .setParameter(2, replaced.version())
                        .setParameter(3, replaced.lastDay())
                        .setParameter(4, replaced.replacedAt())
                        .setParameter(5, replaced.reason())
                        .setParameter(6, stood == null ? null : stood.from())
                        .setParameter(7, stood == null ? null : stood.lastDay())
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> endOf(UUID planId) {
        return Panache.getSession()
                .flatMap(session ->
                        session.createNativeQuery(END).setParameter(1, planId).executeUpdate())
                .replaceWithVoid();
    }
}
