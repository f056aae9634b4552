package org.ecoplan.task.obligation.application;

import java.util.UUID;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;

/**
 * A duty as its obligations need it.
 *
 * @param role the unit's part in the task
 * @param live whether what is due of it is still due: its plan goes on and nobody has closed it out
 */
public record ObligatedDuty(
        UUID id,
        UUID planId,
        UUID taskId,
        String organisation,
        String ordinal,
        String title,
        String unitCode,
        String role,
        boolean live) {

    /** @param otherwise what does not happen to a duty that has ended */
    public Outcome<ObligatedDuty> ifLive(String otherwise) {
        return live ? Outcome.done(this) : Outcome.refused(Refusal.conflict("DUTY_ENDED", otherwise));
    }
}
