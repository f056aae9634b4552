package org.ecoplan.indicator.silence.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.ecoplan.indicator.silence.application.FeedWatches.Watched;
import org.jspecify.annotations.Nullable;

/**
 * A series that is watched for silence (数据中断监控).
 *
 * @param expectedMinutes how far apart its readings are expected, of which {@code tolerated} in a row may be missing
 * @param lastObservedAt of its last reading, absent without any
 * @param silent whether it is silent, with when that was noticed
 * @param silences how many silences there were
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeedWatchView(
        String code,
        String indicator,
        @Nullable String station,
        @Nullable String section,
        int expectedMinutes,
        int tolerated,
        @Nullable Instant lastObservedAt,
        boolean silent,
        @Nullable Instant silentSince,
        int silences) {

    static FeedWatchView of(Watched watched) {
        return new FeedWatchView(
                watched.code(),
                watched.indicator(),
                watched.station(),
                watched.section(),
                watched.rhythm().expectedMinutes(),
                watched.rhythm().tolerated(),
                watched.lastObservedAt(),
                watched.hearing().isSilent(),
                watched.hearing().silentSince(),
                watched.hearing().silences());
    }
}
