package org.ecoplan.task.report.application;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
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

    /** A report with what was handed in last under it. */
    public record HandedIn(Report report, Submission submission) {}

    /** What was reported for the same duty the last time, absent where this report is the first. */
    @WithSession
    public Uni<Outcome<Optional<HandedIn>>> previous(CallerScope scope, ReportId id) {
        return read(scope, id)
                .flatMap(found -> Outcomes.map(
                        found,
                        report -> reports.previous(scope, report)
                                .flatMap(before -> before.map(last -> latest(scope, last))
                                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())))));
    }

    private Uni<Optional<HandedIn>> latest(CallerScope scope, Report report) {
        return reports.submissions(scope, report.id(), report.submissions() + 1, 1)
                .map(submissions -> submissions.stream().findFirst().map(last -> new HandedIn(report, last)));
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
