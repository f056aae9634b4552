package org.ecoplan.task.round.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.assignment.application.DutyEndListener;
import org.ecoplan.task.assignment.application.EndedDuties;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.round.application.ExpectationDecisions.TakenOver;

/**
 * A duty that has ended (销号、改派、免除) is reported on no more; the step that ended it is kept as the decision. What was due
 * before it was closed out (销号) or given to another unit (改派), or ended with a revision of its plan (方案修订), and did not
 * come stays missing; for what was not due yet the unit that took the duty over is asked.
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
    public Uni<Void> ended(CallerScope scope, AssignmentId duty) {
        return decisions
                .addEnd(duty)
                .flatMap(done -> requests.withdrawOf(duty))
                .flatMap(done -> decisions.takenOver(scope, duty))
                .flatMap(taken -> InOrder.each(taken, this::ask));
    }

    private Uni<Void> ask(TakenOver taken) {
        return requests.request(RoundTerms.of(taken.round()), List.of(taken.duty()))
                .flatMap(done ->
                        decisions.add(taken.decision(), List.of(taken.duty().assignmentId())));
    }

    @Override
    public Uni<Void> ended(EndedDuties ended) {
        return decisions.addEnd(ended).flatMap(done -> requests.withdrawOf(ended.duties(), ended.on()));
    }
}
