package org.ecoplan.plan.round.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.plan.round.domain.Round;
import org.ecoplan.plan.round.domain.RoundId;

/** The rounds that were opened; the database keeps them to one a plan and quarter. */
public interface Rounds {

    /** Whether the round was added; false when the plan has one for the quarter. */
    Uni<Boolean> addIfMissing(Round round);

    /**
     * Those of plans in force whose review is not over, in the order of their ids: an administrator's are those of every
     * organisation.
     */
    Uni<List<Round>> running(CallerScope scope, LocalDate today);

    /** Gives rounds other due dates and keeps those they had. */
    Uni<Void> reschedule(List<RescheduledRound> moved, int calendarYear, Instant at);

    /** The due dates that the rounds of a plan had before, by round, oldest first. */
    Uni<Map<RoundId, List<FormerDueDates>>> formerDueDates(CallerScope scope, UUID planId);

    /** Those of the caller's organisation, oldest quarter first. */
    Uni<List<Round>> ofPlan(CallerScope scope, UUID planId);
}
