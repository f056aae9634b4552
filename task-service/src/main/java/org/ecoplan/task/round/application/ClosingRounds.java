package org.ecoplan.task.round.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.ecoplan.events.PlanClosed;
import org.ecoplan.kit.time.ServiceClock;

/**
 * Takes back what is asked of the units of a closed plan: reports that were not due yet, and those still to be asked for.
 * What was due before and not handed in stays missing.
 */
@ApplicationScoped
public class ClosingRounds {
    private final Rounds rounds;
    private final ExpectationDecisions decisions;
    private final ReportRequests requests;
    private final ServiceClock clock;

    ClosingRounds(Rounds rounds, ExpectationDecisions decisions, ReportRequests requests, ServiceClock clock) {
        this.rounds = rounds;
        this.decisions = decisions;
        this.requests = requests;
        this.clock = clock;
    }

    /** Joins the caller's transaction. */
    public Uni<Void> close(PlanClosed closed) {
        return rounds.stopOf(closed.planId())
                .flatMap(done -> decisions.addClosing(closed.planId(), closed.closedOn(), clock.now()))
                .flatMap(done -> requests.withdrawOf(closed.planId(), closed.closedOn()));
    }
}
