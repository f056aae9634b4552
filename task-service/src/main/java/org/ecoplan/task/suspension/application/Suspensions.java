package org.ecoplan.task.suspension.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.obligation.domain.ObligationId;
import org.ecoplan.task.suspension.domain.Suspension;
import org.ecoplan.task.suspension.domain.SuspensionId;
import org.ecoplan.task.suspension.domain.SuspensionState;
import org.jspecify.annotations.Nullable;

/** The suspensions that are kept. One exists for whoever sees its duty. */
public interface Suspensions {

    Uni<Void> add(Suspension suspension);

    /**
     * Whether one that is not over covers a point of the duty.
     *
     * @param point absent for any of its points
     */
    Uni<Boolean> isOpen(AssignmentId duty, @Nullable ObligationId point);

    Uni<Optional<Suspension>> find(CallerScope scope, SuspensionId id);

    /** The duty of one that exists for the caller. */
    Uni<Optional<AssignmentId>> dutyOf(CallerScope scope, SuspensionId id);

    /** Finds one and keeps others from changing it until the transaction ends. */
    Uni<Optional<Suspension>> findForChange(CallerScope scope, SuspensionId id);

    /** Writes what was decided or became of it. */
    Uni<Void> save(Suspension changed);

    /** Those that exist for the caller, the oldest first. */
    Uni<List<Suspension>> page(CallerScope scope, Filter filter, @Nullable Place after, int limit);

    /** Those that begin or end by today, the oldest first. */
    Uni<List<Turn>> turning(LocalDate today, int limit);

    /** Nothing of duties that have ended stands still. */
    Uni<Void> endOf(List<AssignmentId> duties, LocalDate today, Instant at);

    /** The same of all duties of a closed plan. */
    Uni<Void> endOfPlan(UUID planId, LocalDate today, Instant at);

    /** Which are wanted; what is absent does not narrow. */
    record Filter(@Nullable AssignmentId duty, @Nullable SuspensionState state) {}

    /** A place in the list. */
    record Place(Instant requestedAt, SuspensionId id) {}

    /** A suspension that begins or ends. */
    record Turn(SuspensionId id, String organisation) {}
}
