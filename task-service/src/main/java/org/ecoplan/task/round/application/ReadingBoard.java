package org.ecoplan.task.round.application;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.round.domain.RoundId;

/** Counts the reports of a round for a caller: what is expected, missing, late, returned (季调度台账). */
@ApplicationScoped
public class ReadingBoard {
    private final Rounds rounds;
    private final Boards boards;

    ReadingBoard(Rounds rounds, Boards boards) {
        this.rounds = rounds;
        this.boards = boards;
    }

    @WithSession
    public Uni<Outcome<RoundBoard>> read(CallerScope scope, RoundId id, BoardGrouping grouping) {
        return rounds.find(scope, id)
                .map(found -> found.map(Outcome::done).orElseGet(() -> Outcome.refused(Refusal.notFound())))
                .flatMap(found -> Outcomes.map(
                        found,
                        round -> boards.count(scope, id, grouping)
                                .flatMap(rows -> boards.decisions(scope, id)
                                        .map(decisions -> new RoundBoard(round, grouping, rows, decisions)))));
    }
}
