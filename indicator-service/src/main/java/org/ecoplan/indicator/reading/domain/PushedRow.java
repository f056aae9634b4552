package org.ecoplan.indicator.reading.domain;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of a push as it came.
 *
 * @param row its place in the push, from 0
 * @param value as measured, or the detection limit where {@code undetected}
 * @param correction whether it holds even against a later correction of the same value
 */
public record PushedRow(
        int row,
        String series,
        Instant observedAt,
        BigDecimal value,
        boolean undetected,
        @Nullable String flag,
        boolean correction) {

    public PushedRow(
            int row, String series, Instant observedAt, BigDecimal value, @Nullable String flag, boolean correction) {
        this(row, series, observedAt, value, false, flag, correction);
    }
}
