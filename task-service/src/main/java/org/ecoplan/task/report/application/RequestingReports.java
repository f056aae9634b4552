package org.ecoplan.task.report.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kernel.Deadline;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.assignment.application.LiveDuty;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.report.domain.AskingRound;
import org.ecoplan.task.report.domain.Report;
import org.ecoplan.task.report.domain.ReportSubject;
import org.ecoplan.task.round.application.ReportRequests;
import org.ecoplan.task.round.application.RoundTerms;
import org.ecoplan.task.round.domain.RoundId;

/** Writes the reports that a round asks for, takes back those that it expects no more, and tells their units. */
@ApplicationScoped
class RequestingReports implements ReportRequests {
    private final ExpectedReports expected;
    private final ReportEvents events;

    RequestingReports(ExpectedReports expected, ReportEvents events) {
        this.expected = expected;
        this.events = events;
    }

    @Override
    public Uni<Void> request(RoundTerms terms, List<LiveDuty> duties) {
        AskingRound round = AskingRound.scheduled(
                terms.id(),
                terms.planId(),
                terms.organisation(),
                terms.period(),
                terms.openedOn(),
                new Deadline(terms.due()));
        List<Report> reports = duties.stream()
                .map(duty -> Report.request(round, subject(duty)))
                .toList();
        return expected.addAll(reports).flatMap(done -> events.requested(reports));
    }

    @Override
    public Uni<Boolean> release(CallerScope scope, RoundId id, List<AssignmentId> duties, String reason, Instant at) {
        return expected.withdraw(scope, id, duties)
                .call(released -> events.released(released, reason, at))
                .map(released -> released.size() == duties.size());
    }

    @Override
    public Uni<Integer> remind(CallerScope scope, RoundId id, LocalDate today, int limit) {
        return expected.remind(scope, id, today, limit)
                .call(reports -> events.reminded(reports, today))
                .map(List::size);
    }

    @Override
    public Uni<Void> withdrawOf(AssignmentId duty) {
        return expected.withdrawOf(duty);
    }

    @Override
    public Uni<Void> withdrawOf(List<AssignmentId> duties, LocalDate endedOn) {
        return expected.withdrawOf(duties, endedOn);
    }

    @Override
    public Uni<Void> withdrawOf(UUID planId, LocalDate closedOn) {
        return expected.withdrawOf(planId, closedOn);
    }

    private static ReportSubject subject(LiveDuty duty) {
        return new ReportSubject(
                duty.assignmentId(),
                duty.taskId(),
                duty.planTitle(),
                duty.ordinal(),
                duty.title(),
                duty.unitCode(),
                duty.unitName());
    }
}
