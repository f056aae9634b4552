package org.ecoplan.task.report.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.obligation.application.AcceptingClaims;
import org.ecoplan.task.obligation.application.ClaimingObligations;
import org.ecoplan.task.obligation.application.Reported;
import org.ecoplan.task.obligation.domain.ObligationId;
import org.ecoplan.task.report.domain.Figure;
import org.ecoplan.task.report.domain.Report;
import org.ecoplan.task.report.domain.ReportContent;

/** What a report says is reached, as its duty keeps it: a claim until another party accepts the report. */
@ApplicationScoped
class ReportClaims {
    private final ClaimingObligations claiming;
    private final AcceptingClaims accepting;

    ReportClaims(ClaimingObligations claiming, AcceptingClaims accepting) {
        this.claiming = claiming;
        this.accepting = accepting;
    }

    Uni<Outcome<UUID>> claim(CallerScope scope, Report report, ReportContent content, Instant now) {
        return claiming.claim(
                scope,
                dutyOf(report),
                new Reported(
                        report.id().value(),
                        content.progress(),
                        content.metObligations(),
                        content.retractedObligations(),
                        content.figures().stream().map(Figure::obligation).toList()),
                now);
    }

    /** The report does not stand any more: what it said is reached is open again, or overdue with its true date. */
    Uni<Outcome<UUID>> takeBack(CallerScope scope, Report report, Instant now) {
        return claiming.claim(
                scope, dutyOf(report), Reported.nothing(report.id().value()), now);
    }

    /** Answers what is accepted by now of what the report claims. */
    Uni<List<ObligationId>> accept(CallerScope scope, Report report, Instant now) {
        return accepting.accept(scope, dutyOf(report), report.id().value(), now);
    }

    private static UUID dutyOf(Report report) {
        return report.subject().assignmentId().value();
    }
}
