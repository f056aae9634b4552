package org.ecoplan.plan.round.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.ecoplan.plan.round.domain.Round;

/** Tells the other services of rounds, in the transaction of the change. */
public interface RoundEvents {

    Uni<Void> opened(Round round);

    Uni<Void> rescheduled(int calendarYear, List<RescheduledRound> moved);
}
