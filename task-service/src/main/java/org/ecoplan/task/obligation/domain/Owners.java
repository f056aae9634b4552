package org.ecoplan.task.obligation.domain;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose a target or date of a task is. The figure of the whole city is not that of each county, nor one county's figure
 * that of another.
 *
 * @param named the units that it names; absent when it is that of every unit of the task
 * @param others units for which another figure stands in its place
 */
public record Owners(@Nullable Set<String> named, Set<String> others) {

    /** Every unit of the task. */
    public static Owners all() {
        return new Owners(null, Set.of());
    }

    /** The named ones; every unit where none are given. */
    public static Owners named(@Nullable Collection<String> units) {
        return new Owners(units == null ? null : Set.copyOf(units), Set.of());
    }

    /** These without units that have a figure of their own. */
    public Owners without(Collection<String> units) {
        return new Owners(named, Set.copyOf(units));
    }

    public boolean include(String unitCode) {
        return !others.contains(unitCode) && (named == null || named.contains(unitCode));
    }
}
