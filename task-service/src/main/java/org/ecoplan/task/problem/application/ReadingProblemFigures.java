package org.ecoplan.task.problem.application;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.problem.domain.ProblemFigures;

/** How the problems that exist for a caller stand: closed out, how fast, how often they came back (销号率、反弹率). */
@ApplicationScoped
public class ReadingProblemFigures {
    private static final int MOST_GROUPS = 2_000;

    private final Problems problems;

    ReadingProblemFigures(Problems problems) {
        this.problems = problems;
    }

    /** By what problems are counted together. */
    public enum By {
        ALL,
        PLAN,
        UNIT
    }

    @WithSession
    public Uni<Outcome<List<ProblemFigures>>> read(CallerScope scope, By by, ProblemFilter filter) {
        return problems.figures(scope, by, filter, MOST_GROUPS + 1)
                .map(found -> found.size() > MOST_GROUPS
                        ? Outcome.refused(
                                Refusal.invalid("TOO_MANY_GROUPS", "分组超过 %d 个,请缩小范围".formatted(MOST_GROUPS), "/by"))
                        : Outcome.done(found));
    }
}
