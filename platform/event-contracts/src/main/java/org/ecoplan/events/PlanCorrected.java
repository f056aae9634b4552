package org.ecoplan.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A slip in the title or the date of a plan in force was corrected (勘误): it is the same plan, and no duty or due date of it
 * changes.
 *
 * @param title as it is from now on
 * @param issuedOn 成文日期 as it is from now on
 * @param correctedOn local date in Asia/Shanghai
 */
public record PlanCorrected(
        UUID planId,
        int revision,
        String organisation,
        String title,
        LocalDate issuedOn,
        String reason,
        LocalDate correctedOn) {}
