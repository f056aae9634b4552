package org.ecoplan.task.problem.application;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.task.problem.domain.Problem;
import org.ecoplan.task.problem.domain.ProblemId;
import org.jspecify.annotations.Nullable;

/** The problems as a caller sees them (问题台账). */
@ApplicationScoped
public class ReadingProblems {
    private final Problems problems;
    private final ServiceClock clock;

    ReadingProblems(Problems problems, ServiceClock clock) {
        this.problems = problems;
        this.clock = clock;
    }

    @WithSession
    public Uni<Outcome<Problem>> read(CallerScope scope, ProblemId id) {
        return problems.find(scope, id)
                .map(found -> found.map(Outcome::done).orElseGet(() -> Outcome.refused(Refusal.notFound())));
    }

    @WithSession
    public Uni<List<Problem>> page(
            CallerScope scope, ProblemFilter filter, Problems.@Nullable Place before, int limit) {
        return problems.page(scope, filter, clock.today(), before, limit);
    }
}
