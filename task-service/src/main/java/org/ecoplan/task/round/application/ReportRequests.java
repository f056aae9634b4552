package org.ecoplan.task.round.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.assignment.application.LiveDuty;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.round.domain.RoundId;

/** Where rounds ask for their reports; whoever keeps the reports implements it. All join the caller's transaction. */
public interface ReportRequests {

    /** Asks for the report on each of these duties in a round that was written. */
    Uni<Void> request(RoundTerms round, List<LiveDuty> duties);

    /** Releases duties from their reports in a round; false, and nothing is changed, where one is not waited for by now. */
    Uni<Boolean> release(CallerScope scope, RoundId round, List<AssignmentId> duties, String reason, Instant at);

    /**
     * Reminds the units of reports of a round that are missing and were not reminded of on that day; answers how many.
     *
     * @param limit at most so many
     */
    Uni<Integer> remind(CallerScope scope, RoundId round, LocalDate today, int limit);

    /** Takes back the reports on a duty that were not handed in; what was handed in stays as it is. */
    Uni<Void> withdrawOf(AssignmentId duty);

    /** Takes back the reports on duties that were not handed in and were not due before the day on which the duties ended. */
    Uni<Void> withdrawOf(List<AssignmentId> duties, LocalDate endedOn);

    /**
     * Takes back the reports of a plan that were not handed in and were not due before it was closed; those that were due
     * stay missing.
     */
    Uni<Void> withdrawOf(UUID planId, LocalDate closedOn);
}
