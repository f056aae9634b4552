package org.ecoplan.indicator.registry.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.ecoplan.indicator.registry.domain.WatchedTask;

/** The registered tasks with their indicators, series and rules. Joins the running transaction. */
public interface WatchedTasks {

    /**
     * Keeps the task unless this or a later revision is known. Series keep their codes; a rule that the new
     * revision no longer has is retired.
     */
    Uni<Void> store(WatchedTask task);

    /** Keeps when and why the plan was revised, for what ends with it. */
    Uni<Void> revise(UUID planId, int revision, LocalDate revisedOn, String reason);

    /**
     * A revision of their plan has these tasks or headline targets no more: their rules are retired, their open breaches end, their
     * series and readings stay. One that is known in this revision or a later one stays as it is.
     */
    Uni<Void> end(Collection<UUID> tasks, int revision);

    /** From now on no rule of the plan judges; what is known already stays as it is. A second closing changes nothing. */
    Uni<Void> close(UUID planId, LocalDate closedOn);
}
