package org.ecoplan.task.obligation.application;

import java.util.UUID;

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
        boolean live) {}
