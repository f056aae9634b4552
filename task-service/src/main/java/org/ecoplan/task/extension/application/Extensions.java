package org.ecoplan.task.extension.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.extension.domain.Extension;
import org.ecoplan.task.extension.domain.ExtensionId;
import org.ecoplan.task.extension.domain.ExtensionState;
import org.ecoplan.task.obligation.domain.ObligationId;
import org.jspecify.annotations.Nullable;

/** The requests for later deadlines that are kept. A request exists for whoever sees its duty. */
public interface Extensions {

    Uni<Void> add(Extension extension);

    /** Whether a request of that point waits to be decided. */
    Uni<Boolean> isOpen(ObligationId obligation);

    Uni<Optional<Extension>> find(CallerScope scope, ExtensionId id);

    /** The duty of one that exists for the caller. */
    Uni<Optional<AssignmentId>> dutyOf(CallerScope scope, ExtensionId id);

    /** Finds one and keeps others from deciding on it until the transaction ends. */
    Uni<Optional<Extension>> findForChange(CallerScope scope, ExtensionId id);

    /** Writes what was decided. */
    Uni<Void> save(Extension decided);

    /** Those that exist for the caller, the oldest first. */
    Uni<List<Extension>> page(CallerScope scope, Filter filter, @Nullable Place after, int limit);

    /** Nothing is to be decided of duties that have ended. */
    Uni<Void> endOf(List<AssignmentId> duties);

    /** The same of all duties of a closed plan. */
    Uni<Void> endOfPlan(UUID planId);

    /** Which are wanted; what is absent does not narrow. */
    record Filter(@Nullable AssignmentId duty, @Nullable ExtensionState state) {}

    /** A place in the list. */
    record Place(Instant requestedAt, ExtensionId id) {}
}
