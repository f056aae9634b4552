package org.ecoplan.indicator.registry.application;

import io.smallrye.mutiny.Uni;
import org.ecoplan.indicator.registry.domain.WatchedTask;

/** The registered tasks with their indicators, series and rules. Joins the running transaction. */
public interface WatchedTasks {

    /**
     * Keeps the task unless this or a later revision is known. Series keep their codes; a rule that the new
     * revision no longer has is retired.
     */
    Uni<Void> store(WatchedTask task);
}
