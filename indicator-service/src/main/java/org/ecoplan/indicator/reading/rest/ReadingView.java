package org.ecoplan.indicator.reading.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.ecoplan.indicator.reading.application.KnownReading;
import org.jspecify.annotations.Nullable;

/**
 * A reading as the API shows it.
 *
 * @param value half of the detection limit where nothing was found
 * @param undetected 未检出 with the detection limit, absent for what was measured
 * @param receivedAt since when this value is known
 * @param superseded what was known before, the oldest first; absent when it was never revised
 */
public record ReadingView(
        Instant observedAt,
        BigDecimal value,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String undetected,
        String flag,
        Instant receivedAt,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<SupersededView> superseded) {

    public record SupersededView(BigDecimal value, String flag, Instant knownFrom, Instant knownTo) {}

    static ReadingView of(KnownReading known) {
        return new ReadingView(
                known.observedAt(),
                known.reading().value(),
                known.reading()
                        .detectionLimit()
                        .map(limit -> "未检出(<" + limit.toPlainString() + ")")
                        .orElse(null),
                known.reading().flag(),
                known.reading().receivedAt(),
                known.superseded().stream()
                        .map(old -> new SupersededView(old.value(), old.flag(), old.knownFrom(), old.knownTo()))
                        .toList());
    }
}
