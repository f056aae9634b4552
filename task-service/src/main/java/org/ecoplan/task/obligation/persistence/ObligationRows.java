package org.ecoplan.task.obligation.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.obligation.domain.CrossedRung;
import org.ecoplan.task.obligation.domain.DueDate;
import org.ecoplan.task.obligation.domain.Obligation;

/** Reads the obligations of duties together with the rungs they have crossed. */
final class ObligationRows {
    private static final String EARLIER = """
            select obligation_id, deadline_version, deadline, replaced_at, reason, stood_still_from, stood_still_until
            from earlier_deadline where obligation_id = any(cast(?1 as uuid[]))
            order by obligation_id, deadline_version""";

    private ObligationRows() {}

    /** The obligations by the id of their duty, each list in the order of the deadlines. */
    static Uni<Map<UUID, List<Obligation>>> of(CallerScope scope, Collection<UUID> assignments, LockModeType lock) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "from ObligationEntity where organisation = :organisation and assignmentId in :assignments "
                                        + "order by deadline, id",
                                ObligationEntity.class)
                        .setParameter("organisation", scope.organisationOrNone())
                        .setParameter("assignments", assignments)
                        .setLockMode(lock)
                        .getResultList())
                .flatMap(rows -> crossedBy(rows)
                        .flatMap(crossed -> earlierOf(rows)
                                .map(earlier -> rows.stream()
                                        .collect(groupingBy(
                                                row -> row.assignmentId,
                                                mapping(
                                                        row -> row.toObligation(
                                                                crossed.getOrDefault(row.id, List.of()),
                                                                earlier.getOrDefault(row.id, List.of())),
                                                        toList()))))));
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

    /** The deadlines that were replaced; asked for only where one was. */
    private static Uni<Map<UUID, List<DueDate.Earlier>>> earlierOf(List<ObligationEntity> obligations) {
        UUID[] changed = obligations.stream()
                .filter(row -> row.deadlineVersion > 1)
                .map(row -> row.id)
                .toArray(UUID[]::new);
        return changed.length == 0
                ? Uni.createFrom().item(Map.of())
                : Panache.getSession()
                        .flatMap(session -> session.createNativeQuery(EARLIER, Object[].class)
                                .setParameter(1, changed)
                                .getResultList())
                        .map(rows -> rows.stream()
                                .collect(groupingBy(row -> (UUID) row[0], mapping(ObligationRows::earlier, toList()))));
    }

    private static DueDate.Earlier earlier(Object[] row) {
        return new DueDate.Earlier(
                (Integer) row[1],
                (LocalDate) row[2],
                ((OffsetDateTime) row[3]).toInstant(),
                (String) row[4],
                row[5] == null ? null : new DueDate.StoodStill((LocalDate) row[5], (LocalDate) row[6]));
    }
}
