package org.ecoplan.task.obligation.domain;

import java.util.UUID;

/**
 * What sets an obligation.
 *
 * @param id the target, milestone or repeated duty; the task itself for the end of the plan
 * @param occurrence which time of a repeated duty, counted from 1; 0 for what comes once
 */
public record ObligationSource(ObligationKind kind, UUID id, int occurrence) {

    public static ObligationSource once(ObligationKind kind, UUID id) {
        return new ObligationSource(kind, id, 0);
    }
}
