package org.ecoplan.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A series that was silent has readings again (数据恢复传输).
 *
 * @param silentSince when its silence was noticed
 * @param lastObservedAt of its last reading
 * @param silence the one that has ended, as {@link FeedSilent} told it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeedResumed(
        String series,
        String organisation,
        String indicator,
        @Nullable String station,
        @Nullable String section,
        Instant silentSince,
        Instant lastObservedAt,
        Instant noticedAt,
        int silence) {}
