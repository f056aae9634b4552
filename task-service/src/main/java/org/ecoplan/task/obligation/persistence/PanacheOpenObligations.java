package org.ecoplan.task.obligation.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ecoplan.task.obligation.application.OpenObligation;
import org.ecoplan.task.obligation.application.OpenObligations;
import org.ecoplan.task.obligation.domain.CrossedRung.Outcome;
import org.ecoplan.task.obligation.domain.ObligationId;
import org.ecoplan.task.obligation.domain.ObligationState;
import org.jspecify.annotations.Nullable;

/** Finds open obligations by their deadline and records their crossings, each statement for many at once. */
@ApplicationScoped
class PanacheOpenObligations implements OpenObligations {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String DEADLINES_AMONG = """
            select day from unnest(cast(?2 as date[])) as day
            where exists (select 1 from obligation
                          where state in ('OPEN', 'OVERDUE') and organisation = ?1 and deadline = day)
            order by day""";

    private static final String HOLD_NEXT = """
            select dated.id, duty.id, duty.plan_id, task.task_id, dated.organisation, task.ordinal, task.title,
                   duty.unit_code, duty.role, dated.what, dated.strength, dated.deadline, dated.deadline_version
            from obligation dated
                 join assignment duty on duty.id = dated.assignment_id
                 join issued_task task on task.task_id = duty.task_id
            where dated.state in ('OPEN', 'OVERDUE') and dated.organisation = ?1 and dated.deadline = ?2 and dated.id > ?3
                  and not exists (select 1 from directory_unit unit
                                  where unit.code = duty.unit_code and unit.valid_to < ?5)
            order by dated.id limit ?4
            for no key update of dated""";

    private static final String STANDING_STILL = """
            select id from obligation
            where id = any(cast(?1 as uuid[])) and suspension_id is not null and suspended_from <= ?2""";

    private static final String RECORD = """
            insert into rung_crossing (obligation_id, deadline_version, rung, rung_date, outcome, crossed_at)
            select id, deadline_version, ?1, ?2, ?3, ?4
            from obligation where id = any(cast(?5 as uuid[])) order by id
            on conflict on constraint rung_crossing_pk do nothing
            returning obligation_id""";

    private static final String MARK = """
            update obligation set state = ?2 where id = any(cast(?1 as uuid[])) and state = 'OPEN'
            returning assignment_id""";

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
            String organisation, LocalDate deadline, LocalDate today, @Nullable ObligationId after, int limit) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(HOLD_NEXT, Object[].class)
                        .setParameter(1, organisation)
                        .setParameter(2, deadline)
                        .setParameter(3, after == null ? BEFORE_ALL : after.value())
                        .setParameter(4, limit)
                        .setParameter(5, today)
                        .getResultList())
                .map(rows -> rows.stream().map(OpenObligationRow::read).toList());
    }

    @Override
    public Uni<List<OpenObligation>> ticking(List<OpenObligation> obligations, LocalDate day) {
        return obligations.isEmpty()
                ? Uni.createFrom().item(obligations)
                : Panache.getSession()
                        .flatMap(session -> session.createNativeQuery(STANDING_STILL, UUID.class)
                                .setParameter(
                                        1,
                                        values(obligations.stream()
                                                .map(OpenObligation::id)
                                                .toList()))
                                .setParameter(2, day)
                                .getResultList())
                        .map(HashSet::new)
                        .map(still -> obligations.stream()
                                .filter(one -> !still.contains(one.id().value()))
                                .toList());
    }

    @Override
    public Uni<List<OpenObligation>> recordCrossing(
            List<OpenObligation> obligations, String rung, LocalDate rungDate, boolean spoken, Instant at) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(RECORD, UUID.class)
                        .setParameter(1, rung)
                        .setParameter(2, rungDate)
                        .setParameter(3, (spoken ? Outcome.SPOKEN : Outcome.SUPERSEDED).name())
                        .setParameter(4, at)
                        .setParameter(
                                5,
                                values(obligations.stream()
                                        .map(OpenObligation::id)
                                        .toList()))
                        .getResultList())
                .map(HashSet::new)
                .map(recorded -> obligations.stream()
                        .filter(obligation -> recorded.contains(obligation.id().value()))
                        .toList());
    }

    @Override
    public Uni<Void> markOverdue(Collection<ObligationId> obligations) {
        return mark(obligations, ObligationState.OVERDUE).replaceWithVoid();
    }

    @Override
    public Uni<Void> markLapsed(Collection<ObligationId> obligations) {
        return mark(obligations, ObligationState.LAPSED).flatMap(duties -> NextDue.find(Set.copyOf(duties)));
    }

    /** Answers the duties whose obligations were marked. */
    private static Uni<List<UUID>> mark(Collection<ObligationId> obligations, ObligationState state) {
        return obligations.isEmpty()
                ? Uni.createFrom().item(List.of())
                : Panache.getSession()
                        .flatMap(session -> session.createNativeQuery(MARK, UUID.class)
                                .setParameter(1, values(obligations))
                                .setParameter(2, state.name())
                                .getResultList());
    }

    private static UUID[] values(Collection<ObligationId> obligations) {
        return obligations.stream().map(ObligationId::value).toArray(UUID[]::new);
    }
}
