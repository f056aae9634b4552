package org.ecoplan.task.obligation.application;

import org.ecoplan.task.obligation.domain.ObligationState;

/**
 * An obligation that somebody chose, whatever became of it.
 *
 * @param unitDissolved whether its unit exists no more
 */
public record ChosenObligation(OpenObligation obligation, ObligationState state, boolean unitDissolved) {

    /** Whether it is still to be met, in time or late. */
    public boolean isDue() {
        return state == ObligationState.OPEN || isOverdue();
    }

    public boolean isOverdue() {
        return state == ObligationState.OVERDUE;
    }
}
