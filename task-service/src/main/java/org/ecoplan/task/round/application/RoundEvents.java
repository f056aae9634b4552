package org.ecoplan.task.round.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.ecoplan.task.round.domain.Closing;
import org.ecoplan.task.round.domain.Round;

/** Tells the other services of rounds, in the transaction of the change. */
public interface RoundEvents {

    /** @param units the reports of the round by unit, those with most missing ones first */
    Uni<Void> closed(Round round, Closing closing, List<BoardRow> units);
}
