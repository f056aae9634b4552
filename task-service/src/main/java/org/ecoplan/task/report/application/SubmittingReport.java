package org.ecoplan.task.report.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Change.What;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.task.evidence.application.ReadingEvidence;
import org.ecoplan.task.report.domain.Report;
import org.ecoplan.task.report.domain.ReportContent;
import org.ecoplan.task.report.domain.ReportId;
import org.ecoplan.task.report.domain.Submission;
import org.ecoplan.task.report.domain.SubmissionLimits;
import org.ecoplan.task.round.application.ClosedRounds;

/** A unit hands in its report, for the first time or again; obligations that it says are reached count as met
 * until it or the office says otherwise. */
@ApplicationScoped
public class SubmittingReport {
    private final Reports reports;
    private final Drafts drafts;
    private final ClosedRounds closed;
    private final ReportClaims claims;
    private final ReadingEvidence evidence;
    private final ReportEvents events;
    private final ServiceClock clock;
    private final SubmissionLimits limits;
    private final Changes changes;

    SubmittingReport(
            Reports reports,
            Drafts drafts,
            ClosedRounds closed,
            ReportClaims claims,
            ReadingEvidence evidence,
            ReportEvents events,
            ServiceClock clock,
            SubmissionSettings settings,
            Changes changes) {
        this.reports = reports;
        this.drafts = drafts;
        this.closed = closed;
        this.claims = claims;
        this.evidence = evidence;
        this.events = events;
        this.clock = clock;
        this.limits = new SubmissionLimits(settings.inAll(), settings.anHour());
        this.changes = changes;
    }

    /** @param expectedVersion the version that the caller has seen */
    @WithTransaction
    public Uni<Outcome<Report>> submit(CallerScope scope, ReportId id, long expectedVersion, ReportContent content) {
        Instant now = clock.now();
        return reports.findForChange(scope, id)
                .flatMap(found -> refusal(scope, found, expectedVersion, content)
                        .map(Outcomes::<Report>refused)
                        .orElseGet(() -> submit(scope, found.orElseThrow(), content, now)))
                .call(outcome -> changes.note(scope, outcome, SubmittingReport::change));
    }

    /**
     * The first submission of a report that no round asks for; joins the caller's transaction.
     *
     * @param storing writes the report itself, once nothing refuses its content
     */
    Uni<Outcome<Report>> handIn(
            CallerScope scope, Report begun, ReportContent content, Instant now, Supplier<Uni<Void>> storing) {
        return content.refusal()
                .map(Outcomes::<UUID>refused)
                .orElseGet(() -> claim(scope, begun, content, now))
                .flatMap(met -> Outcomes.flatMap(
                        met,
                        done -> storing.get()
                                .flatMap(stored -> save(begun, begun.submission(content, scope.subject(), now)))));
    }

    static What change(Report submitted) {
        return What.of(
                        submitted.round().organisation(),
                        "report",
                        submitted.id().value(),
                        "SUBMITTED")
                .version(submitted.version())
                .with("unit", submitted.subject().unitCode())
                .with("submission", submitted.submissions());
    }

    private static Optional<Refusal> refusal(
            CallerScope scope, Optional<Report> found, long expectedVersion, ReportContent content) {
        if (found.isEmpty()) {
            return Optional.of(Refusal.notFound());
        }
        Report report = found.get();
        if (!scope.mayActFor(report.subject().unitCode())) {
            return Optional.of(Refusal.notAllowed("NOT_YOUR_UNIT", "只有承担单位可以报送"));
        }
        return report.version() == expectedVersion
                ? report.refusesSubmission().or(content::refusal)
                : Optional.of(Refusal.stale());
    }

    private Uni<Outcome<Report>> submit(CallerScope scope, Report report, ReportContent content, Instant now) {
        return closed.refusal(scope, report.round().id(), report.id().value(), now)
                .flatMap(refused -> refused.isPresent()
                        ? Uni.createFrom().item(refused)
                        : reports.submissionsSince(scope, report.id(), now.minus(1, ChronoUnit.HOURS))
                                .map(inTheLastHour -> limits.refusal(report.submissions(), inTheLastHour)))
                .flatMap(refused ->
                        refused.map(Outcomes::<UUID>refused).orElseGet(() -> claim(scope, report, content, now)))
                .flatMap(met ->
                        Outcomes.flatMap(met, done -> save(report, report.submission(content, scope.subject(), now))));
    }

    /** What it rests on has to be there before anything is claimed on it. */
    private Uni<Outcome<UUID>> claim(CallerScope scope, Report report, ReportContent content, Instant now) {
        return evidence.areOf(scope, report.subject().assignmentId(), Set.copyOf(content.evidence()))
                .flatMap(areThere -> areThere
                        ? claims.claim(scope, report, content, now)
                        : Outcomes.refused(Refusal.invalid("UNKNOWN_EVIDENCE", "所列佐证材料不属于该职责任务", "/evidence")));
    }

    private Uni<Outcome<Report>> save(Report report, Submission submission) {
        return reports.save(report.with(submission), submission)
                .call(saved -> drafts.remove(saved.id()))
                .call(saved -> events.submitted(saved, submission))
                .map(Outcome::done);
    }
}
