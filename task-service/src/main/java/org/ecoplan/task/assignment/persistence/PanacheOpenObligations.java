package org.ecoplan.task.assignment.persistence;

import static java.util.stream.Collectors.toSet;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ecoplan.task.assignment.application.OpenObligation;
import org.ecoplan.task.assignment.application.OpenObligations;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.assignment.domain.CrossedRung.Outcome;
import org.ecoplan.task.assignment.domain.ObligationId;
import org.jspecify.annotations.Nullable;

/** Finds open obligations by their deadline and records their crossings, each statement for many at once. */
@ApplicationScoped
class PanacheOpenObligations implements OpenObligations {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String DEADLINES_AMONG = """
            select day from unnest(cast(?2 as date[])) as day
            where exists (select 1 from obligation
                          where state = 'OPEN' and organisation = ?1 and deadline = day)
            order by day""";

    private static final String HOLD_NEXT = """
            select dated.id, duty.id, duty.plan_id, task.task_id, dated.organisation, task.ordinal, task.title,
                   duty.unit_code, duty.role, dated.what, dated.deadline, dated.deadline_version
            from obligation dated
                 join assignment duty on duty.id = dated.assignment_id
                 join issued_task task on task.task_id = duty.task_id
            where dated.state = 'OPEN' and dated.organisation = ?1 and dated.deadline = ?2 and dated.id > ?3
            order by dated.id limit ?4
            for no key update of dated""";

    private static final String RECORD = """
            insert into rung_crossing (obligation_id, deadline_version, rung, rung_date, outcome, crossed_at)
            select id, deadline_version, ?1, ?2, ?3, ?4
            from obligation where id = any(cast(?5 as uuid[])) order by id
            on conflict on constraint rung_crossing_pk do nothing
            returning obligation_id""";

    private static final String MARK_OVERDUE =
            "update obligation set state = 'OVERDUE' where id = any(cast(?1 as uuid[])) and state = 'OPEN'";

    @Override
    public Uni<List<LocalDate>> deadlinesAmong(String organisation, List<LocalDate> days) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(DEADLINES_AMONG, LocalDate.class)
                        .setParameter(1, organisation)
                        .setParameter(2, days.toArray(LocalDate[]::new))
                        .getResultList());
    }

    @Override
    public Uni<List<OpenObligation>> holdNext(
            String organisation, LocalDate deadline, @Nullable ObligationId after, int limit) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(HOLD_NEXT, Object[].class)
                        .setParameter(1, organisation)
                        .setParameter(2, deadline)
                        .setParameter(3, after == null ? BEFORE_ALL : after.value())
                        .setParameter(4, limit)
                        .getResultList())
                .map(rows -> rows.stream().map(PanacheOpenObligations::open).toList());
    }

    private static OpenObligation open(Object[] row) {
        return new OpenObligation(
                new ObligationId((UUID) row[0]),
                new AssignmentId((UUID) row[1]),
                (UUID) row[2],
                (UUID) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                (String) row[8],
                (String) row[9],
                (LocalDate) row[10],
                (Integer) row[11]);
    }

    @Override
    public Uni<Set<ObligationId>> recordCrossing(
            Collection<ObligationId> obligations, String rung, LocalDate rungDate, boolean spoken, Instant at) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(RECORD, UUID.class)
                        .setParameter(1, rung)
                        .setParameter(2, rungDate)
                        .setParameter(3, (spoken ? Outcome.SPOKEN : Outcome.SUPERSEDED).name())
                        .setParameter(4, at)
                        .setParameter(5, values(obligations))
                        .getResultList())
                .map(recorded -> recorded.stream().map(ObligationId::new).collect(toSet()));
    }

    @Override
    public Uni<Void> markOverdue(Collection<ObligationId> obligations) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(MARK_OVERDUE)
                        .setParameter(1, values(obligations))
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static UUID[] values(Collection<ObligationId> obligations) {
        return obligations.stream().map(ObligationId::value).toArray(UUID[]::new);
    }
}
