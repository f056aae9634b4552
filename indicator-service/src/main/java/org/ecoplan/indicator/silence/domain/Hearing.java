package org.ecoplan.indicator.silence.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a series is heard (数据中断监控). It is silent when its last reading is further back than its rhythm tolerates, and heard
 * again when it no longer is: readings of the time of the silence that come late are no end of it.
 *
 * @param silentSince when its silence was noticed, absent while it is heard
 * @param silences how many there were, with the present one
 */
public record Hearing(@Nullable Instant silentSince, int silences) {
    private static final Duration SILENT_ONES_ARE_LOOKED_AT_EACH = Duration.ofMinutes(1);

    public static final Hearing FIRST = new Hearing(null, 0);

    /**
     * What a look at it found.
     *
     * @param changed whether it fell silent or speaks again
     * @param again when it is to be looked at next, later than now
     */
    public record Look(Hearing hearing, boolean changed, Instant again) {}

    /** @param lastObservedAt of its last reading, whatever its flag; absent without any */
    public Look look(Rhythm rhythm, @Nullable Instant lastObservedAt, Instant now) {
        Instant heard =
                lastObservedAt == null || lastObservedAt.isBefore(rhythm.since()) ? rhythm.since() : lastObservedAt;
        Instant latest = heard.plus(rhythm.longestPause());
        boolean silent = now.isAfter(latest);
        if (silent) {
            Hearing found = isSilent() ? this : new Hearing(now, silences + 1);
            return new Look(found, !isSilent(), now.plus(SILENT_ONES_ARE_LOOKED_AT_EACH));
        }
        return new Look(new Hearing(null, silences), isSilent(), latest.plusMillis(1));
    }

    public boolean isSilent() {
        return silentSince != null;
    }
}
