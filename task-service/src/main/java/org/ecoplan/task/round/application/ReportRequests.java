package org.ecoplan.task.round.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.ecoplan.task.assignment.application.LiveDuty;
import org.ecoplan.task.round.domain.RoundId;

/** Where a round asks for its reports; whoever keeps the reports implements it. */
public interface ReportRequests {

    /** Asks for the report on each of these duties; joins the caller's transaction, in which the round was written. */
    Uni<Void> request(RoundId round, List<LiveDuty> duties);
}
