package org.ecoplan.task.workitem.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.workitem.domain.WorkGroup;
import org.ecoplan.task.workitem.domain.WorkItem;
import org.ecoplan.task.workitem.domain.WorkPile;
import org.jspecify.annotations.Nullable;

/** What waits for a caller, as the records of the service have it. */
public interface WorkItems {

    /**
     * A place in the list of a group.
     *
     * @param day of the item before, absent where it has none: such come last
     */
    record Place(@Nullable LocalDate day, UUID id) {}

    /** The groups in which something waits, in their order. */
    Uni<List<WorkPile>> piles(CallerScope scope, Set<WorkGroup> groups, LocalDate today);

    /** The items of a group, the earliest day first. */
    Uni<List<WorkItem>> page(CallerScope scope, WorkGroup group, LocalDate today, @Nullable Place after, int limit);
}
