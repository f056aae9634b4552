package org.ecoplan.task.clue.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.ecoplan.task.clue.domain.Clue;
import org.ecoplan.task.clue.domain.ClueState;
import org.jspecify.annotations.Nullable;

/** A clue as the office sees it; its text came from anybody and is to be shown as text. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClueView(
        UUID clueId,
        String text,
        @Nullable String place,
        Instant receivedAt,
        ClueState state,
        String stateTitle,
        @Nullable String answer,
        @Nullable UUID problemId,
        long version) {

    static ClueView of(Clue clue) {
        return new ClueView(
                clue.id().value(),
                clue.text(),
                clue.place(),
                clue.receivedAt(),
                clue.state(),
                clue.state().title(),
                clue.answer(),
                clue.problemId(),
                clue.version());
    }
}
