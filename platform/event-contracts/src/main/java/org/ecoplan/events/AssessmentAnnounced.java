package org.ecoplan.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A version of the annual assessment (年评估) of a plan was announced (公示): each unit sees its sheet and may object.
 *
 * @param announcedOn local date in Asia/Shanghai
 * @param objectionsUntil last day of objections, local date in Asia/Shanghai
 * @param unitCodes the units that are assessed
 */
public record AssessmentAnnounced(
        UUID assessmentId,
        UUID planId,
        String organisation,
        int year,
        int version,
        LocalDate announcedOn,
        LocalDate objectionsUntil,
        List<String> unitCodes) {

    public AssessmentAnnounced {
        unitCodes = List.copyOf(unitCodes);
    }
}
