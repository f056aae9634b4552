package org.ecoplan.task.summary.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.task.assignment.application.DutyEndListener;
import org.ecoplan.task.assignment.application.EndedDuties;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.summary.domain.LeadSummary;

/**
 * A unit that leads a task no more owes no summary of it that is not due yet: the unit that leads it now does, or nobody.
 * What was due before and did not come stays missing, as with reports.
 */
@ApplicationScoped
class EndingSummaries implements DutyEndListener {
    private final Summaries summaries;
    private final SummaryEvents events;
    private final ServiceClock clock;

    EndingSummaries(Summaries summaries, SummaryEvents events, ServiceClock clock) {
        this.summaries = summaries;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Uni<Void> ended(CallerScope scope, AssignmentId duty) {
        return summaries
                .handOver(scope, duty, clock.today())
                .flatMap(moved ->
                        summaries.withdraw(scope, duty, clock.today()).flatMap(withdrawn -> tell(moved, withdrawn)));
    }

    @Override
    public Uni<Void> ended(EndedDuties ended) {
        return summaries
                .handOver(ended.duties(), ended.on())
                .flatMap(moved ->
                        summaries.withdraw(ended.duties(), ended.on()).flatMap(withdrawn -> tell(moved, withdrawn)));
    }

    private Uni<Void> tell(List<LeadSummary> moved, List<LeadSummary> withdrawn) {
        return events.asked(moved, clock.now()).flatMap(done -> events.withdrawn(withdrawn, clock.now()));
    }
}
