package org.ecoplan.task.report.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ecoplan.task.assignment.application.LiveDuty;
import org.ecoplan.task.report.domain.Report;
import org.ecoplan.task.report.domain.ReportSubject;
import org.ecoplan.task.round.application.ReportRequests;
import org.ecoplan.task.round.domain.RoundId;

/** Writes the reports that a round asks for, and tells their units. */
@ApplicationScoped
class RequestingReports implements ReportRequests {
    private final Reports reports;
    private final ReportEvents events;

    RequestingReports(Reports reports, ReportEvents events) {
        this.reports = reports;
        this.events = events;
    }

    @Override
    public Uni<Void> request(RoundId id, List<LiveDuty> duties) {
        return reports.askedBy(id)
                .map(round -> duties.stream()
                        .map(duty -> Report.request(round, subject(duty)))
                        .toList())
                .flatMap(expected -> reports.addAll(expected).flatMap(done -> events.requested(expected)));
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
