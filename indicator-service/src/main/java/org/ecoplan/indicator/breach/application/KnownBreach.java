package org.ecoplan.indicator.breach.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ecoplan.indicator.breach.domain.Bound;
import org.ecoplan.indicator.breach.domain.BreachId;
import org.ecoplan.indicator.breach.domain.Observation;
import org.ecoplan.indicator.registry.domain.RuleId;
import org.jspecify.annotations.Nullable;

/**
 * A breach with what it is about.
 *
 * @param since observation with which it began; earlier than the trigger when late data showed so
 * @param recovery absent while it is open
 */
public record KnownBreach(
        BreachId id,
        String series,
        RuleId rule,
        UUID planId,
        UUID taskId,
        String indicator,
        @Nullable String unit,
        String clause,
        List<String> unitCodes,
        Bound bound,
        Instant since,
        Observation trigger,
        Instant openedAt,
        @Nullable Observation recovery,
        @Nullable Instant closedAt) {}
