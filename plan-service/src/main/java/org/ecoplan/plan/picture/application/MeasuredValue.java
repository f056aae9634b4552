package org.ecoplan.plan.picture.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a series reached in a period that has ended, for a target that it measures (时段统计值).
 *
 * @param targetId the target as the plan has it
 * @param place 断面 or 点位, absent where none is registered
 * @param period {@code 2025-03}, {@code 2025-Q1}, {@code 2025-H1} or {@code 2025}
 * @param value absent where there was nothing to compute it of
 * @param valid whether there was enough data for it
 * @param revision the highest that was told counts
 */
public record MeasuredValue(
        UUID planId,
        UUID targetId,
        String organisation,
        String series,
        @Nullable String place,
        String period,
        LocalDate from,
        LocalDate to,
        @Nullable BigDecimal value,
        @Nullable String unit,
        boolean valid,
        int revision) {}
