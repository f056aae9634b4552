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
 */
public record RowFilter(
        Figure figure,
        LocalDate day,
        @Nullable String unit,
        @Nullable UUID taskId) {}
