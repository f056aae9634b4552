package org.ecoplan.indicator.reading.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.ecoplan.indicator.reading.application.KnownReading;
import org.ecoplan.indicator.reading.application.KnownReading.SupersededValue;
import org.ecoplan.indicator.reading.domain.Reading;
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

    /** @param undetected as of a reading */
    public record SupersededView(
            BigDecimal value,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String undetected,

            String flag,
            Instant knownFrom,
            Instant knownTo) {

        private static SupersededView of(SupersededValue old) {
            return new SupersededView(
                    old.reading().value(),
                    nonDetect(old.reading()),
                    old.reading().flag(),
                    old.reading().receivedAt(),
                    old.knownTo());
        }
    }

    static ReadingView of(KnownReading known) {
        return new ReadingView(
                known.observedAt(),
                known.reading().value(),
                nonDetect(known.reading()),
                known.reading().flag(),
                known.reading().receivedAt(),
                known.superseded().stream().map(SupersededView::of).toList());
    }

    private static @Nullable String nonDetect(Reading reading) {
        return reading.detectionLimit()
                .map(limit -> "未检出(<" + limit.toPlainString() + ")")
                .orElse(null);
    }
}
