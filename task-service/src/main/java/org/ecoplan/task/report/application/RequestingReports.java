package org.ecoplan.task.report.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ecoplan.events.RoundOpened;
import org.ecoplan.kernel.Deadline;
import org.ecoplan.task.assignment.application.LiveDuties;
import org.ecoplan.task.assignment.application.LiveDuty;
import org.ecoplan.task.report.domain.Report;
import org.ecoplan.task.report.domain.ReportSubject;
import org.ecoplan.task.report.domain.Round;
import org.ecoplan.task.report.domain.RoundId;

/**
 * Fixes and stores the reports that a round expects, one for each duty that is live when it opens; a round
 * that is known changes nothing.
 */
@ApplicationScoped
public class RequestingReports {
    private final Reports reports;
    private final LiveDuties duties;
    private final ReportEvents events;

    RequestingReports(Reports reports, LiveDuties duties, ReportEvents events) {
        this.reports = reports;
        this.duties = duties;
        this.events = events;
    }

    @WithTransaction
    public Uni<Void> request(RoundOpened opened) {
        Round round = new Round(
                new RoundId(opened.roundId()),
                opened.planId(),
                opened.organisation(),
                opened.period(),
                opened.openedOn(),
                new Deadline(opened.unitReportDue()));
        return reports.open(round)
                .flatMap(news -> news ? requestAll(round) : Uni.createFrom().voidItem());
    }

    private Uni<Void> requestAll(Round round) {
        return duties.ofPlan(round.planId())
                .map(live -> live.stream()
                        .map(duty -> Report.request(round, subject(duty)))
                        .toList())
                .call(reports::addAll)
                .flatMap(this::tell);
    }

    private Uni<Void> tell(List<Report> expected) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Report report : expected) {
            all = all.flatMap(done -> events.requested(report));
        }
        return all;
    }

    private static ReportSubject subject(LiveDuty duty) {
        return new ReportSubject(
                duty.assignmentId(), duty.taskId(), duty.ordinal(), duty.title(), duty.unitCode(), duty.unitName());
    }
}
