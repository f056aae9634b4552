package org.ecoplan.task.obligation.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.obligation.domain.ObligationId;

/** Obligations that are looked up one by one, or by their duties. */
public interface ChosenObligations {

    /**
     * Those among the obligations, and all of the duties, that exist for the caller, by deadline; held against changes
     * until the transaction ends.
     */
    Uni<List<ChosenObligation>> hold(
            CallerScope scope, Collection<ObligationId> obligations, Collection<UUID> duties, LocalDate today);
}
