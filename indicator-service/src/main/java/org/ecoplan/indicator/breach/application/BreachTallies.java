package org.ecoplan.indicator.breach.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;
import org.jspecify.annotations.Nullable;

/** Counts the breaches that exist for a caller. */
public interface BreachTallies {
    /** @param planId absent for those of all plans */
    Uni<BreachTally> count(CallerScope scope, @Nullable UUID planId);

    /**
     * How many there are.
     *
     * @param indicators the open ones by indicator, most first
     * @param units the open ones by unit, most first; one of several units counts for each
     */
    record BreachTally(Map<Breaches.State, Long> states, List<Open> indicators, List<Open> units) {}

    /**
     * Open breaches of an indicator or a unit.
     *
     * @param of name of the indicator or code of the unit
     * @param oldestSince when the one that lasts longest began
     */
    record Open(String of, long count, Instant oldestSince) {}
}
