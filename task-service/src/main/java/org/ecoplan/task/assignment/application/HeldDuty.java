package org.ecoplan.task.assignment.application;

import java.util.UUID;
import org.ecoplan.task.assignment.domain.AssignmentId;

/**
 * A duty that is kept from changes until the transaction ends, as its report names it.
 *
 * @param ended whether nothing of it is due any more
 */
public record HeldDuty(
        AssignmentId id,
        UUID planId,
        String organisation,
        UUID taskId,
        String planTitle,
        String ordinal,
        String title,
        String unitCode,
        String unitName,
        boolean ended) {}
