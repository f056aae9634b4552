package org.ecoplan.plan.precedence.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.plan.precedence.domain.Precedence;
import org.jspecify.annotations.Nullable;

/** Port: compared targets and the plans they were compared with; they exist for who sees the whole organisation. */
public interface Precedences {

    /**
     * Of which versions of its plans a comparison was made.
     *
     * @param superior absent where the level was entered from its document
     */
    record Versions(long own, @Nullable Long superior) {}

    /** False where this target (of this territory) stands in a comparison that has not ended. */
    Uni<Boolean> addIfNone(Precedence precedence, Versions versions);

    /** Held until the end of the transaction. */
    Uni<Optional<Precedence>> forChange(CallerScope scope, UUID planId, UUID id);

    Uni<Void> save(Precedence changed);

    Uni<Void> save(Precedence changed, Versions versions);

    /** Those of a plan behind an id, in its order. */
    Uni<List<Precedence>> list(CallerScope scope, UUID planId, @Nullable UUID after, int limit);

    /** Some of those whose plan or superior plan was changed or closed since, held until the end of the transaction. */
    Uni<List<Precedence>> takeChanged(int limit);
}
