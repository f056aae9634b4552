package org.ecoplan.task.workitem.application;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.security.Role;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.task.workitem.domain.WorkGroup;
import org.ecoplan.task.workitem.domain.WorkItem;
import org.ecoplan.task.workitem.domain.WorkPile;
import org.jspecify.annotations.Nullable;

/** What waits for the caller (待办): all of it counted in one call, each group as a list. */
@ApplicationScoped
public class ReadingWorkItems {
    private final WorkItems items;
    private final ServiceClock clock;

    ReadingWorkItems(WorkItems items, ServiceClock clock) {
        this.items = items;
        this.clock = clock;
    }

    @WithSession
    public Uni<List<WorkPile>> piles(CallerScope scope) {
        Set<WorkGroup> groups = groupsOf(scope);
        return groups.isEmpty() ? Uni.createFrom().item(List.of()) : items.piles(scope, groups, clock.today());
    }

    @WithSession
    public Uni<Outcome<List<WorkItem>>> page(
            CallerScope scope, WorkGroup group, WorkItems.@Nullable Place after, int limit) {
        return groupsOf(scope).contains(group)
                ? items.page(scope, group, clock.today(), after, limit).map(Outcome::done)
                : Uni.createFrom().item(Outcome.refused(Refusal.notFound()));
    }

    /** The groups that can wait for a caller, in the order in which they are shown. */
    private static Set<WorkGroup> groupsOf(CallerScope caller) {
        Set<WorkGroup> groups = EnumSet.allOf(WorkGroup.class);
        groups.removeIf(group -> !waitsFor(group.party(), caller));
        return groups;
    }

    private static boolean waitsFor(WorkGroup.Party party, CallerScope caller) {
        boolean ofItsUnit = caller.home() != null && (caller.has(Role.LEAD) || caller.has(Role.REPORTER));
        boolean ofTheOffice = caller.has(Role.COORDINATOR);
        return switch (party) {
            case UNIT -> ofItsUnit;
            case REVIEWER -> ofTheOffice || ofItsUnit;
            case OFFICE -> ofTheOffice;
            case APPROVER -> ofTheOffice || caller.has(Role.APPROVER);
        };
    }
}
