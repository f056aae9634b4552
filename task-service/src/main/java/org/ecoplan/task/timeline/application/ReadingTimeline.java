package org.ecoplan.task.timeline.application;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.assignment.application.ReadingDuties;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.timeline.domain.Happening;
import org.jspecify.annotations.Nullable;

/** Reads what happened to a duty from its assignment to its end. */
@ApplicationScoped
public class ReadingTimeline {
    private final ReadingDuties duties;
    private final Timelines timelines;

    ReadingTimeline(ReadingDuties duties, Timelines timelines) {
        this.duties = duties;
        this.timelines = timelines;
    }

    @WithSession
    public Uni<Outcome<List<Happening>>> of(
            CallerScope scope, AssignmentId duty, Timelines.@Nullable Place before, int limit) {
        return duties.holding(scope, duty)
                .flatMap(found -> Outcomes.map(found, holding -> timelines.of(scope, duty, before, limit)));
    }
}
