package org.ecoplan.task.report.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.ecoplan.kernel.ChinaTime;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.task.assignment.application.HeldDuties;
import org.ecoplan.task.assignment.application.HeldDuty;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.report.domain.AskingRound;
import org.ecoplan.task.report.domain.Report;
import org.ecoplan.task.report.domain.ReportContent;
import org.ecoplan.task.report.domain.ReportId;
import org.ecoplan.task.report.domain.ReportSubject;

/**
 * A unit reports on its duty although no round asks (随时报送): who is done on 20 August says so on 20 August. One such
 * report of a duty is open at a time; it is handed in again, returned and accepted like any other.
 */
@ApplicationScoped
public class ReportingUnasked {
    private final HeldDuties duties;
    private final Reports reports;
    private final SubmittingReport submitting;
    private final ServiceClock clock;
    private final Changes changes;

    ReportingUnasked(
            HeldDuties duties, Reports reports, SubmittingReport submitting, ServiceClock clock, Changes changes) {
        this.duties = duties;
        this.reports = reports;
        this.submitting = submitting;
        this.clock = clock;
        this.changes = changes;
    }

    @WithTransaction
    public Uni<Outcome<Report>> report(CallerScope scope, AssignmentId id, ReportContent content) {
        Instant now = clock.now();
        return duties.hold(scope, id)
                .map(found ->
                        found.map(duty -> reportable(scope, duty)).orElseGet(() -> Outcome.refused(Refusal.notFound())))
                .flatMap(found -> Outcomes.flatMap(
                        found,
                        duty -> reports.openUnasked(scope, id)
                                .flatMap(open -> open.map(ReportingUnasked::isOpen)
                                        .orElseGet(() -> begin(scope, duty, content, now)))))
                .call(outcome -> changes.note(scope, outcome, SubmittingReport::change));
    }

    private static Outcome<HeldDuty> reportable(CallerScope scope, HeldDuty duty) {
        if (!scope.mayActFor(duty.unitCode())) {
            return Outcome.refused(Refusal.notAllowed("NOT_YOUR_UNIT", "只有承担单位可以报送"));
        }
        return duty.ended() ? Outcome.refused(Refusal.conflict("DUTY_ENDED", "该职责任务已结束,不再接收报送")) : Outcome.done(duty);
    }

    /** Taken back or returned, it is handed in again; nothing new is begun beside it. */
    private static Uni<Outcome<Report>> isOpen(ReportId open) {
        return Outcomes.refused(Refusal.conflict(
                "UNASKED_REPORT_OPEN",
                "该职责任务已有一份随时报送尚未审核通过(报送编号 %s),请在该份上重新提交(POST /reports/%s/submissions)"
                        .formatted(open.value(), open.value())));
    }

    private Uni<Outcome<Report>> begin(CallerScope scope, HeldDuty duty, ReportContent content, Instant now) {
        AskingRound occasion = AskingRound.unasked(duty.planId(), duty.organisation(), ChinaTime.today(now));
        Report begun = Report.request(occasion, subject(duty));
        return submitting.handIn(scope, begun, content, now, () -> reports.addUnasked(begun));
    }

    private static ReportSubject subject(HeldDuty duty) {
        return new ReportSubject(
                duty.id(),
                duty.taskId(),
                duty.planTitle(),
                duty.ordinal(),
                duty.title(),
                duty.unitCode(),
                duty.unitName());
    }
}
