package org.ecoplan.task.clue.domain;

import java.time.Instant;
import java.util.UUID;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A clue of the public (群众线索). Nothing is kept of who gave it.
 *
 * @param version of the stored clue, for If-Match
 * @param place in the words of who gave it
 * @param answer what the office says to it
 * @param problemId the problem that it became
 */
public record Clue(
        ClueId id,
        long version,
        String organisation,
        String text,
        @Nullable String place,
        Instant receivedAt,
        ClueState state,
        @Nullable String answer,
        @Nullable UUID problemId) {

    /** The clue after the office has decided; refused where it had before. */
    public Outcome<Clue> decided(String reply, @Nullable UUID problem) {
        return state == ClueState.RECEIVED
                ? Outcome.done(new Clue(
                        id,
                        version,
                        organisation,
                        text,
                        place,
                        receivedAt,
                        problem == null ? ClueState.ANSWERED : ClueState.TAKEN_UP,
                        reply,
                        problem))
                : Outcome.refused(Refusal.conflict("WRONG_STATE", "该线索%s".formatted(state.title())));
    }
}
