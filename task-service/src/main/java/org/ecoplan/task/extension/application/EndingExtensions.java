package org.ecoplan.task.extension.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.assignment.application.DutyEndListener;
import org.ecoplan.task.assignment.application.EndedDuties;
import org.ecoplan.task.assignment.domain.AssignmentId;

/** Nothing is to be decided of a duty that has ended; runs in the transaction that ends it. */
@ApplicationScoped
public class EndingExtensions implements DutyEndListener {
    private final Extensions extensions;

    EndingExtensions(Extensions extensions) {
        this.extensions = extensions;
    }

    @Override
    public Uni<Void> ended(CallerScope scope, AssignmentId duty) {
        return extensions.endOf(List.of(duty));
    }

    @Override
    public Uni<Void> ended(EndedDuties duties) {
        return extensions.endOf(duties.duties());
    }

    public Uni<Void> endOf(UUID planId) {
        return extensions.endOfPlan(planId);
    }
}
