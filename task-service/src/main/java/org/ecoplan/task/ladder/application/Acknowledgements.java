package org.ecoplan.task.ladder.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.ladder.domain.Acknowledgement;
import org.ecoplan.task.obligation.application.OpenObligation;
import org.ecoplan.task.obligation.domain.ObligationId;
import org.jspecify.annotations.Nullable;

/** The warnings that were acknowledged. */
public interface Acknowledgements {

    /**
     * Which of them are listed; an absent part does not narrow.
     *
     * @param running only those whose pause holds
     */
    record Filter(@Nullable UUID assignmentId, @Nullable String unitCode, boolean running) {}

    /** The one before in the list, the newest first. */
    record Place(Instant at, UUID obligationId) {}

    /**
     * Keeps an acknowledgement of the point under its present deadline; answers whether that rung was not acknowledged
     * before. The row is the claim.
     */
    Uni<Boolean> add(CallerScope scope, OpenObligation point, Acknowledgement acknowledgement, Instant at);

    /** Those of the points that nobody presses for on that day. */
    Uni<Set<ObligationId>> pausing(CallerScope scope, Collection<ObligationId> points, LocalDate today);

    /** Those that exist for the caller, the newest first. */
    Uni<List<AcknowledgedWarning>> page(
            CallerScope scope, Filter filter, LocalDate today, @Nullable Place before, int limit);
}
