package org.ecoplan.plan.plan.domain;

import java.util.List;

/** The part of a unit in a task (分工). */
public enum UnitRole {
    /** 牵头 */
    LEAD,
    /** 责任 */
    RESPONSIBLE,
    /** 配合、参与 */
    PARTICIPATING,
    /** 实施 */
    IMPLEMENTING,
    /** 指导; carried as a participant's duty */
    GUIDING;

    /** From the one that binds most (牵头、责任、实施) to those that help. */
    private static final List<UnitRole> BY_STRENGTH = List.of(LEAD, RESPONSIBLE, IMPLEMENTING, PARTICIPATING, GUIDING);

    /** Whether a unit that is named in both is held by this one. */
    boolean bindsMoreThan(UnitRole other) {
        return BY_STRENGTH.indexOf(this) < BY_STRENGTH.indexOf(other);
    }
}
