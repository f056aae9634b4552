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
 */
public record RowFilter(
        Figure figure,
        LocalDate day,
        @Nullable String unit,
        @Nullable UUID taskId,
        @Nullable UUID roundId) {

    /** The same at the end of another day. */
    public RowFilter on(LocalDate other) {
        return new RowFilter(figure, other, unit, taskId, roundId);
    }
}
