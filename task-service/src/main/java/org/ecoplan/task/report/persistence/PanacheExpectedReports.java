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

    private static final String WITHDRAW_OF_DUTY = """
            update report set state = 'WITHDRAWN', version = version + 1
            where assignment_id = ?1 and state = 'REQUESTED'""";

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
    public Uni<Void> withdrawOf(AssignmentId duty) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(WITHDRAW_OF_DUTY)
                        .setParameter(1, duty.value())
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
