package org.ecoplan.plan.plan.domain;

import java.util.List;

/** The part of a unit in a task (分工). */
public enum UnitRole {
    LEAD("牵头"),
    RESPONSIBLE("责任"),
    /** 配合、参与 */
    PARTICIPATING("配合"),
    IMPLEMENTING("实施"),
    /** carried as a participant's duty */
    GUIDING("指导");

    /** From the one that binds most (牵头、责任、实施) to those that help. */
    private static final List<UnitRole> BY_STRENGTH = List.of(LEAD, RESPONSIBLE, IMPLEMENTING, PARTICIPATING, GUIDING);

    private final String words;

    UnitRole(String words) {
        this.words = words;
    }

    /** As people call it. */
    public String words() {
        return words;
    }

    /** Whether a unit that is named in both is held by this one. */
    boolean bindsMoreThan(UnitRole other) {
        return BY_STRENGTH.indexOf(this) < BY_STRENGTH.indexOf(other);
    }
}
