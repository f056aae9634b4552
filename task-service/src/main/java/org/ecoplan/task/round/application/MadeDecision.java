package org.ecoplan.task.round.application;

import java.util.List;
import java.util.UUID;
import org.ecoplan.task.round.domain.ExpectationDecision;

/**
 * A decision with what it changed.
 *
 * @param count how many duties it is about
 * @param duties the first of them, in the order of their units
 */
public record MadeDecision(ExpectationDecision decision, long count, List<Changed> duties) {

    /** A duty that came into the set or went out of it. */
    public record Changed(UUID assignmentId, String unitCode) {}
}
