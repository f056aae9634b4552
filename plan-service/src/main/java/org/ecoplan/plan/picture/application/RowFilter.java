package org.ecoplan.plan.picture.application;

import java.time.LocalDate;
import java.util.UUID;
import org.ecoplan.plan.picture.domain.Figure;
import org.jspecify.annotations.Nullable;

/**
 * Which rows: those that a figure counts at the end of a day.
 *
 * @param unit of one unit only
 * @param taskId of one task only
 * @param roundId reports of one round only
 * @param dueFrom those with a last day from this on only
 * @param dueTo those with a last day up to this one only
 */
public record RowFilter(
        Figure figure,
        LocalDate day,
        @Nullable String unit,
        @Nullable UUID taskId,
        @Nullable UUID roundId,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueTo) {

    /** The same at the end of another day. */
    public RowFilter on(LocalDate other) {
        return new RowFilter(figure, other, unit, taskId, roundId, dueFrom, dueTo);
    }
}
