package org.ecoplan.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A unit objects to a line of its sheet in an announced assessment (申诉).
 *
 * @param number from 1 in its assessment
 * @param item code of the item, or of the veto
 * @param itemTitle its title
 * @param claim what the unit says
 */
public record ObjectionRaised(
        UUID assessmentId,
        UUID planId,
        String organisation,
        int year,
        int version,
        int number,
        String unitCode,
        String item,
        String itemTitle,
        String claim,
        Instant raisedAt) {}
