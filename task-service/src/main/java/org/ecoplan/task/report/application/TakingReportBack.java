package org.ecoplan.task.report.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Change.What;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.task.report.domain.Report;
import org.ecoplan.task.report.domain.ReportId;
import org.ecoplan.task.round.application.ClosedRounds;

/** A unit takes back what it handed in before it is reviewed (撤回); the submission stays on record. */
@ApplicationScoped
public class TakingReportBack {
    private final Reports reports;
    private final ReportClaims claims;
    private final ClosedRounds closed;
    private final ReportEvents events;
    private final ServiceClock clock;
    private final Changes changes;

    TakingReportBack(
            Reports reports,
            ReportClaims claims,
            ClosedRounds closed,
            ReportEvents events,
            ServiceClock clock,
            Changes changes) {
        this.reports = reports;
        this.claims = claims;
        this.closed = closed;
        this.events = events;
        this.clock = clock;
        this.changes = changes;
    }

    /** @param expectedVersion the version that the caller has seen */
    @WithTransaction
    public Uni<Outcome<Report>> takeBack(CallerScope scope, ReportId id, long expectedVersion) {
        Instant now = clock.now();
        return reports.findForChange(scope, id)
                .map(found -> found.map(report -> decide(scope, report, expectedVersion))
                        .orElseGet(() -> Outcome.refused(Refusal.notFound())))
                .flatMap(decided -> Outcomes.flatMap(decided, report -> apply(scope, report, now)))
                .call(outcome -> changes.note(scope, outcome, TakingReportBack::change));
    }

    private static Outcome<Report> decide(CallerScope scope, Report report, long expectedVersion) {
        if (!scope.mayActFor(report.subject().unitCode())) {
            return Outcome.refused(Refusal.notAllowed("NOT_YOUR_UNIT", "只有承担单位可以撤回报送"));
        }
        return report.version() == expectedVersion ? report.takeBack() : Outcome.refused(Refusal.stale());
    }

    private Uni<Outcome<Report>> apply(CallerScope scope, Report report, Instant now) {
        return closed.refusal(scope, report.round().id(), report.id().value(), now)
                .flatMap(refused -> refused.isPresent()
                        ? Outcomes.refused(refused.get())
                        : claims.takeBack(scope, report, now)
                                .flatMap(taken -> Outcomes.map(
                                        taken,
                                        done -> reports.saveTakenBack(report, now)
                                                .call(saved -> events.takenBack(saved, now)))));
    }

    private static What change(Report taken) {
        return What.of(taken.round().organisation(), "report", taken.id().value(), "TAKEN_BACK")
                .version(taken.version())
                .with("unit", taken.subject().unitCode())
                .with("submission", taken.submissions());
    }
}
