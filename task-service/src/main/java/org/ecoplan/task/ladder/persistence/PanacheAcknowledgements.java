package org.ecoplan.task.ladder.persistence;

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
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.sql.Columns;
import org.ecoplan.task.ladder.application.AcknowledgedWarning;
import org.ecoplan.task.ladder.application.Acknowledgements;
import org.ecoplan.task.ladder.domain.Acknowledgement;
import org.ecoplan.task.obligation.application.OpenObligation;
import org.ecoplan.task.obligation.domain.ObligationId;
import org.jspecify.annotations.Nullable;

/** Keeps acknowledged warnings in PostgreSQL. */
@ApplicationScoped
class PanacheAcknowledgements implements Acknowledgements {
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");
    private static final UUID FIRST = new UUID(0, 0);

    private static final String ADD = """
            insert into warning_acknowledgement (obligation_id, deadline_version, rung, rung_date, deadline, until_day, wording,
                                                 acknowledged_by, acknowledged_for, acknowledged_at)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
            on conflict on constraint warning_acknowledgement_pk do nothing""";

    /** Over point {@code p} and acknowledgement {@code w}: the next rung of the same deadline ends the pause. */
    private static final String RUNNING = """
            w.until_day >= :today and p.state = 'OVERDUE' and p.deadline_version = w.deadline_version
            and not exists (select 1 from rung_crossing c
                            where c.obligation_id = w.obligation_id and c.deadline_version = w.deadline_version
                                  and c.rung_date > w.rung_date)""";

    private static final String PAUSING = """
            select p.id from obligation p join warning_acknowledgement w on w.obligation_id = p.id
            where p.organisation = :organisation and p.id = any(cast(:points as uuid[])) and\s""" + RUNNING;

    private static final String PAGE = """
            select p.id, a.id, a.plan_id, t.title, a.unit_code, p.what, w.deadline, w.rung, w.until_day,
                   (%1$s) as running, w.wording, w.acknowledged_by, w.acknowledged_for, w.acknowledged_at
            from warning_acknowledgement w join obligation p on p.id = w.obligation_id
                 join assignment a on a.id = p.assignment_id join issued_task t on t.task_id = a.task_id
            where p.organisation = :organisation and (:whole or a.unit_code = any(cast(:branch as text[])))
                  and (:duty = '' or cast(a.id as text) = :duty) and (:unit = '' or a.unit_code = :unit)
                  and (not :running or %1$s)
                  and (w.acknowledged_at, w.obligation_id) < (cast(:at as timestamptz), :id)
            order by w.acknowledged_at desc, w.obligation_id desc""".formatted(RUNNING);

    @Override
    public Uni<Boolean> add(CallerScope scope, OpenObligation point, Acknowledgement acknowledgement, Instant at) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ADD)
                        .setParameter(1, point.id().value())
                        .setParameter(2, point.deadlineVersion())
                        .setParameter(3, acknowledgement.rung().name())
                        .setParameter(4, acknowledgement.rungDate())
                        .setParameter(5, point.deadline())
                        .setParameter(6, acknowledgement.until())
                        .setParameter(7, acknowledgement.text())
                        .setParameter(8, scope.subject())
                        .setParameter(9, scope.homeOrNone())
                        .setParameter(10, at)
                        .executeUpdate())
                .map(added -> added == 1);
    }

    @Override
    public Uni<Set<ObligationId>> pausing(CallerScope scope, Collection<ObligationId> points, LocalDate today) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(PAUSING, UUID.class)
                        .setParameter("organisation", scope.organisationOrNone())
                        .setParameter(
                                "points",
                                points.stream().map(ObligationId::value).toArray(UUID[]::new))
                        .setParameter("today", today)
                        .getResultList())
                .map(found -> found.stream().map(ObligationId::new).collect(toSet()));
    }

    @Override
    public Uni<List<AcknowledgedWarning>> page(
            CallerScope scope, Filter filter, LocalDate today, @Nullable Place before, int limit) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(PAGE, Object[].class)
                        .setParameter("organisation", scope.organisationOrNone())
                        .setParameter("whole", scope.wholeOrganisation())
                        .setParameter("branch", scope.branchCodes())
                        .setParameter(
                                "duty",
                                filter.assignmentId() == null
                                        ? ""
                                        : filter.assignmentId().toString())
                        .setParameter("unit", filter.unitCode() == null ? "" : filter.unitCode())
                        .setParameter("running", filter.running())
                        .setParameter("today", today)
                        .setParameter("at", before == null ? LATEST : before.at())
                        .setParameter("id", before == null ? FIRST : before.obligationId())
                        .setMaxResults(limit)
                        .getResultList())
                .map(rows -> rows.stream().map(PanacheAcknowledgements::warning).toList());
    }

    private static AcknowledgedWarning warning(Object[] row) {
        return new AcknowledgedWarning(
                (UUID) row[0],
                (UUID) row[1],
                (UUID) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (LocalDate) row[6],
                (String) row[7],
                (LocalDate) row[8],
                (Boolean) row[9],
                (String) row[10],
                (String) row[11],
                (String) row[12],
                Columns.instant(row[13]));
    }
}
