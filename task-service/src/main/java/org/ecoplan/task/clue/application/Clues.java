package org.ecoplan.task.clue.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.clue.domain.Clue;
import org.ecoplan.task.clue.domain.ClueId;
import org.ecoplan.task.clue.domain.ClueState;
import org.ecoplan.task.clue.domain.Receipt;
import org.jspecify.annotations.Nullable;

/** The clues that are kept. */
public interface Clues {

    /** The one before in the list, the oldest first. */
    record Place(Instant receivedAt, UUID id) {}

    /** Writes a new clue unless the organisation has had so many since then; answers whether it did. */
    Uni<Boolean> add(Clue clue, Receipt receipt, Instant since, int most);

    /** The clue of a receipt. */
    Uni<Optional<Clue>> findForEverybody(Receipt receipt);

    /** A clue of the caller's organisation; others wait to change it until the transaction ends. */
    Uni<Optional<Clue>> findForChange(CallerScope scope, ClueId id);

    /** The clues of the caller's organisation, the oldest first. */
    Uni<List<Clue>> page(CallerScope scope, @Nullable ClueState state, @Nullable Place after, int limit);

    /** Writes what was decided; answers the clue in its new version. */
    Uni<Clue> save(Clue clue);

    /** Deletes clues that came before, at most so many; answers how many there were. */
    Uni<Integer> deleteBefore(Instant moment, int limit);
}
