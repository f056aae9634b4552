package org.ecoplan.task.obligation.application;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.obligation.domain.DutyObligations;
import org.ecoplan.task.obligation.domain.Obligation;

/** The obligations that are kept. Who asks for those of a duty has found that it exists for the caller. */
public interface Obligations {

    /** Those of duties of the caller's organisation, by the id of the duty; one without any is left out. */
    Uni<Map<UUID, DutyObligations>> of(CallerScope scope, Collection<UUID> duties);

    /** How many each duty has; one without any is left out. */
    Uni<Map<UUID, Long>> countOf(CallerScope scope, Collection<UUID> duties);

    /** Those of a duty that is held, kept from changes until the transaction ends. */
    Uni<DutyObligations> hold(CallerScope scope, UUID dutyId);

    /** Writes the obligations of new duties, whose rows are written. */
    Uni<Void> addAll(List<DutyObligations> added);

    /** Writes what became of the obligations of a duty that are held. */
    Uni<Void> save(DutyObligations changed);

    /**
     * The same where some of them have another deadline; what they had before is kept.
     *
     * @param moved those, as they are now
     */
    Uni<Void> saveMoved(DutyObligations changed, List<Obligation> moved);

    /** Ends the open ones of a plan. */
    Uni<Void> endOf(UUID planId);
}
