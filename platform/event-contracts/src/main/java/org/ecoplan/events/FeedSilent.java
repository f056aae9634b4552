package org.ecoplan.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A series of which readings are expected has had none for too long (数据中断). It says nothing of what is measured: breaches stay
 * as they are.
 *
 * @param lastObservedAt of its last reading, absent where there never was one
 * @param expectedMinutes how far apart its readings are expected, of which {@code tolerated} in a row may be missing
 * @param silence the how manieth of the series, from 1
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeedSilent(
        String series,
        String organisation,
        String indicator,
        @Nullable String station,
        @Nullable String section,
        @Nullable Instant lastObservedAt,
        int expectedMinutes,
        int tolerated,
        Instant noticedAt,
        int silence) {}
