package org.ecoplan.plan.precedence.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.ecoplan.kernel.Comparator;
import org.ecoplan.plan.precedence.domain.Level;
import org.ecoplan.plan.precedence.domain.SourceDocument;
import org.jspecify.annotations.Nullable;

/**
 * A level and, in a comparison, the document that sets it.
 *
 * @param everyPeriod must hold all the time
 * @param planId the plan that was made of the document, absent where the level was entered from it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LevelView(
        String indicator,
        @Nullable String territory,
        Comparator comparator,
        @Nullable BigDecimal value,
        @Nullable BigDecimal valueMax,
        @Nullable String unit,
        @Nullable String baseline,
        @Nullable LocalDate by,
        boolean everyPeriod,
        String quote,
        @Nullable String document,
        @Nullable String documentNumber,
        @Nullable UUID planId,
        @Nullable UUID targetId) {

    static LevelView of(Level level, @Nullable SourceDocument document) {
        return new LevelView(
                level.indicator(),
                level.territory(),
                level.comparator(),
                level.value(),
                level.valueMax(),
                level.unit(),
                level.baseline(),
                level.by(),
                level.everyPeriod(),
                level.quote(),
                document == null ? null : document.title(),
                document == null ? null : document.number(),
                document == null ? null : document.planId(),
                document == null ? null : document.targetId());
    }
}
