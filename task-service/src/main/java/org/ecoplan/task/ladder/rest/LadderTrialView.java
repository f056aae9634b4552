package org.ecoplan.task.ladder.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kit.paging.Page;
import org.ecoplan.task.ladder.application.LadderTrial;
import org.jspecify.annotations.Nullable;

/**
 * What a ladder would have told of the past of a plan, beside the ladders in force (试算).
 *
 * @param upTo last day that was looked at
 * @param counts of all points, by rung
 * @param differences a page of the crossings that are not the same
 * @param leftOut points that ended without being reached: the day on which they did is not kept
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LadderTrialView(
        UUID planId,
        int version,
        LocalDate upTo,
        List<RungCountView> counts,
        List<CrossingDifferenceView> differences,
        @Nullable String next,
        long leftOut) {

    static LadderTrialView of(UUID planId, LadderTrial trial, Page<LadderTrial.Difference> page) {
        return new LadderTrialView(
                planId,
                trial.version(),
                trial.upTo(),
                trial.counts().stream().map(RungCountView::of).toList(),
                page.items().stream().map(CrossingDifferenceView::of).toList(),
                page.next(),
                trial.leftOut());
    }

    /** How many points cross a rung, and of how many it is told. */
    public record RungCountView(String rung, long present, long presentTold, long tried, long triedTold) {
        static RungCountView of(LadderTrial.RungCount count) {
            return new RungCountView(
                    count.rung(), count.present(), count.presentTold(), count.tried(), count.triedTold());
        }
    }

    /** A crossing on another day, told otherwise, or of one of the ladders only. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CrossingDifferenceView(
            UUID obligationId,
            int deadlineVersion,
            UUID assignmentId,
            String unitCode,
            String what,
            LocalDate deadline,
            String rung,
            @Nullable LocalDate present,
            @Nullable Boolean presentTold,
            @Nullable LocalDate tried,
            @Nullable Boolean triedTold) {

        static CrossingDifferenceView of(LadderTrial.Difference difference) {
            LadderTrial.Day present = difference.present();
            LadderTrial.Day tried = difference.tried();
            return new CrossingDifferenceView(
                    difference.obligationId(),
                    difference.deadlineVersion(),
                    difference.assignmentId(),
                    difference.unitCode(),
                    difference.what(),
                    difference.deadline(),
                    difference.rung(),
                    present == null ? null : present.day(),
                    present == null ? null : present.told(),
                    tried == null ? null : tried.day(),
                    tried == null ? null : tried.told());
        }
    }
}
