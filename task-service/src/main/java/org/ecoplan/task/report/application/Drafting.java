package org.ecoplan.task.report.application;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Change.What;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.task.report.domain.Draft;
import org.ecoplan.task.report.domain.Report;
import org.ecoplan.task.report.domain.ReportId;

/** A unit keeps what it has written of a report until it hands it in (暂存). Nobody else sees it. */
@ApplicationScoped
public class Drafting {
    private final Reports reports;
    private final Drafts drafts;
    private final ServiceClock clock;
    private final Changes changes;

    Drafting(Reports reports, Drafts drafts, ServiceClock clock, Changes changes) {
        this.reports = reports;
        this.drafts = drafts;
        this.clock = clock;
        this.changes = changes;
    }

    @WithSession
    public Uni<Outcome<Draft>> read(CallerScope scope, ReportId id) {
        return own(scope, id)
                .flatMap(found -> Outcomes.flatMap(
                        found,
                        report -> drafts.find(scope, id)
                                .map(draft -> draft.map(Outcome::done)
                                        .orElseGet(() -> Outcome.refused(Refusal.notFound())))));
    }

    /** @param version the version that the caller has seen, 0 for none */
    @WithTransaction
    public Uni<Outcome<Draft>> save(CallerScope scope, ReportId id, long version, String form) {
        Draft next = new Draft(version + 1, form, scope.subject(), clock.now());
        return own(scope, id)
                .map(found -> found.flatMap(report -> report.refusesSubmission()
                        .<Outcome<Report>>map(Outcome::refused)
                        .orElseGet(() -> Outcome.done(report))))
                .flatMap(found -> Outcomes.flatMap(
                        found,
                        report -> drafts.save(id, next)
                                .flatMap(saved -> saved
                                        ? changes.note(scope, change(report, "DRAFT_SAVED"))
                                                .replaceWith(Outcome.done(next))
                                        : Outcomes.refused(Refusal.stale()))));
    }

    /** Throws the draft away; done also where there is none. */
    @WithTransaction
    public Uni<Outcome<ReportId>> discard(CallerScope scope, ReportId id) {
        return own(scope, id)
                .flatMap(found -> Outcomes.map(
                        found,
                        report -> drafts.remove(id)
                                .call(done -> changes.note(scope, change(report, "DRAFT_DISCARDED")))
                                .replaceWith(id)));
    }

    private Uni<Outcome<Report>> own(CallerScope scope, ReportId id) {
        return reports.find(scope, id)
                .map(found -> found.map(
                                report -> scope.mayActFor(report.subject().unitCode())
                                        ? Outcome.done(report)
                                        : Outcome.<Report>refused(Refusal.notAllowed("NOT_YOUR_UNIT", "草稿只属于承担单位")))
                        .orElseGet(() -> Outcome.refused(Refusal.notFound())));
    }

    private static What change(Report report, String act) {
        return What.of(report.round().organisation(), "report", report.id().value(), act)
                .with("unit", report.subject().unitCode());
    }
}
