package org.ecoplan.task.assignment.persistence;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ecoplan.task.assignment.application.OpenObligation;
import org.ecoplan.task.assignment.application.OpenObligations;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.assignment.domain.CrossedRung.Outcome;
import org.ecoplan.task.assignment.domain.ObligationId;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Finds open obligations by their deadline and records their crossings, each statement for many at once. */
@ApplicationScoped
class PanacheOpenObligations implements OpenObligations {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String RECORD = """
            insert into rung_crossing (obligation_id, deadline_version, rung, rung_date, outcome, crossed_at)
            select id, deadline_version, :rung, cast(:rungDate as date), :outcome, cast(:at as timestamptz)
            from obligation where id in (:obligations)
            on conflict on constraint rung_crossing_pk do nothing
            returning obligation_id""";

    @Override
    public Uni<List<LocalDate>> deadlines(String organisation, LocalDate from, LocalDate to) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "select distinct deadline from ObligationEntity where state = OPEN "
                                        + "and organisation = :organisation and deadline between :from and :to "
                                        + "order by deadline",
                                LocalDate.class)
                        .setParameter("organisation", organisation)
                        .setParameter("from", from)
                        .setParameter("to", to)
                        .getResultList());
    }

    @Override
    public Uni<List<OpenObligation>> holdNext(
            String organisation, LocalDate deadline, @Nullable ObligationId after, int limit) {
        return Panache.getSession()
                .flatMap(session -> forgetWritten(session)
                        .flatMap(done -> session.createQuery(
                                        "from ObligationEntity where state = OPEN and organisation = :organisation "
                                                + "and deadline = :deadline and id > :after order by id",
                                        ObligationEntity.class)
                                .setParameter("organisation", organisation)
                                .setParameter("deadline", deadline)
                                .setParameter("after", after == null ? BEFORE_ALL : after.value())
                                .setMaxResults(limit)
                                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                                .getResultList())
                        .flatMap(rows -> dutiesOf(session, rows)
                                .map(duties -> rows.stream()
                                        .map(row -> open(row, requireNonNull(duties.get(row.assignmentId))))
                                        .toList())));
    }

    /** Keeps the session small however many obligations there are. */
    private static Uni<Void> forgetWritten(Mutiny.Session session) {
        return session.flush().invoke(session::clear);
    }

    private static Uni<Map<UUID, AssignmentEntity>> dutiesOf(Mutiny.Session session, List<ObligationEntity> rows) {
        return session.createQuery(
                        "select a from AssignmentEntity a join fetch a.task where a.id in :ids", AssignmentEntity.class)
                .setParameter("ids", rows.stream().map(row -> row.assignmentId).collect(toSet()))
                .getResultList()
                .map(duties -> duties.stream().collect(toMap(duty -> duty.id, duty -> duty)));
    }

    private static OpenObligation open(ObligationEntity row, AssignmentEntity duty) {
        return new OpenObligation(
                new ObligationId(row.id),
                new AssignmentId(row.assignmentId),
                duty.planId,
                duty.task.taskId,
                row.organisation,
                duty.task.ordinal,
                duty.task.title,
                duty.unitCode,
                duty.role.name(),
                row.what,
                row.deadline,
                row.deadlineVersion);
    }

    @Override
    public Uni<Set<ObligationId>> recordCrossing(
            Collection<ObligationId> obligations, String rung, LocalDate rungDate, boolean spoken, Instant at) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(RECORD, UUID.class)
                        .setParameter("rung", rung)
                        .setParameter("rungDate", rungDate)
                        .setParameter("outcome", (spoken ? Outcome.SPOKEN : Outcome.SUPERSEDED).name())
                        .setParameter("at", at)
                        .setParameter("obligations", values(obligations))
                        .getResultList())
                .map(recorded -> recorded.stream().map(ObligationId::new).collect(toSet()));
    }

    @Override
    public Uni<Void> markOverdue(Collection<ObligationId> obligations) {
        return Panache.getSession()
                .flatMap(session -> session.createMutationQuery(
                                "update ObligationEntity set state = OVERDUE where id in :obligations and state = OPEN")
                        .setParameter("obligations", values(obligations))
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static List<UUID> values(Collection<ObligationId> obligations) {
        return obligations.stream().map(ObligationId::value).toList();
    }
}
