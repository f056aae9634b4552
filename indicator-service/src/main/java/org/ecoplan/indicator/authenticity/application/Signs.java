package org.ecoplan.indicator.authenticity.application;

import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ecoplan.indicator.authenticity.domain.Sign;
import org.ecoplan.kit.security.CallerScope;
import org.jspecify.annotations.Nullable;

/** The signs in what a plan measures and what people entered for it, by the units that answer for it. */
public interface Signs {

    /**
     * What is looked for.
     *
     * @param from included, of the time at which it was done
     * @param to not included
     */
    record Question(UUID planId, Instant from, Instant to) {}

    /** How many of a kind a unit has. */
    record Count(String unitCode, Sign sign, long count) {}

    /**
     * One of them.
     *
     * @param series code of the series, absent for what was entered of a target that none measures
     * @param targetId absent for a reading
     * @param period of what was entered, absent for a baseline and for a reading
     * @param observedAt of a reading
     * @param before the value before, or the measured one; absent for a reading that came late
     * @param after the value after, or the entered one
     * @param at when it was done
     * @param by who entered it, absent for a reading, which a feed sends
     */
    record Found(
            Sign sign,
            List<String> unitCodes,
            String indicator,
            @Nullable String unit,
            @Nullable String series,
            @Nullable UUID targetId,
            @Nullable String period,
            @Nullable Instant observedAt,
            @Nullable BigDecimal before,
            BigDecimal after,
            Instant at,
            @Nullable String by,
            @Nullable String source) {}

    /** Those of the units that the caller sees, in the order of the units. */
    Uni<List<Count>> count(CallerScope scope, Question question);

    /**
     * The rows behind the counts, the newest first.
     *
     * @param unitCode those of one unit, absent for all
     * @param sign those of a kind, absent for all
     */
    Uni<List<Found>> list(
            CallerScope scope,
            Question question,
            @Nullable String unitCode,
            @Nullable Sign sign,
            long after,
            int limit);
}
