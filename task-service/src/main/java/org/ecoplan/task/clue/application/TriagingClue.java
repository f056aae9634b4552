package org.ecoplan.task.clue.application;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Change.What;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.clue.domain.Clue;
import org.ecoplan.task.clue.domain.ClueId;
import org.ecoplan.task.clue.domain.ClueState;
import org.ecoplan.task.problem.application.RecordingProblem;
import org.ecoplan.task.problem.application.RecordingProblem.ClueTaken;
import org.jspecify.annotations.Nullable;

/** The office looks at a clue and takes it up as a problem, or answers it (研判). */
@ApplicationScoped
public class TriagingClue {
    private final Clues clues;
    private final RecordingProblem problems;
    private final Changes changes;

    TriagingClue(Clues clues, RecordingProblem problems, Changes changes) {
        this.clues = clues;
        this.problems = problems;
        this.changes = changes;
    }

    @WithSession
    public Uni<List<Clue>> page(CallerScope scope, @Nullable ClueState state, Clues.@Nullable Place after, int limit) {
        return clues.page(scope, state, after, limit);
    }

    /** @param expectedVersion the version that the caller has seen */
    @WithTransaction
    public Uni<Outcome<Clue>> answer(CallerScope scope, ClueId id, long expectedVersion, String answer) {
        return held(scope, id, expectedVersion)
                .flatMap(held -> Outcomes.flatMap(
                        held.flatMap(clue -> clue.decided(answer, null)), decided -> save(scope, decided)));
    }

    /**
     * @param title of the problem, in the words of the office
     * @param severity as problems name it
     * @param expectedVersion the version that the caller has seen
     */
    @WithTransaction
    public Uni<Outcome<Clue>> takeUp(
            CallerScope scope, ClueId id, long expectedVersion, String title, String severity, String answer) {
        return held(scope, id, expectedVersion)
                .flatMap(held -> Outcomes.flatMap(
                        held.flatMap(clue -> clue.decided(answer, id.value()).map(possible -> clue)),
                        clue -> record(scope, clue, title, severity)
                                .flatMap(recorded -> Outcomes.flatMap(
                                        recorded.flatMap(problem -> clue.decided(answer, problem)),
                                        decided -> save(scope, decided)))));
    }

    private Uni<Outcome<UUID>> record(CallerScope scope, Clue clue, String title, String severity) {
        return problems.record(
                scope,
                new ClueTaken(
                        title,
                        clue.text(),
                        severity,
                        Optional.ofNullable(clue.place()).orElse("见线索描述")));
    }

    private Uni<Outcome<Clue>> held(CallerScope scope, ClueId id, long expectedVersion) {
        return clues.findForChange(scope, id)
                .map(found -> found.map(clue -> clue.version() == expectedVersion
                                ? Outcome.done(clue)
                                : Outcome.<Clue>refused(Refusal.stale()))
                        .orElseGet(() -> Outcome.refused(Refusal.notFound())));
    }

    private Uni<Outcome<Clue>> save(CallerScope scope, Clue decided) {
        return clues.save(decided)
                .call(saved -> changes.note(
                        scope,
                        What.of(
                                        saved.organisation(),
                                        "clue",
                                        saved.id().value(),
                                        saved.state().name())
                                .version(saved.version())
                                .with("problem", saved.problemId())))
                .map(Outcome::done);
    }
}
