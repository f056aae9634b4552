package org.ecoplan.plan.precedence.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ecoplan.plan.precedence.domain.InForce;
import org.ecoplan.plan.precedence.domain.Precedence;
import org.ecoplan.plan.precedence.domain.PrecedenceQuestion;
import org.ecoplan.plan.precedence.domain.PrecedenceState;
import org.jspecify.annotations.Nullable;

/**
 * A target beside what a superior requires, and which level is in force.
 *
 * @param question why a person has to say, absent unless one has to
 * @param steps oldest first, each with the levels as they were then
 * @param version for If-Match
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PrecedenceView(
        UUID precedenceId,
        UUID planId,
        UUID targetId,
        PrecedenceState state,
        InForce inForce,
        @Nullable PrecedenceQuestion question,
        @Nullable String questionTitle,
        LevelView own,
        LevelView superior,
        List<StepView> steps,
        long version) {

    /** What was done with it, when and by whom. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StepView(
            Precedence.Act act,
            InForce inForce,
            @Nullable PrecedenceQuestion question,
            LevelView own,
            LevelView superior,
            @Nullable String reason,
            String by,
            Instant at) {}

    static PrecedenceView of(Precedence precedence) {
        PrecedenceQuestion question = precedence.question();
        return new PrecedenceView(
                precedence.id(),
                precedence.planId(),
                precedence.targetId(),
                precedence.state(),
                precedence.inForce(),
                question,
                question == null ? null : question.title(),
                LevelView.of(precedence.own(), precedence.ownDocument()),
                LevelView.of(precedence.superior(), precedence.superiorDocument()),
                precedence.steps().stream()
                        .map(step -> new StepView(
                                step.act(),
                                step.inForce(),
                                step.question(),
                                LevelView.of(step.own(), null),
                                LevelView.of(step.superior(), null),
                                step.reason(),
                                step.by().name(),
                                step.by().at()))
                        .toList(),
                precedence.revision());
    }
}
