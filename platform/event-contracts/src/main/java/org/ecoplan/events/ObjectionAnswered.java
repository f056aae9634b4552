package org.ecoplan.events;

import java.time.Instant;
import java.util.UUID;

/**
 * An objection to a line of an assessment was answered (申诉答复). One that is right is followed by a new version.
 *
 * @param number from 1 in its assessment
 * @param item code of the item, or of the veto
 * @param itemTitle its title
 * @param upheld whether it was found right
 */
public record ObjectionAnswered(
        UUID assessmentId,
        UUID planId,
        String organisation,
        int year,
        int version,
        int number,
        String unitCode,
        String item,
        String itemTitle,
        boolean upheld,
        String answer,
        Instant answeredAt) {}
