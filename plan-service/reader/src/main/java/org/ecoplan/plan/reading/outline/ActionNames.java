package org.ecoplan.plan.reading.outline;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** 行动编号: the ordinal of an action, as a path (三/(二)) where ordinals repeat. */
public final class ActionNames {

    private final Set<Node> tasks;
    private final boolean repeated;

    public ActionNames(List<Node> actions, Collection<Node> tasks) {
        this.tasks = Set.copyOf(tasks);
        Set<String> seen = new HashSet<>();
        boolean again = false;
        for (Node action : actions) {
            again |= !seen.add(action.ordinal().printed());
        }
        repeated = again;
    }

    public String of(Node action) {
        Node parent = action.parent();
        String own = tasks.contains(action)
                ? action.ordinal().bare()
                : action.ordinal().printed();
        return repeated && parent != null && action.kind() != OrdinalKind.CHAPTER
                ? parent.ordinal().printed() + "/" + own
                : own;
    }
}
