package org.ecoplan.task.report.application;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.report.domain.Report;
import org.ecoplan.task.report.domain.ReportId;
import org.ecoplan.task.report.domain.Review;
import org.ecoplan.task.report.domain.Submission;
import org.jspecify.annotations.Nullable;

/** Reads the reports that exist for a caller. */
@ApplicationScoped
public class ReadingReports {
    private final Reports reports;
    private final Reviews reviews;

    ReadingReports(Reports reports, Reviews reviews) {
        this.reports = reports;
        this.reviews = reviews;
    }

    @WithSession
    public Uni<List<Report>> page(CallerScope scope, ReportFilter filter, @Nullable ReportPlace after, int limit) {
        return reports.page(scope, filter, after, limit);
    }

    @WithSession
    public Uni<Outcome<Report>> read(CallerScope scope, ReportId id) {
        return reports.find(scope, id)
                .map(found -> found.map(Outcome::done).orElseGet(() -> Outcome.refused(Refusal.notFound())));
    }

    /** The submissions of a report, the latest first. */
    @WithSession
    public Uni<Outcome<List<Submission>>> submissions(CallerScope scope, ReportId id, int before, int limit) {
        return read(scope, id)
                .flatMap(found -> Outcomes.map(found, report -> reports.submissions(scope, id, before, limit)));
    }

    /** The reviews of a report, the latest first. */
    @WithSession
    public Uni<Outcome<List<Review>>> reviews(CallerScope scope, ReportId id, int before, int limit) {
        return read(scope, id).flatMap(found -> Outcomes.map(found, report -> reviews.page(scope, id, before, limit)));
    }
}
