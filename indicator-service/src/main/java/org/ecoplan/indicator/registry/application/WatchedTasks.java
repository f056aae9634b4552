package org.ecoplan.indicator.registry.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.UUID;
import org.ecoplan.indicator.registry.domain.WatchedTask;

/** The registered tasks with their indicators, series and rules. Joins the running transaction. */
public interface WatchedTasks {

    /**
     * Keeps the task unless this or a later revision is known. Series keep their codes; a rule that the new
     * revision no longer has is retired.
     */
    Uni<Void> store(WatchedTask task);

    /** From now on no rule of the plan judges; what is known already stays as it is. A second closing changes nothing. */
    Uni<Void> close(UUID planId, LocalDate closedOn);
}
