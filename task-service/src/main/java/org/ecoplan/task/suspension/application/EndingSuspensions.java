package org.ecoplan.task.suspension.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.task.assignment.application.DutyEndListener;
import org.ecoplan.task.assignment.application.EndedDuties;
import org.ecoplan.task.assignment.domain.AssignmentId;

/** Nothing of a duty that has ended stands still; runs in the transaction that ends it. */
@ApplicationScoped
public class EndingSuspensions implements DutyEndListener {
    private final Suspensions suspensions;
    private final ServiceClock clock;

    EndingSuspensions(Suspensions suspensions, ServiceClock clock) {
        this.suspensions = suspensions;
        this.clock = clock;
    }

    @Override
    public Uni<Void> ended(CallerScope scope, AssignmentId duty) {
        return suspensions.endOf(List.of(duty), clock.today(), clock.now());
    }

    @Override
    public Uni<Void> ended(EndedDuties duties) {
        return suspensions.endOf(duties.duties(), clock.today(), duties.at());
    }

    public Uni<Void> endOf(UUID planId) {
        return suspensions.endOfPlan(planId, clock.today(), clock.now());
    }
}
