package org.ecoplan.task.report.persistence;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.report.application.Reviews;
import org.ecoplan.task.report.domain.Report;
import org.ecoplan.task.report.domain.ReportId;
import org.ecoplan.task.report.domain.Review;

/** Keeps reviews in PostgreSQL. */
@ApplicationScoped
class PanacheReviews implements Reviews {

    @Override
    public Uni<Report> save(Report reviewed) {
        UUID id = reviewed.id().value();
        return Panache.getSession()
                .flatMap(session -> session.find(ReportEntity.class, id)
                        .invoke(row -> row.take(reviewed))
                        .call(row -> session.persist(ReviewEntity.of(id, reviewed.lastReview())))
                        .call(row -> session.flush())
                        .map(row -> reviewed.inVersion(row.version)));
    }

    @Override
    public Uni<List<Review>> page(CallerScope scope, ReportId id, int before, int limit) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "select v from ReviewEntity v, ReportEntity r where r.id = ?1 "
                                        + "and r.organisation = ?2 and v.reportId = r.id and v.number < ?3 "
                                        + "order by v.number desc",
                                ReviewEntity.class)
                        .setParameter(1, id.value())
                        .setParameter(2, scope.organisationOrNone())
                        .setParameter(3, before)
                        .setMaxResults(limit)
                        .getResultList())
                .map(rows -> rows.stream().map(ReviewEntity::toReview).toList());
    }

    /** The last review of each report that has one. */
    static Uni<Map<UUID, Review>> latestOf(List<UUID> reports) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(
                                "select v from ReviewEntity v, ReportEntity r where r.id in ?1 "
                                        + "and v.reportId = r.id and v.number = r.reviews",
                                ReviewEntity.class)
                        .setParameter(1, reports)
                        .getResultList())
                .map(rows -> rows.stream().collect(toMap(row -> row.reportId, ReviewEntity::toReview)));
    }
}
