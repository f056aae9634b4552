package org.ecoplan.plan.plan.domain;

import java.util.ArrayList;
import java.util.List;
import org.ecoplan.plan.plan.domain.IssuedPlan.IssuedHeadline;
import org.ecoplan.plan.plan.domain.IssuedPlan.IssuedTask;

/**
 * Says who answers for the targets outside the tasks (主要目标): the units of the territories that they name, else the
 * lead units (牵头单位) of the tasks with the same indicator, else the organisation itself.
 */
final class HeadlinePolicy {
    private final TerritoryNames territories;
    private final String organisation;
    private final List<IssuedTask> tasks;

    HeadlinePolicy(TerritoryNames territories, String organisation, List<IssuedTask> tasks) {
        this.territories = territories;
        this.organisation = organisation;
        this.tasks = tasks;
    }

    List<IssuedHeadline> issue(List<Item<Target>> targets) {
        OwnershipPolicy owners = new OwnershipPolicy(territories, List.of());
        List<IssuedHeadline> issued = new ArrayList<>();
        for (Item<Target> item : targets) {
            if (item.stands()) {
                Ownership owner = owners.of(item.current());
                issued.add(new IssuedHeadline(issued.size() + 1, item, owner, answering(item.current(), owner)));
            }
        }
        return List.copyOf(issued);
    }

    private List<String> answering(Target target, Ownership owner) {
        if (owner.unitCodes() != null) {
            return owner.unitCodes();
        }
        List<String> leads = tasks.stream()
                .filter(task -> task.task().targets().stream()
                        .anyMatch(other -> other.stands() && isOfTheSame(target, other.current())))
                .flatMap(task -> task.duties().stream())
                .filter(duty -> duty.role() == UnitRole.LEAD)
                .map(Duty::unitCode)
                .distinct()
                .toList();
        return leads.isEmpty() ? List.of(organisation) : leads;
    }

    private static boolean isOfTheSame(Target one, Target other) {
        return TerritoryNames.withoutWhole(one.indicator()).equals(TerritoryNames.withoutWhole(other.indicator()));
    }
}
