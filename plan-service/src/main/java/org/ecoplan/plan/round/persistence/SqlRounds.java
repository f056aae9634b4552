package org.ecoplan.plan.round.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecoplan.kernel.ReportingPeriod;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.security.Role;
import org.ecoplan.kit.sql.Columns;
import org.ecoplan.plan.round.application.FormerDueDates;
import org.ecoplan.plan.round.application.RescheduledRound;
import org.ecoplan.plan.round.application.Rounds;
import org.ecoplan.plan.round.domain.DueDates;
import org.ecoplan.plan.round.domain.Round;
import org.ecoplan.plan.round.domain.RoundId;

/** Rounds in PostgreSQL; the unique key on plan and quarter decides who opens a round. */
@ApplicationScoped
class SqlRounds implements Rounds {
    private static final String INSERT = "insert into scheduling_round (id, plan_id, organisation, period, opened_on, "
            + "unit_report_due, lead_summary_due, review_due, late, provisional) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) "
            + "on conflict on constraint scheduling_round_plan_period_uk do nothing";
    private static final String ROUNDS = "select r.id, r.plan_id, r.organisation, r.period, r.opened_on, "
            + "r.unit_report_due, r.lead_summary_due, r.review_due, r.late, r.provisional from scheduling_round r ";
    private static final String OF_PLAN = ROUNDS + "where r.plan_id = ?1 and r.organisation = ?2 order by r.period";
    private static final String RUNNING =
            ROUNDS + "join plan p on p.id = r.plan_id where p.state = 'ISSUED' and r.review_due >= ?1 "
                    + "and (?2 or r.organisation = ?3) order by r.id";
    private static final String KEEP = """
            insert into former_due_dates
                (round_id, replaced_at, calendar_year, unit_report_due, lead_summary_due, review_due, provisional)
            select id, ?2, ?3, unit_report_due, lead_summary_due, review_due, provisional
            from scheduling_round where id = any(cast(?1 as uuid[]))""";
    private static final String MOVE = """
            update scheduling_round r
            set unit_report_due = m.units, lead_summary_due = m.leads, review_due = m.review, provisional = m.provisional
            from unnest(cast(?1 as uuid[]), cast(?2 as date[]), cast(?3 as date[]), cast(?4 as date[]),
                        cast(?5 as boolean[])) as m (id, units, leads, review, provisional)
            where r.id = m.id""";
    private static final String FORMER = """
            select f.round_id, f.unit_report_due, f.lead_summary_due, f.review_due, f.provisional, f.replaced_at,
                   f.calendar_year
            from former_due_dates f join scheduling_round r on r.id = f.round_id
            where r.plan_id = ?1 and r.organisation = ?2 order by f.replaced_at""";
    private static final int ROWS_A_STATEMENT = 1_000;

    @Override
    public Uni<Boolean> addIfMissing(Round round) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(INSERT)
                        .setParameter(1, round.id().value())
                        .setParameter(2, round.planId())
                        .setParameter(3, round.organisation())
                        .setParameter(4, round.period().toString())
                        .setParameter(5, round.openedOn())
                        .setParameter(6, round.due().unitReport())
                        .setParameter(7, round.due().leadSummary())
                        .setParameter(8, round.due().review())
                        .setParameter(9, round.late())
                        .setParameter(10, round.due().provisional())
                        .executeUpdate())
                .map(inserted -> inserted == 1);
    }

    @Override
    public Uni<List<Round>> ofPlan(CallerScope scope, UUID planId) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(OF_PLAN, Object[].class)
                        .setParameter(1, planId)
                        .setParameter(2, scope.organisationOrNone())
                        .getResultList())
                .map(rows -> rows.stream().map(SqlRounds::round).toList());
    }

    @Override
    public Uni<List<Round>> running(CallerScope scope, LocalDate today) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(RUNNING, Object[].class)
                        .setParameter(1, today)
                        .setParameter(2, scope.has(Role.ADMIN))
                        .setParameter(3, scope.organisationOrNone())
                        .getResultList())
                .map(rows -> rows.stream().map(SqlRounds::round).toList());
    }

    @Override
    public Uni<Void> reschedule(List<RescheduledRound> moved, int calendarYear, Instant at) {
        return InOrder.inChunks(
                moved,
                ROWS_A_STATEMENT,
                chunk -> Panache.getSession()
                        .flatMap(session -> session.createNativeQuery(KEEP)
                                .setParameter(
                                        1,
                                        Columns.column(
                                                chunk,
                                                change -> change.round().id().value(),
                                                UUID[]::new))
                                .setParameter(2, at)
                                .setParameter(3, calendarYear)
                                .executeUpdate()
                                .flatMap(kept -> session.createNativeQuery(MOVE)
                                        .setParameter(
                                                1,
                                                Columns.column(
                                                        chunk,
                                                        change -> change.round()
                                                                .id()
                                                                .value(),
                                                        UUID[]::new))
                                        .setParameter(
                                                2,
                                                Columns.column(
                                                        chunk,
                                                        change -> change.due().unitReport(),
                                                        LocalDate[]::new))
                                        .setParameter(
                                                3,
                                                Columns.column(
                                                        chunk,
                                                        change -> change.due().leadSummary(),
                                                        LocalDate[]::new))
                                        .setParameter(
                                                4,
                                                Columns.column(
                                                        chunk,
                                                        change -> change.due().review(),
                                                        LocalDate[]::new))
                                        .setParameter(
                                                5,
                                                Columns.column(
                                                        chunk,
                                                        change -> change.due().provisional(),
                                                        Boolean[]::new))
                                        .executeUpdate())));
    }

    @Override
    public Uni<Map<RoundId, List<FormerDueDates>>> formerDueDates(CallerScope scope, UUID planId) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(FORMER, Object[].class)
                        .setParameter(1, planId)
                        .setParameter(2, scope.organisationOrNone())
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(groupingBy(row -> new RoundId((UUID) row[0]), mapping(SqlRounds::former, toList()))));
    }

    private static FormerDueDates former(Object[] row) {
        return new FormerDueDates(
                new DueDates((LocalDate) row[1], (LocalDate) row[2], (LocalDate) row[3], (Boolean) row[4]),
                Columns.instant(row[5]),
                (Integer) row[6]);
    }

    private static Round round(Object[] row) {
        return new Round(
                new RoundId((UUID) row[0]),
                (UUID) row[1],
                (String) row[2],
                ReportingPeriod.parse((String) row[3]),
                (LocalDate) row[4],
                (Boolean) row[8],
                new DueDates((LocalDate) row[5], (LocalDate) row[6], (LocalDate) row[7], (Boolean) row[9]));
    }
}
