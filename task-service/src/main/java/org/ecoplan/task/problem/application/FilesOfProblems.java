package org.ecoplan.task.problem.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.evidence.application.ProblemFiles;
import org.ecoplan.task.problem.domain.Problem;
import org.ecoplan.task.problem.domain.ProblemId;

/** Says to the store of evidence files who may show a problem, and when. */
@ApplicationScoped
class FilesOfProblems implements ProblemFiles {
    private final Problems problems;

    FilesOfProblems(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Uni<Boolean> exists(CallerScope scope, UUID problemId) {
        return problems.find(scope, new ProblemId(problemId)).map(Optional::isPresent);
    }

    @Override
    public Uni<Outcome<Taking>> taking(CallerScope scope, UUID problemId, boolean after) {
        return problems.find(scope, new ProblemId(problemId))
                .map(found -> found.map(problem -> taking(scope, problem, after))
                        .orElseGet(() -> Outcome.refused(Refusal.notFound())));
    }

    private static Outcome<Taking> taking(CallerScope scope, Problem problem, boolean after) {
        return ProblemRights.refusalOfEvidence(scope, problem, after)
                .or(() -> problem.state().takesEvidence(after)
                        ? Optional.empty()
                        : Optional.of(Refusal.conflict(
                                "WRONG_STATE",
                                "该问题%s,不接收整改%s佐证材料".formatted(problem.state().title(), after ? "后" : "前"))))
                .<Outcome<Taking>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(new Taking(problem.organisation(), scope.homeOrNone())));
    }
}
