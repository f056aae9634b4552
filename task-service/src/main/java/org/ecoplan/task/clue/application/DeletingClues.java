package org.ecoplan.task.clue.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Deletes clues whose time is over, whatever became of them; a problem that one became keeps what it took over. */
@ApplicationScoped
class DeletingClues {
    private static final int CHUNK = 500;

    private final Clues clues;

    DeletingClues(Clues clues) {
        this.clues = clues;
    }

    /** Does the next chunk; answers whether there may be more. */
    @WithTransaction
    Uni<Boolean> next(Instant before) {
        return clues.deleteBefore(before, CHUNK).map(deleted -> deleted == CHUNK);
    }
}
