package org.ecoplan.indicator.breach.application;

import java.time.Instant;
import org.ecoplan.indicator.breach.domain.Bound;
import org.ecoplan.indicator.breach.domain.BreachId;
import org.ecoplan.indicator.breach.domain.Observation;
import org.ecoplan.indicator.registry.domain.RuleId;
import org.ecoplan.indicator.registry.domain.SeriesId;
import org.jspecify.annotations.Nullable;

/**
 * A breach that has just been found.
 *
 * @param recovery present when late data shows that it is over already
 */
public record NewBreach(
        BreachId id,
        SeriesId series,
        RuleId rule,
        Bound bound,
        Observation trigger,
        Instant foundAt,
        @Nullable Observation recovery) {}
