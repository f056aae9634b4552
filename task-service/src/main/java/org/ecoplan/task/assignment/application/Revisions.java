package org.ecoplan.task.assignment.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecoplan.events.PlanRevised;
import org.ecoplan.task.obligation.application.ObligatedDuty;

/** What revisions of plans (方案修订) made of tasks and their duties. All join the caller's transaction. */
public interface Revisions {

    /** Keeps what the revision says of the tasks that it names; what is known of it already stays as it is. */
    Uni<Void> add(PlanRevised revised, Instant at);

    /**
     * Ends the running duties of these tasks, and those of units whose part in a task ended; how far each had come stays on
     * record as a step.
     *
     * @param ofTask why, where the task ended
     * @param ofPart why, where the unit's part ended
     * @return those that ended, as they are now
     */
    Uni<List<ObligatedDuty>> end(PlanRevised revised, String ofTask, String ofPart, Instant at);

    /** The running duties in these tasks, kept from ending until the transaction ends; their place in the list is set anew. */
    Uni<List<ObligatedDuty>> running(Collection<UUID> tasks);

    /**
     * Why a plan was revised.
     *
     * @param revision 2 for the first one behind the issue
     */
    record Why(int revision, String reason) {}

    /** Why plans were revised last, by the id of the plan; one that never was is left out. */
    Uni<Map<UUID, Why>> reasons(Collection<UUID> plans);
}
