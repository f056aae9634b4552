package org.ecoplan.task.report.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.report.application.ReportFilter;
import org.ecoplan.task.report.application.ReportPlace;
import org.ecoplan.task.report.application.Reports;
import org.ecoplan.task.report.domain.Report;
import org.ecoplan.task.report.domain.ReportId;
import org.ecoplan.task.report.domain.Round;
import org.ecoplan.task.report.domain.Submission;
import org.jspecify.annotations.Nullable;

/** Keeps rounds and reports in PostgreSQL. */
@ApplicationScoped
class PanacheReports implements Reports {
    private static final String OPEN = """
            insert into reporting_round (id, plan_id, organisation, period, opened_on, unit_report_due)
            values (?1, ?2, ?3, ?4, ?5, ?6)
            on conflict on constraint reporting_round_pk do nothing""";

    @Override
    public Uni<Boolean> open(Round round) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(OPEN)
                        .setParameter(1, round.id().value())
                        .setParameter(2, round.planId())
                        .setParameter(3, round.organisation())
                        .setParameter(4, round.period())
                        .setParameter(5, round.openedOn())
                        .setParameter(6, round.due().lastDay())
                        .executeUpdate())
                .map(inserted -> inserted == 1);
    }

    @Override
    public Uni<Void> addAll(List<Report> expected) {
        if (expected.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Panache.getSession()
                .flatMap(session -> session.find(
                                RoundEntity.class, expected.get(0).round().id().value())
                        .flatMap(round -> session.persistAll(expected.stream()
                                .map(report -> ReportEntity.of(report, round))
                                .toArray()))
                        .flatMap(done -> session.flush()));
    }

    @Override
    public Uni<List<Report>> page(CallerScope scope, ReportFilter filter, @Nullable ReportPlace after, int limit) {
        return Panache.getSession()
                .flatMap(session -> ReportQuery.seenBy(scope)
                        .matching(filter)
                        .after(after)
                        .on(session)
                        .setMaxResults(limit)
                        .getResultList())
                .flatMap(PanacheReports::withSubmissions);
    }

    @Override
    public Uni<Optional<Report>> find(CallerScope scope, ReportId id) {
        return find(scope, id, LockModeType.NONE);
    }

    @Override
    public Uni<Optional<Report>> findForChange(CallerScope scope, ReportId id) {
        return find(scope, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private static Uni<Optional<Report>> find(CallerScope scope, ReportId id, LockModeType lock) {
        return Panache.getSession()
                .flatMap(session -> ReportQuery.seenBy(scope)
                        .and("r.id = :id", "id", id.value())
                        .on(session)
                        .setLockMode(lock)
                        .getResultList())
                .flatMap(PanacheReports::withSubmissions)
                .map(found -> found.stream().findFirst());
    }

    private static Uni<List<Report>> withSubmissions(List<ReportEntity> rows) {
        return submissionsOf(rows.stream().map(row -> row.id).toList())
                .map(byReport -> rows.stream()
                        .map(row -> row.toReport(byReport.getOrDefault(row.id, List.of())))
                        .toList());
    }

    private static Uni<Map<UUID, List<Submission>>> submissionsOf(List<UUID> reports) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "from SubmissionEntity where reportId in ?1 order by reportId, number",
                                SubmissionEntity.class)
                        .setParameter(1, reports)
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(groupingBy(row -> row.reportId, mapping(SubmissionEntity::toSubmission, toList()))));
    }

    @Override
    public Uni<Report> saveSubmission(Report report) {
        UUID id = report.id().value();
        return Panache.getSession()
                .flatMap(session -> session.find(ReportEntity.class, id)
                        .invoke(row -> row.take(report))
                        .call(row -> session.persist(SubmissionEntity.of(id, report.latest())))
                        .call(row -> session.flush())
                        .map(row -> row.toReport(report.submissions())));
    }
}
