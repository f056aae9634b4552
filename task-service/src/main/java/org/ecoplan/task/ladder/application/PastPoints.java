package org.ecoplan.task.ladder.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;
import org.jspecify.annotations.Nullable;

/** What is kept of the dated points of a plan, for whoever holds a ladder against it; sets, computed where they lie. */
public interface PastPoints {

    /**
     * A rung of all points with a deadline.
     *
     * @param tried whether it is of the ladder that is tried
     * @param place the later rung of a day has the higher one
     * @param overdue whether what is only aimed at does not cross it
     */
    record StandingRung(boolean tried, LocalDate deadline, String rung, LocalDate day, int place, boolean overdue) {}

    /** The days on which a point of the plan was ever due. */
    Uni<List<LocalDate>> deadlines(CallerScope scope, UUID planId);

    Uni<List<LadderTrial.RungCount>> counts(CallerScope scope, UUID planId, List<StandingRung> rungs, LocalDate today);

    /** The crossings that both ladders do not have alike, by point, version of the deadline and rung. */
    Uni<List<LadderTrial.Difference>> differences(
            CallerScope scope,
            UUID planId,
            List<StandingRung> rungs,
            LocalDate today,
            LadderTrial.@Nullable Place after,
            int limit);

    /** How many points ended without being reached. */
    Uni<Long> endedUnreached(CallerScope scope, UUID planId);
}
