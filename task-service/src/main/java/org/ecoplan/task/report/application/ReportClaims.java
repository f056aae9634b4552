package org.ecoplan.task.report.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.obligation.application.ClaimingObligations;
import org.ecoplan.task.report.domain.Report;
import org.ecoplan.task.report.domain.ReportContent;

/** What a report says is reached, as its duty keeps it: a claim as long as the report stands. */
@ApplicationScoped
class ReportClaims {
    private final ClaimingObligations claiming;

    ReportClaims(ClaimingObligations claiming) {
        this.claiming = claiming;
    }

    Uni<Outcome<UUID>> claim(CallerScope scope, Report report, ReportContent content, Instant now) {
        return claiming.claim(
                scope,
                report.subject().assignmentId().value(),
                report.id().value(),
                content.metObligations(),
                content.retractedObligations(),
                now);
    }

    /** The report does not stand any more: what it said is reached is open again, or overdue with its true date. */
    Uni<Outcome<UUID>> takeBack(CallerScope scope, Report report, Instant now) {
        return claiming.claim(
                scope, report.subject().assignmentId().value(), report.id().value(), List.of(), List.of(), now);
    }
}
