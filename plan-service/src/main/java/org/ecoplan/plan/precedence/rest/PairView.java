package org.ecoplan.plan.precedence.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.ecoplan.plan.precedence.application.ProposingPairs.Pair;
import org.ecoplan.plan.precedence.domain.InForce;
import org.ecoplan.plan.precedence.domain.PrecedenceQuestion;
import org.jspecify.annotations.Nullable;

/**
 * Two targets that may be about the same, and what would follow.
 *
 * @param likeness of the names of the indicators, between 0 and 1
 * @param inForce whose level would be in force, absent where a person would have to say
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PairView(
        UUID targetId,
        LevelView own,
        UUID superiorTargetId,
        LevelView superior,
        double likeness,
        @Nullable InForce inForce,
        @Nullable PrecedenceQuestion question,
        @Nullable String questionTitle) {

    static PairView of(Pair pair) {
        PrecedenceQuestion question = pair.stricter().question();
        return new PairView(
                pair.targetId(),
                LevelView.of(pair.own(), null),
                pair.superiorTargetId(),
                LevelView.of(pair.superior(), null),
                pair.likeness(),
                pair.stricter().inForce(),
                question,
                question == null ? null : question.title());
    }
}
