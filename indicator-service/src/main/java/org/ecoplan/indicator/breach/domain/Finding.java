package org.ecoplan.indicator.breach.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a judgement changes. */
public sealed interface Finding {

    /** @param recovery present when the same readings already show it over (late data) */
    record Began(Observation trigger, @Nullable Observation recovery) implements Finding {}

    /** The open breach has met its condition of recovery. */
    record Recovered(ToldBreach breach, Observation recovery) implements Finding {}

    /** Late data shows that a breach already told of began earlier; nobody is told again. */
    record BeganEarlier(ToldBreach breach, Instant since) implements Finding {}
}
