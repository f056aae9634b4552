package org.ecoplan.task.report.persistence;

import static java.lang.Math.toIntExact;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.report.application.ReportFilter;
import org.ecoplan.task.report.application.ReportPlace;
import org.ecoplan.task.report.application.Reports;
import org.ecoplan.task.report.domain.Figure;
import org.ecoplan.task.report.domain.Report;
import org.ecoplan.task.report.domain.ReportId;
import org.ecoplan.task.report.domain.Submission;
import org.jspecify.annotations.Nullable;

/** Keeps reports in PostgreSQL. */
@ApplicationScoped
class PanacheReports implements Reports {
    @Override
    public Uni<Void> addUnasked(Report report) {
        return NewOccasion.add(report.round()).flatMap(done -> NewReports.add(List.of(report)));
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
                .flatMap(PanacheReports::whole);
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
                .flatMap(PanacheReports::whole)
                .map(found -> found.stream().findFirst());
    }

    private static Uni<List<Report>> whole(List<ReportEntity> rows) {
        List<UUID> ids = rows.stream().map(row -> row.id).toList();
        return latestOf(ids)
                .flatMap(latest -> PanacheReviews.latestOf(ids)
                        .map(reviews -> rows.stream()
                                .map(row -> row.toReport(latest.get(row.id), reviews.get(row.id)))
                                .toList()));
    }

    private static Uni<Map<UUID, Submission.Receipt>> latestOf(List<UUID> reports) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "select s from ReceiptEntity s, ReportEntity r where r.id in ?1 "
                                        + "and s.reportId = r.id and s.number = r.submissions",
                                ReceiptEntity.class)
                        .setParameter(1, reports)
                        .getResultList())
                .map(rows -> rows.stream().collect(toMap(row -> row.reportId, ReceiptEntity::toReceipt)));
    }

    @Override
    public Uni<List<Submission>> submissions(CallerScope scope, ReportId id, int before, int limit) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "select s from SubmissionEntity s, ReportEntity r where r.id = ?1 "
                                        + "and r.organisation = ?2 and s.reportId = r.id and s.number < ?3 "
                                        + "order by s.number desc",
                                SubmissionEntity.class)
                        .setParameter(1, id.value())
                        .setParameter(2, scope.organisationOrNone())
                        .setParameter(3, before)
                        .setMaxResults(limit)
                        .getResultList())
                .flatMap(rows -> figuresOf(
                                id, rows.stream().map(row -> row.number).toList())
                        .map(figures -> rows.stream()
                                .map(row -> row.toSubmission(figures.getOrDefault(row.number, List.of())))
                                .toList()));
    }

    private static Uni<Map<Integer, List<Figure>>> figuresOf(ReportId id, List<Integer> submissions) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "from FigureEntity where reportId = ?1 and submission in ?2 order by submission, position",
                                FigureEntity.class)
                        .setParameter(1, id.value())
                        .setParameter(2, submissions)
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(groupingBy(row -> row.submission, mapping(FigureEntity::toFigure, toList()))));
    }

    @Override
    public Uni<Optional<Report>> previous(CallerScope scope, Report report) {
        return Panache.getSession()
                .flatMap(session -> ReportQuery.seenBy(scope)
                        .handedInBefore(report)
                        .on(session)
                        .setMaxResults(1)
                        .getResultList())
                .flatMap(PanacheReports::whole)
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<Optional<ReportId>> openUnasked(CallerScope scope, AssignmentId duty) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "select r.id from ReportEntity r where r.organisation = ?1 and r.assignmentId = ?2 "
                                        + "and r.round.unasked and r.state in ('REQUESTED', 'SUBMITTED', 'RETURNED')",
                                UUID.class)
                        .setParameter(1, scope.organisationOrNone())
                        .setParameter(2, duty.value())
                        .getResultList())
                .map(ids -> ids.stream().findFirst().map(ReportId::new));
    }

    @Override
    public Uni<Integer> submissionsSince(CallerScope scope, ReportId id, Instant since) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "select count(s) from ReceiptEntity s, ReportEntity r where r.id = ?1 "
                                        + "and r.organisation = ?2 and s.reportId = r.id and s.submittedAt >= ?3",
                                Long.class)
                        .setParameter(1, id.value())
                        .setParameter(2, scope.organisationOrNone())
                        .setParameter(3, since)
                        .getSingleResult())
                .map(count -> toIntExact(count));
    }

    @Override
    public Uni<Report> save(Report report, Submission submission) {
        UUID id = report.id().value();
        return Panache.getSession()
                .flatMap(session -> session.find(ReportEntity.class, id)
                        .invoke(row -> row.take(report))
                        .call(row -> session.persist(SubmissionEntity.of(id, submission)))
                        .call(row -> session.flush())
                        .call(row -> session.persistAll(
                                FigureEntity.of(id, submission).toArray()))
                        .call(row -> session.flush())
                        .map(row -> report.inVersion(row.version)));
    }

    @Override
    public Uni<Report> saveTakenBack(Report report, Instant at) {
        return Panache.getSession()
                .flatMap(session -> session.find(ReportEntity.class, report.id().value())
                        .invoke(row -> row.take(report))
                        .call(row -> session.find(
                                        SubmissionEntity.class, new SubmissionEntity.Key(row.id, report.submissions()))
                                .invoke(submission -> submission.takenBackAt = at))
                        .call(row -> session.flush())
                        .map(row -> report.inVersion(row.version)));
    }
}
