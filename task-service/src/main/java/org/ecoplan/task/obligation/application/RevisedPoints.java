package org.ecoplan.task.obligation.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecoplan.task.obligation.domain.DutyObligations;
import org.ecoplan.task.obligation.domain.ObligationId;
import org.ecoplan.task.obligation.domain.PointChanges.Said;
import org.ecoplan.task.obligation.domain.StandingPoint;

/** The dated points as a revision of their plan changes them, many rows a statement. All join the caller's transaction. */
public interface RevisedPoints {

    /** Those of these duties, by the id of the duty, kept from changes until the transaction ends. */
    Uni<Map<UUID, List<StandingPoint>>> hold(Collection<UUID> duties);

    /** Those of the duties of a plan that come from these sources and are due, kept from changes until the transaction ends. */
    Uni<List<StandingPoint>> holdDue(UUID planId, Collection<UUID> sources);

    Uni<Void> add(List<DutyObligations> added);

    Uni<Void> reword(List<Said> points);

    /** Gives points the day of the document; the one they had is kept with the reason. */
    Uni<List<MovedDeadline>> move(List<Said> points, String reason, Instant at);

    Uni<Void> end(List<ObligationId> points);

    /** Ends what is open of duties that end; what is overdue or reached stays on record. Answers the points that ended. */
    Uni<Map<UUID, List<UUID>>> endOf(Collection<UUID> duties);

    /** Finds anew by when something of these duties is due. */
    Uni<Void> findNextDue(Collection<UUID> duties);
}
