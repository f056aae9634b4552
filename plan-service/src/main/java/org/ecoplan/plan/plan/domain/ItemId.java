package org.ecoplan.plan.plan.domain;

import java.util.UUID;

/** Identity of an item of the tree (条目); that of a task is the one of its title. */
public record ItemId(UUID value) {

    public static ItemId fresh() {
        return new ItemId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
