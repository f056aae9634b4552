package org.ecoplan.task.report.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Change.What;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.security.Role;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.task.assignment.application.Assignments;
import org.ecoplan.task.report.domain.Report;
import org.ecoplan.task.report.domain.Report.Reading;
import org.ecoplan.task.report.domain.ReportId;
import org.ecoplan.task.report.domain.Review;
import org.ecoplan.task.report.domain.Reviewer;
import org.jspecify.annotations.Nullable;

/**
 * Another party than the submitter accepts a report or returns it (审核): the coordinating office, or the lead unit of the
 * task. A decision binds to the content that was read.
 */
@ApplicationScoped
public class ReviewingReport {
    private final Reports reports;
    private final Assignments assignments;
    private final Verdicts verdicts;
    private final ServiceClock clock;
    private final Changes changes;

    ReviewingReport(Reports reports, Assignments assignments, Verdicts verdicts, ServiceClock clock, Changes changes) {
        this.reports = reports;
        this.assignments = assignments;
        this.verdicts = verdicts;
        this.clock = clock;
        this.changes = changes;
    }

    @WithTransaction
    public Uni<Outcome<Report>> accept(CallerScope scope, ReportId id, Reading reading, @Nullable String remark) {
        Instant now = clock.now();
        return decide(
                scope,
                id,
                (report, reviewer) -> report.accept(reviewer, reading, remark, now),
                report -> Uni.createFrom().item(Outcome.done(report)));
    }

    /** @param reason why, for the unit */
    @WithTransaction
    public Uni<Outcome<Report>> giveBack(
            CallerScope scope, ReportId id, Reading reading, String reason, List<Review.Point> points) {
        Instant now = clock.now();
        return decide(
                scope,
                id,
                (report, reviewer) -> report.giveBack(reviewer, reading, reason, points, now),
                report -> places(scope, report, points));
    }

    /** The places to mend are looked for in the submission that was read. */
    private Uni<Outcome<Report>> places(CallerScope scope, Report report, List<Review.Point> points) {
        return points.isEmpty()
                ? Uni.createFrom().item(Outcome.done(report))
                : reports.submissions(scope, report.id(), report.submissions() + 1, 1)
                        .map(read -> read.stream()
                                .findFirst()
                                .flatMap(submission -> submission.content().refusesPlaces(points))
                                .<Outcome<Report>>map(Outcome::refused)
                                .orElseGet(() -> Outcome.done(report)));
    }

    /** Keeps that somebody tried to decide what is not theirs to decide; runs after the refused call was undone. */
    @WithTransaction
    public Uni<Void> noteRefused(CallerScope scope, ReportId id, String code) {
        return reports.find(scope, id)
                .flatMap(found -> found.map(report -> changes.note(
                                scope, what(report, "REVIEW_REFUSED").with("code", code)))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Outcome<Report>> decide(
            CallerScope scope,
            ReportId id,
            BiFunction<Report, Reviewer, Outcome<Report>> decision,
            Function<Report, Uni<Outcome<Report>>> check) {
        return reports.findForChange(scope, id)
                .flatMap(found -> found.map(report -> reviewer(scope, report)
                                .map(reviewer -> decision.apply(report, reviewer))
                                .flatMap(decided -> Outcomes.flatMap(decided, check))
                                .flatMap(checked -> Outcomes.flatMap(checked, each -> verdicts.apply(scope, each))))
                        .orElseGet(() -> Outcomes.refused(Refusal.notFound())))
                .call(outcome -> changes.note(scope, outcome, ReviewingReport::change));
    }

    private Uni<Reviewer> reviewer(CallerScope scope, Report report) {
        boolean coordinates =
                scope.has(Role.COORDINATOR) && scope.seesAllOf(report.round().organisation());
        Uni<Boolean> leads = scope.has(Role.LEAD)
                ? assignments.isLedBy(scope, report.subject().taskId())
                : Uni.createFrom().item(false);
        return leads.map(itLeads -> new Reviewer(scope.subject(), scope.homeOrNone(), coordinates, itLeads));
    }

    private static What change(Report reviewed) {
        Review review = reviewed.lastReview();
        return what(reviewed, review.verdict().name())
                .version(reviewed.version())
                .with("submission", review.submission())
                .with("contentHash", review.contentHash());
    }

    private static What what(Report report, String act) {
        return What.of(report.round().organisation(), "report", report.id().value(), act)
                .with("unit", report.subject().unitCode());
    }
}
