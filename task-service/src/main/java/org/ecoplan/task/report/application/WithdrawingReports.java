package org.ecoplan.task.report.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.ecoplan.events.PlanClosed;
import org.ecoplan.task.round.application.Rounds;

/**
 * Takes back what is asked of the units of a closed plan: reports that were not due yet, and those still to be asked for.
 * What was due before and not handed in stays missing.
 */
@ApplicationScoped
public class WithdrawingReports {
    private final Rounds rounds;
    private final Reports reports;

    WithdrawingReports(Rounds rounds, Reports reports) {
        this.rounds = rounds;
        this.reports = reports;
    }

    public Uni<Void> withdraw(PlanClosed closed) {
        return rounds.stopOf(closed.planId()).flatMap(done -> reports.withdrawOf(closed.planId(), closed.closedOn()));
    }
}
