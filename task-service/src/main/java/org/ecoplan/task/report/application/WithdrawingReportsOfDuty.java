package org.ecoplan.task.report.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.ecoplan.task.assignment.application.DutyEndListener;
import org.ecoplan.task.assignment.domain.AssignmentId;

/** Takes back what is asked about a duty that has ended (销号、改派、免除). */
@ApplicationScoped
class WithdrawingReportsOfDuty implements DutyEndListener {
    private final DutyReports reports;

    WithdrawingReportsOfDuty(DutyReports reports) {
        this.reports = reports;
    }

    @Override
    public Uni<Void> ended(AssignmentId duty) {
        return reports.withdrawOf(duty);
    }
}
