package org.ecoplan.task.round.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.round.domain.RoundId;

/** The reports of rounds, counted. */
public interface Boards {

    /** The reports of a round that exist for the caller, counted; those with most missing ones first. */
    Uni<List<BoardRow>> count(CallerScope scope, RoundId id, BoardGrouping grouping);

    /** How many decisions changed what the round expects of what exists for the caller. */
    Uni<Long> decisions(CallerScope scope, RoundId id);
}
