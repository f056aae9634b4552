package org.ecoplan.task.summary.application;

import java.util.UUID;
import org.ecoplan.task.summary.domain.SummaryState;
import org.jspecify.annotations.Nullable;

/**
 * Which summaries a caller wants to see; an absent part does not narrow.
 *
 * @param unitCode of the lead unit
 */
public record SummaryFilter(
        @Nullable UUID planId,
        @Nullable UUID roundId,
        @Nullable UUID taskId,
        @Nullable String unitCode,
        @Nullable SummaryState state,
        @Nullable Standing standing) {

    /** How a summary stands against its last day. */
    public enum Standing {
        /** 未报: not handed in, whatever its last day */
        MISSING,
        /** 逾期未报: not handed in, or returned, and its last day is over */
        OVERDUE,
        /** 迟报: handed in after its last day; late stays late */
        LATE
    }
}
