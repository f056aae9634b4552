package org.ecoplan.indicator.reading.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import org.ecoplan.indicator.registry.domain.SeriesId;

/** Series and time of observation, to the microsecond: what makes two rows the same reading. */
public record ReadingKey(SeriesId series, Instant observedAt) implements Comparable<ReadingKey> {
    private static final Comparator<ReadingKey> ORDER =
            Comparator.comparing(ReadingKey::series).thenComparing(ReadingKey::observedAt);

    public ReadingKey {
        observedAt = observedAt.truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public int compareTo(ReadingKey other) {
        return ORDER.compare(this, other);
    }
}
