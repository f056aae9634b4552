package org.ecoplan.task.round.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.ecoplan.task.assignment.application.DutyEndListener;
import org.ecoplan.task.assignment.application.EndedDuties;
import org.ecoplan.task.assignment.domain.AssignmentId;

/**
 * A duty that has ended (销号、改派、免除) is reported on no more; the step that ended it is kept as the decision. What was due
 * before it was closed out (销号), or ended with a revision of its plan (方案修订), and did not come stays missing.
 */
@ApplicationScoped
class EndingExpectations implements DutyEndListener {
    private final ExpectationDecisions decisions;
    private final ReportRequests requests;

    EndingExpectations(ExpectationDecisions decisions, ReportRequests requests) {
        this.decisions = decisions;
        this.requests = requests;
    }

    @Override
    public Uni<Void> ended(AssignmentId duty) {
        return decisions.addEnd(duty).flatMap(done -> requests.withdrawOf(duty));
    }

    @Override
    public Uni<Void> ended(EndedDuties ended) {
        return decisions.addEnd(ended).flatMap(done -> requests.withdrawOf(ended.duties(), ended.on()));
    }
}
