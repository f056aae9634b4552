package org.ecoplan.task.assignment.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecoplan.task.assignment.domain.CrossedRung;
import org.ecoplan.task.assignment.domain.Obligation;

/** Reads the obligations of duties together with the rungs they have crossed. */
@ApplicationScoped
class ObligationRows {

    /** The obligations by the id of their duty, each list in the order of the deadlines. */
    Uni<Map<UUID, List<Obligation>>> of(Collection<UUID> assignments, LockModeType lock) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "from ObligationEntity where assignmentId in :assignments order by deadline, id",
                                ObligationEntity.class)
                        .setParameter("assignments", assignments)
                        .setLockMode(lock)
                        .getResultList())
                .flatMap(rows -> crossedBy(rows)
                        .map(crossed -> rows.stream()
                                .collect(groupingBy(
                                        row -> row.assignmentId,
                                        mapping(
                                                row -> row.toObligation(crossed.getOrDefault(row.id, List.of())),
                                                toList())))));
    }

    /** How many obligations each duty has; one without any is left out. */
    Uni<Map<UUID, Long>> countOf(Collection<UUID> assignments) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "select assignmentId, count(*) from ObligationEntity "
                                        + "where assignmentId in :assignments group by assignmentId",
                                Object[].class)
                        .setParameter("assignments", assignments)
                        .getResultList())
                .map(rows -> rows.stream().collect(toMap(row -> (UUID) row[0], row -> (Long) row[1])));
    }

    private static Uni<Map<UUID, List<CrossedRung>>> crossedBy(List<ObligationEntity> obligations) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "select c from RungCrossingEntity c, ObligationEntity o where o.id in :obligations "
                                        + "and c.obligationId = o.id and c.deadlineVersion = o.deadlineVersion "
                                        + "order by c.rungDate",
                                RungCrossingEntity.class)
                        .setParameter(
                                "obligations",
                                obligations.stream().map(row -> row.id).toList())
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(groupingBy(
                                row -> row.obligationId, mapping(RungCrossingEntity::toCrossedRung, toList()))));
    }
}
