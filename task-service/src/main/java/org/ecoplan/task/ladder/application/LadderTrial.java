package org.ecoplan.task.ladder.application;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a ladder would have told of the past of a plan, beside what the ladders in force would have told by the same reckoning.
 *
 * @param upTo last day that was looked at
 * @param counts by rung
 * @param differences a page of the crossings that are not the same
 * @param leftOut points that ended without being reached: the day on which they did is not kept
 */
public record LadderTrial(
        int version, LocalDate upTo, List<RungCount> counts, List<Difference> differences, long leftOut) {

    /** How often a rung would have been crossed and told. */
    public record RungCount(String rung, long present, long presentTold, long tried, long triedTold) {}

    /**
     * A crossing of a point under one of its deadlines.
     *
     * @param present absent where the ladders in force do not cross it
     * @param tried absent where the ladder that is tried does not
     */
    public record Difference(
            UUID obligationId,
            int deadlineVersion,
            UUID assignmentId,
            String unitCode,
            String what,
            LocalDate deadline,
            String rung,
            @Nullable Day present,
            @Nullable Day tried) {}

    /** @param told whether it speaks, or a newer one crossed on the same day does */
    public record Day(LocalDate day, boolean told) {}

    /** The crossing before in the list of differences. */
    public record Place(UUID obligationId, int deadlineVersion, String rung) {}
}
