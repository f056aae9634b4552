package org.ecoplan.task.report.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.report.application.ExpectedReports;
import org.ecoplan.task.report.domain.Report;
import org.ecoplan.task.round.domain.RoundId;

/** Writes the reports that rounds ask for and takes them back. */
@ApplicationScoped
class PanacheExpectedReports implements ExpectedReports {
    private static final String WAITED_FOR = "from ReportEntity r join fetch r.round "
            + "where r.organisation = ?3 and r.round.id = ?1 and r.assignmentId in ?2 "
            + "and r.state = 'REQUESTED' order by r.id";

    private static final String REMIND = """
            insert into report_reminder (report_id, reminded_on, reminded_by)
            select r.id, cast(?3 as date), ?4 from report r
            where r.round_id = ?1 and r.organisation = ?2 and r.state = 'REQUESTED'
                  and exists (select 1 from assignment duty where duty.id = r.assignment_id and duty.live)
                  and not exists (select 1 from report_reminder told
                                  where told.report_id = r.id and told.reminded_on = cast(?3 as date))
            order by r.id limit ?5
            on conflict on constraint report_reminder_pk do nothing
            returning report_id""";

    private static final String WITHDRAW_OF_DUTY = """
            update report r set state = 'WITHDRAWN', version = r.version + 1
            from reporting_round round
            where r.assignment_id = ?1 and r.state = 'REQUESTED' and round.id = r.round_id
                  and (round.unasked
                       or not exists (select 1 from duty_step s
                                      where s.assignment_id = ?1 and s.step in ('CLOSE_OUT', 'REASSIGN')
                                        and cast(s.taken_at at time zone 'Asia/Shanghai' as date)
                                            > round.unit_report_due))""";

    private static final String WITHDRAW_OF_DUTIES = """
            update report set state = 'WITHDRAWN', version = version + 1
            where state = 'REQUESTED' and assignment_id = any(cast(?1 as uuid[]))
                  and round_id in (select id from reporting_round where unasked or unit_report_due >= ?2)""";

    private static final String WITHDRAW_OF_PLAN = """
            update report set state = 'WITHDRAWN', version = version + 1
            where state = 'REQUESTED'
                  and round_id in (select id from reporting_round
                                   where plan_id = ?1 and (unasked or unit_report_due >= ?2))""";

    @Override
    public Uni<Void> addAll(List<Report> expected) {
        return NewReports.add(expected);
    }

    @Override
    public Uni<List<Report>> withdraw(CallerScope scope, RoundId id, List<AssignmentId> duties) {
        return Panache.getSession()
                .flatMap(session -> session.createSelectionQuery(WAITED_FOR, ReportEntity.class)
                        .setParameter(1, id.value())
                        .setParameter(
                                2, duties.stream().map(AssignmentId::value).toList())
                        .setParameter(3, scope.organisationOrNone())
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList()
                        .map(rows -> rows.size() == duties.size() ? rows : List.<ReportEntity>of())
                        .invoke(rows -> rows.forEach(ReportEntity::withdraw))
                        .call(session::flush))
                .map(rows -> rows.stream().map(row -> row.toReport(null, null)).toList());
    }

    @Override
    public Uni<List<Report>> remind(CallerScope scope, RoundId id, LocalDate today, int limit) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(REMIND, UUID.class)
                        .setParameter(1, id.value())
                        .setParameter(2, scope.organisationOrNone())
                        .setParameter(3, today)
                        .setParameter(4, scope.subject())
                        .setParameter(5, limit)
                        .getResultList()
                        .flatMap(ids -> session.createSelectionQuery(
                                        "from ReportEntity r join fetch r.round where r.id in ?1 order by r.id",
                                        ReportEntity.class)
                                .setParameter(1, ids)
                                .getResultList()))
                .map(rows -> rows.stream().map(row -> row.toReport(null, null)).toList());
    }

    @Override
    public Uni<Void> withdrawOf(AssignmentId duty) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(WITHDRAW_OF_DUTY)
                        .setParameter(1, duty.value())
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> withdrawOf(List<AssignmentId> duties, LocalDate endedOn) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(WITHDRAW_OF_DUTIES)
                        .setParameter(
                                1, duties.stream().map(AssignmentId::value).toArray(UUID[]::new))
                        .setParameter(2, endedOn)
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> withdrawOf(UUID planId, LocalDate closedOn) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(WITHDRAW_OF_PLAN)
                        .setParameter(1, planId)
                        .setParameter(2, closedOn)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
